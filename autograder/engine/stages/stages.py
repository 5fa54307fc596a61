"""The stages of a question: each says one thing about what came back, and has its own points.

The order is the order of understanding: does it return the right things, is the loss right, is
the gradient the derivative of the student's own loss, is it the right gradient; then edges,
large scores and untouched inputs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.engine.answers.observation import Observation, untouched
from autograder.engine.answers.observations import Observations
from autograder.engine.answers.structure import describe_structure
from autograder.engine.cases.kinds import (
    AFTERWARDS,
    AGAIN,
    EDGE,
    RANDOM,
    READ_ONLY,
    REPEATED,
    UNTOUCHED,
    CaseKind,
)
from autograder.engine.stages.stage import (
    Stage,
    drawn,
    first_wrong,
    name_of_kind,
    wrong_entry,
)
from autograder.messages import Message
from autograder.report import Diagnosis, Outcome, Result

__all__ = ["Edges", "Equal", "Returned", "Untouched"]


def _right_outputs(found: Observations, outputs: Sequence[str]) -> tuple[str, ...]:
    """Outputs that are right on the random cases: a wrong one was paid for there already."""
    return tuple(output for output in outputs if found.is_right(output, RANDOM))


@dataclass(frozen=True)
class Returned(Stage):
    """Type, number, shape, dtype and finiteness of what comes back."""

    after: tuple[str, ...] = ()

    def title(self) -> Message:
        """What the stage asks."""
        if self.outputs == ("value",):
            return Message("Type and shape of what {function} returns", {"function": self.function})
        return Message("Type and shape of {name}", {"name": ", ".join(self.outputs)})

    def score(self, found: Observations) -> Result:
        """Read every random case's values."""
        for observation in found.of_kind(RANDOM):
            for output in self.outputs:
                problem = observation.problem_of(output)
                if problem:
                    named = None if found.missing else found.mistakes.diagnose(output, RANDOM)
                    return self.result(Outcome.FAILED, problem, named, at=(observation, output))
        return self.passed


@dataclass(frozen=True)
class Equal(Stage):
    """The values equal the reference's on cases of some kinds.

    Parameters
    ----------
    kinds : tuple of CaseKind
    heading : Message or None
        The title, with ``{name}`` (the values) and ``{function}``.
    remark : Message or None
        Said beside the first entry that is wrong.
    alone : bool
        A mistake that shows here is paid for here, wherever else it shows.
    """

    kinds: tuple[CaseKind, ...] = (RANDOM,)
    heading: Message | None = None
    remark: Message | None = None
    alone: bool = False

    @property
    def shared(self) -> bool:  # type: ignore[override]  # of one stage, not of all
        """Whether a mistake that shows here and in another question is paid for in one of them."""
        return not self.alone

    def title(self) -> Message:
        """What the stage asks."""
        name = {"name": ", ".join(self.outputs), "function": self.function}
        if self.heading:
            return Message(self.heading.template, name)
        if self.outputs == ("value",):
            return Message("Values of {function}, on random cases", name)
        return Message("{name}, on random cases", name)

    @property
    def kinds_of_cases(self) -> tuple[CaseKind, ...]:
        """The kinds of cases that it looks at."""
        return self.kinds

    def score(self, found: Observations) -> Result:
        """Compare case by case; the first that differs is told."""
        outputs = self.outputs if RANDOM in self.kinds else _right_outputs(found, self.outputs)
        wrong = first_wrong(found.of_kind(*self.kinds), outputs)
        if wrong is None:
            return self.few_digits(found, outputs) or self.passed
        observation, output, worst = wrong
        named = found.mistakes.diagnose(output, *self.kinds)
        at = observation, output
        if worst is None:
            return self.result(Outcome.FAILED, observation.problem_of(output), named, at=at)
        message = wrong_entry(found.plan.signature, worst)
        if self.remark:
            message += self.remark
        if found.mistakes.explain(output, *self.kinds) is None:
            structure = describe_structure(found.mistakes.evidence, output)
            message = message + structure if structure else message
        return self.result(Outcome.FAILED, message, named, worst, drawn(observation, output), at=at)


