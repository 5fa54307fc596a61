"""The stage that holds a gradient against the student's own loss."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.engine.answers.explanation import Explanation
from autograder.engine.answers.observations import Observations
from autograder.engine.cases.kinds import LINE, RANDOM, CaseKind
from autograder.engine.stages.stage import Stage
from autograder.messages import Message, told_apart
from autograder.report import Outcome, Result, WorstEntry

__all__ = ["SlopeOf"]

_TOO_FAR = Message(
    "It counts once the loss is the one that was asked for, or so close to it that the mistake can "
    "be named."
)
_ONCE_RIGHT = Message("It counts once the loss is the one that was asked for.")
_ON = (RANDOM, LINE)


@dataclass(frozen=True)
class SlopeOf(Stage):
    """The gradient is the derivative of the student's own loss.

    Where the loss is right, that is one function alone, and the reference tells it. A right
    derivative of a wrong loss counts where the mistake in the loss is a known one that leaves as
    much to derive: the derivative of that wrong loss is computed here, so that nothing hangs on
    what a submission says of its own loss. Any function that is easy to differentiate would earn
    the points otherwise.
    """

    shared = True
    argument: str = ""

    def title(self) -> Message:
        """What the stage asks."""
        return Message("{name} as the derivative of your own loss", {"name": self.outputs[-1]})

    @property
    def kinds_of_cases(self) -> tuple[CaseKind, ...]:
        """The kinds of cases that it looks at."""
        return _ON

    def score(self, found: Observations) -> Result:
        """Look at loss and gradient together, on random cases and along a line."""
        loss, gradient = self.outputs
        right, loss_right = found.is_right(gradient, *_ON), found.is_right(loss, *_ON)
        if right and loss_right:
            return self.passed
        if right and found.few_digits(loss):
            return self.passed
        if right:
            remark = Message(
                "{name} is right, and not the derivative of your loss, since that is wrong.",
                {"name": gradient},
            )
            return self.result(Outcome.PASSED, remark)
        if loss_right:
            message = Message("Your loss is right: what is wrong is its derivative.")
            measured = self._measured(found)
            message = measured + message if measured else message
            named = found.mistakes.diagnose(gradient, RANDOM)
            return self.result(Outcome.FAILED, message, named, self._worst(found))
        return self._of_a_wrong_loss(found)

    def _of_a_wrong_loss(self, found: Observations) -> Result:
        loss, gradient = self.outputs
        # whatever the line shows, which may lie where a wrong loss is as good as the right one
        named = found.mistakes.diagnose(gradient, RANDOM)
        if found.own_slope.is_flat(self.argument):
            flat = Message(
                "Your loss does not change when {argument} does, so it has no slope that a "
                "gradient could match.",
                {"argument": self.argument},
            )
            return self.result(Outcome.FAILED, flat, named)
        mistake = found.mistakes.explain(loss, RANDOM)
        if mistake and self._is_derivative(found, mistake):
            remark = Message(
                "{name} is the correct derivative of your loss: what is wrong is the loss.",
                {"name": gradient},
            )
            if not mistake.easy:
                return self.result(Outcome.PASSED, remark, mistake.diagnosis())
            remark += Message(
                "It counts once the loss takes the whole derivation: what is left of it in yours "
                "is too easy to differentiate."
            )
            return self.result(Outcome.FAILED, remark, mistake.diagnosis())
        if self._consistent(found):
            remark = Message(
                "{name} is the correct derivative of your loss: what is wrong is the loss.",
                {"name": gradient},
            )
            remark += _TOO_FAR if found.mistakes.recognise(loss, RANDOM) is None else _ONCE_RIGHT
            return self.result(Outcome.FAILED, remark, named)
        for observation in found.of_kind(RANDOM):
            problem = observation.problem_of(gradient) or observation.problem_of(loss)
            if problem:
                return self.result(Outcome.FAILED, problem, at=(observation, gradient))
        message = self._measured(found) or Message(
            "Both your loss and its gradient are wrong: mend the loss first."
        )
        return self.result(Outcome.FAILED, message, named, self._worst(found))

    def _is_derivative(self, found: Observations, mistake: Explanation) -> bool:
        gradient = self.outputs[-1]
        if not mistake.easy:
            return found.mistakes.derives(gradient)
        return found.mistakes.is_derivative(mistake, gradient)

    def _consistent(self, found: Observations) -> bool:
        """Whether the gradient is the derivative of whatever the student's loss is."""
        if found.plan.shown:
            return found.own_slope.is_measured(self.argument) and self._worst(found) is None
        return found.own_slope.along_line is not None and found.own_slope.along_line.consistent

    def _worst(self, found: Observations) -> WorstEntry | None:
        return found.own_slope.off_the_slope(self.argument)

    def _measured(self, found: Observations) -> Message | None:
        """Say how the student's own loss changes, where that was measured on a shown case."""
        worst = self._worst(found)
        if worst is None:
            return None
        expected, yours = told_apart(worst.expected, worst.yours)
        return Message(
            "When {place} grows a little, your own loss changes {expected} times as much; "
            "{where} says {yours}.",
            {
                "place": _entry(self.argument, worst),
                "where": _entry(worst.name, worst),
                "expected": expected,
                "yours": yours,
            },
        )


def _entry(name: str, worst: WorstEntry) -> str:
    return name + (f"[{', '.join(map(str, worst.index))}]" if worst.index else "")
