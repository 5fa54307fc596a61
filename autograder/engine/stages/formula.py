"""The stages that ask how a value is computed: by a formula, in double precision, in one call."""

from __future__ import annotations

from dataclasses import dataclass, replace

from autograder.engine.answers.observations import Observations
from autograder.engine.answers.stops import Reason
from autograder.engine.cases.kinds import COSTLY, COUNTED, EDGE, PRECISE, RANDOM, CaseKind
from autograder.engine.stages.stage import HIDDEN, Stage, name_of_kind, wrong_entry
from autograder.messages import Message
from autograder.report import Outcome, Result

__all__ = ["Counted", "Formula"]


@dataclass(frozen=True)
class Formula(Stage):
    """A gradient comes from a formula, in double precision.

    Difference quotients of any kind, the complex step included, may have as many right digits as
    a formula: what tells them apart is what they cost, on one case with tens of thousands of
    entries, in losses of the same machine. Those of the scores cost little, but where a loss is
    near 10,000 its differences have few digits. Single precision inside of a function shows on a
    case in which sums cancel.

    Parameters
    ----------
    too_slow, different, cancels, large : Message
        What is said where the costly case takes too long, is not right, and where digits are
        lost: on the case that cancels, and where numbers are large.
    """

    too_slow: Message = Message("One call with a large case took too much CPU time.")
    different: Message = Message("On a large case the result is different.")
    cancels: Message = Message("Where large numbers cancel, digits are lost.")
    large: Message = Message("Where numbers are large, digits are lost.")

    def title(self) -> Message:
        """What the stage asks."""
        return Message("A formula for {name}, in double precision", {"name": self.outputs[-1]})

    @property
    def kinds_of_cases(self) -> tuple[CaseKind, ...]:
        """The kinds of cases that it looks at."""
        return (PRECISE, COSTLY)

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
            found.is_right(output, RANDOM)
            or found.mistakes.has_explanation(output)
            or found.mistakes.derives(output)
        ):
            return self.skipped()  # nobody knows what it would have to be
        for observation in found.of_kind(COSTLY):
            if observation.reply is None and found.stopped.reason is Reason.CPU:
                return self.result(Outcome.FAILED, self.too_slow)
            if not (observation.is_right(output) or self._as_explained(found, COSTLY)):
                return self.result(Outcome.FAILED, self.different)
        if found.is_right(output, RANDOM) and found.loses_digits(output):
            return self.result(Outcome.FAILED, self.large)
        few = self.few_digits(found, [output])
        if few:
            return few
        for observation in found.of_kind(PRECISE):
            if not (observation.is_right(output) or self._explained_where_sums_cancel(found)):
                problem = observation.problem_of(output)
                if problem is not None:  # no number has lost digits: there is none
                    kind = name_of_kind(found.plan.declared, observation.case.kind)
                    message = Message("Not right for: {names}.", {"names": (kind,)}) + problem
                else:
                    worst = observation.worst(output)
                    assert worst is not None  # it isn't right
                    message = self.cancels + wrong_entry(found.plan.signature, worst)
                return self.result(Outcome.FAILED, message, at=(observation, output))
        if not found.is_right(output, RANDOM):
            # a formula, of another gradient: that costs what the mistake costs, once
            return replace(self.skipped(), diagnosis=found.mistakes.mistake_of(output))
        return self.passed

    def _as_explained(self, found: Observations, kind: CaseKind) -> bool:
        """Whether it is wrong there as it is wrong elsewhere, by a mistake that has a name."""
        (output,) = self.outputs
        return not found.is_right(output, RANDOM) and found.mistakes.as_explained(output, kind)

    def _explained_where_sums_cancel(self, found: Observations) -> bool:
        """The same there; nothing tells of a derivative that could only be measured there."""
        (output,) = self.outputs
        if found.is_right(output, RANDOM):
            return False
        return not found.mistakes.has_explanation(output) or self._as_explained(found, PRECISE)


@dataclass(frozen=True)
class Counted(Stage):
    """A function that is passed in is called as often as the assignment says.

    Parameters
    ----------
    named : str
        Key of the entry of the catalogue for a function that is called again for each value that
        a call returns.
    remembered : str
        The same for one whose results are kept: it is called once for arguments that come again.
    times : tuple of int
        How many times as often that is.
    too_often : Message
        What is said where it is called too often.
    """

    after: tuple[str, ...] = ("returned", "value")
    named: str = ""
    remembered: str = ""
    times: tuple[int, ...] = (2,)
    too_often: Message = Message(
        "The function that is passed in is called more often than the assignment says. Keep what "
        "the first call returned."
    )

    def title(self) -> Message:
        """What the stage asks."""
        return Message("Number of calls of the function that is passed in")

    @property
    def kinds_of_cases(self) -> tuple[CaseKind, ...]:
        """The kinds of cases that it looks at."""
        return (COUNTED,)

    @property
    def told_otherwise(self) -> tuple[str, ...]:
        """Keys of the catalogue that no case has to bear out: the number of calls is told."""
        return (*super().told_otherwise, self.named, self.remembered)

    def can_be_shown(self, result: Result) -> bool:
        """Whether a small case could show why it failed: the sentence says it all."""
        return False

    def about_values(self) -> bool:
        """Whether it has nothing to say where every value is right: calls count too."""
        return False

    def score(self, found: Observations) -> Result:
        """Compare the numbers of calls."""
        made, wanted = found.calls_made or 0, found.plan.declared.n_calls or 0
        if made == wanted or (made < wanted and not self._right_at_edges(found)):
            return self.passed
        catalogue, named = found.plan.declared.catalogue, None
        if made > wanted:
            if made in [n * wanted for n in self.times]:  # each value is asked for by itself
                named = catalogue.named(self.named)
            message = self.too_often
        else:
            named = catalogue.named(self.remembered) if made else None
            message = Message(
                "The function that is passed in is called less often than the assignment says."
            )
        return self.result(Outcome.FAILED, message, named)

    def _right_at_edges(self, found: Observations) -> bool:
        """Whether it is right where arguments come again: what is dropped there costs there."""
        return all(found.is_right(output, EDGE) for output in found.plan.outputs)