@dataclass(frozen=True)
class Edges(Stage):
    """The values equal the reference's at the edges, told by name."""

    shared = True
    after: tuple[str, ...] = ("returned", "value", "gradient")
    kinds: tuple[CaseKind, ...] = (EDGE, REPEATED)

    def title(self) -> Message:
        """What the stage asks."""
        if self.outputs == ("value",):
            return Message("Special cases of {function}", {"function": self.function})
        return Message("Special cases: sizes, places and repeats", {"function": self.function})

    @property
    def kinds_of_cases(self) -> tuple[CaseKind, ...]:
        """The kinds of cases that it looks at."""
        return self.kinds

    def score(self, found: Observations) -> Result:
        """Compare case by case; all that differ are named."""
        names, first = [], None
        for observation in found.of_kind(*self.kinds):
            wrong = first_wrong([observation], self.outputs)
            if wrong:
                first = first or wrong
                names.append(_listed(observation))
        if first is None:
            return self.passed
        observation, output, worst = first
        cases = tuple({name.template: name for name in names}.values())
        message = Message("Not right for: {names}.", {"names": cases})
        problem = observation.problem_of(output)
        if worst is None and problem:
            message += problem
        elif worst is not None:
            message += wrong_entry(found.plan.signature, worst)
        named = found.mistakes.diagnose(output, observation.case.kind)
        picture = drawn(observation, output) if worst else None
        return self.result(Outcome.FAILED, message, named, worst, picture, at=(observation, output))


def _listed(observation: Observation) -> Message:
    wording = observation.function.wording(observation.case.kind)
    if wording and wording.listed:
        return wording.listed
    return name_of_kind(observation.plan.declared, observation.case.kind)


@dataclass(frozen=True)
class Untouched(Stage):
    """The inputs are as they were, and what was returned stays as it was."""

    after: tuple[str, ...] = ("returned", "value")

    def title(self) -> Message:
        """What the stage asks."""
        if self.outputs == ("value",):
            return Message(
                "Arguments and earlier results of {function}, afterwards",
                {"function": self.function},
            )
        return Message("Arguments and earlier results, afterwards", {"function": self.function})

    @property
    def kinds_of_cases(self) -> tuple[CaseKind, ...]:
        """The kinds of cases that it looks at."""
        return (UNTOUCHED,)

    def score(self, found: Observations) -> Result:
        """Look at the inputs after the call, and at results kept over a second call."""
        outputs = _right_outputs(found, self.outputs)
        # an argument that was written into says more than what may only be read complains about
        told_first = sorted(found.of_kind(UNTOUCHED), key=lambda o: o.case.kind != AFTERWARDS)
        for observation in told_first:
            kind = observation.case.kind
            if kind == AFTERWARDS and not untouched(observation):
                message = observation.problem or Message(
                    "{call} changes one of its arguments: work on a copy.",
                    {"call": found.plan.signature},
                )
                # what is wrong with the values as well is no name for this
                named = found.mistakes.diagnose("inputs", kind)
                return self.result(Outcome.FAILED, message, named, at=(observation, ""))
            if first_wrong([observation], outputs):
                if kind == READ_ONLY:
                    message = Message("With arguments that may only be read:")
                    message += observation.problem or Message("the result is different.")
                elif kind == AGAIN:
                    message = Message("Called once more, with other numbers:")
                    message += observation.problem or Message("the result is not right.")
                else:
                    message = Message(
                        "A result changes when {function} is called again: return a new array "
                        "each time.",
                        {"function": self.function},
                    )
                return self.result(
                    Outcome.FAILED, message, self._named(found, kind), at=(observation, outputs[0])
                )
        return self.passed

    def about_values(self) -> bool:
        """It looks at the inputs too."""
        return False

    def _named(self, found: Observations, kind: CaseKind) -> Diagnosis | None:
        outputs = ("inputs", *self.outputs)
        return next(filter(None, (found.mistakes.diagnose(o, kind) for o in outputs)), None)
