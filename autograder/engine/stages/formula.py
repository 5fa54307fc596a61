"""The stages that ask how a value is computed: by a formula, in double precision, in one call."""

from __future__ import annotations

from dataclasses import dataclass, replace

from autograder.assignments.word2vec.misconceptions import everything
from autograder.engine.answers.observations import Observations
from autograder.engine.stages.stage import HIDDEN, Stage, wrong_entry
from autograder.messages import Message
from autograder.report import Diagnosis, Outcome, Result

__all__ = ["CALLED", "Counted", "Formula"]


@dataclass(frozen=True)
class Formula(Stage):
    """A gradient comes from a formula, in double precision.

    Difference quotients of any kind, the complex step included, may have as many right digits as
    a formula: what tells them apart is what they cost, on one case with 100,000 entries. Single
    precision inside of a function shows on a case in which scores are small differences of large
    products.
    """

    def title(self) -> Message:
        """What the stage asks."""
        return Message("A formula for {name}, in double precision", {"name": self.outputs[-1]})

    @property
    def kinds_of_cases(self) -> tuple[str, ...]:
        """The kinds of cases that it looks at, by their start."""
        return ("precise", "costly")

    def can_be_shown(self, result: Result) -> bool:
        """Whether a small case could show why it failed: not what a large one takes."""
        return result.message is not None and result.message.template == HIDDEN

    def about_values(self) -> bool:
        """Whether it has nothing to say where every value is right: time and digits count too."""
        return False

    def score(self, found: Observations) -> Result:
        """Look at the case that costs, at the one that cancels, and at the digits."""
        (output,) = self.outputs
        if not (
            found.is_right(output, "random")
            or found.mistakes.has_explanation(output)
            or found.mistakes.derives(output)
        ):
            return self.skipped()  # nobody knows what it would have to be
        for observation in found.of("costly"):
            if observation.reply is None and found.stopped.reason == "cpu":
                message = Message(
                    "With 20,000 dimensions one call took more than a third of a second of CPU "
                    "time and was stopped: a formula takes a few thousandths, a difference "
                    "quotient for each entry computes the loss 100,000 times. Derive the "
                    "gradient, and keep difference quotients for checking it."
                )
                return self.result(Outcome.FAILED, message)
            if not (observation.is_right(output) or self._as_explained(found)):
                message = Message("With four words in 20,000 dimensions the result is different.")
                return self.result(Outcome.FAILED, message)
        few = self.few_digits(found, [output])
        if few:
            return few
        if not found.is_right(output, "random"):
            # a formula, of another gradient: that costs what the mistake costs, once
            return replace(self.skipped(), diagnosis=found.mistakes.mistake_of(output))
        for observation in found.of("precise"):
            if not observation.is_right(output):
                message = Message(
                    "Where scores are small differences of large products, digits are lost."
                )
                value = observation.value(output)
                if value is not None:
                    worst = observation.worst(output)
                    assert worst is not None  # it isn't right
                    message += wrong_entry(found.plan.signature, worst)
                return self.result(Outcome.FAILED, message, at=(observation, output))
        return self.passed

    def _as_explained(self, found: Observations) -> bool:
        """Whether it is wrong there as it is wrong elsewhere, by a mistake that has a name."""
        (output,) = self.outputs
        return not found.is_right(output, "random") and found.mistakes.as_explained(
            output, "costly"
        )


@dataclass(frozen=True)
class Counted(Stage):
    """A function that is passed in is called as often as the assignment says."""

    after: tuple[str, ...] = ("returned", "value")

    def title(self) -> Message:
        """What the stage asks."""
        return Message("Number of calls of the function that is passed in")

    @property
    def kinds_of_cases(self) -> tuple[str, ...]:
        """The kinds of cases that it looks at, by their start."""
        return ("counted",)

    def can_be_shown(self, result: Result) -> bool:
        """Whether a small case could show why it failed: the sentence says it all."""
        return False

    def about_values(self) -> bool:
        """Whether it has nothing to say where every value is right: calls count too."""
        return False

    def score(self, found: Observations) -> Result:
        """Compare the numbers of calls."""
        made, wanted = found.calls_made or 0, found.plan.n_calls or 0
        if made == wanted:
            return self.passed
        named = None
        if made > wanted:
            named = _for_each_value(found.plan.function, made, wanted)
            message = Message(
                "The function that is passed in is called more often than the assignment says: it "
                "may draw words, so that a second call gives another result. Keep what the first "
                "one returned."
            )
        else:
            message = Message(
                "The function that is passed in is called less often than the assignment says."
            )
        return self.result(Outcome.FAILED, message, named)


# how often a function asks, and what it then does
CALLED = {
    "skipgram_loss_and_gradient": ("skipgram.called_for_each_value", (2, 3)),
    "sgd": ("sgd.called_for_each_value", (2,)),
}


def _for_each_value(function: str, made: int, wanted: int) -> Diagnosis | None:
    """Name it where the values that one call returns are asked for one by one."""
    key, times = CALLED[function]
    if made not in [n * wanted for n in times]:
        return None
    entry = everything()[key]
    return Diagnosis(entry.key, entry.message, entry.section)
