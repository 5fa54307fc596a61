"""What a stage is, and the sentences about the first value that is wrong."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from autograder.engine.answers.observation import Observation
from autograder.engine.answers.observations import Observations
from autograder.engine.cases.entry import DIGITS
from autograder.engine.cases.function import Function
from autograder.engine.cases.kinds import (
    AFTERWARDS,
    AGAIN,
    COSTLY,
    LARGE,
    LINE,
    PRECISE,
    RANDOM,
    READ_ONLY,
    CaseKind,
)
from autograder.engine.stages.paste import shown_case
from autograder.engine.values.compare import error_map
from autograder.messages import Message, Value, told_apart
from autograder.report import Diagnosis, ErrorMap, Outcome, Result, WorstEntry

__all__ = ["HIDDEN", "Stage", "drawn", "first_wrong", "name_of_kind", "wrong_entry"]


@dataclass(frozen=True)
class Stage:
    """One stage: what it asks, of which function, for how many points.

    Parameters
    ----------
    name : str
    points : float
    function : str
    outputs : tuple of str
        The returned values it looks at.
    after : tuple of str
        Stages of the same question, function and value that must have passed; else it's
        skipped.
    """

    name: str
    points: float
    function: str
    outputs: tuple[str, ...]
    after: tuple[str, ...] = ("returned",)

    shared: ClassVar[bool] = False
    """Whether a mistake that shows here and in another question is paid for in one of them."""

    def title(self) -> Message:
        """What the stage asks, for people."""
        raise NotImplementedError

    def score(self, found: Observations) -> Result:
        """Score what came back."""
        raise NotImplementedError

    @functools.cached_property
    def passed(self) -> Result:
        """The result of a stage that has nothing to say."""
        return self.result(Outcome.PASSED)

    def can_be_shown(self, result: Result) -> bool:
        """Whether a small case could show why it failed."""
        return True

    @property
    def kinds_of_cases(self) -> tuple[CaseKind, ...]:
        """The kinds of cases that it looks at."""
        return (RANDOM,)

    @property
    def told_otherwise(self) -> tuple[str, ...]:
        """Keys of the catalogue that no case has to bear out: digits, which nobody can choose."""
        return DIGITS

    def about_values(self) -> bool:
        """Whether it has nothing to say where every output of every call is right."""
        return True

    def stands_behind(self, other: Stage) -> bool:
        """Whether this stage says nothing when `other` has failed."""
        return (
            other.function == self.function
            and other.name in self.after
            and not set(other.outputs).isdisjoint(self.outputs)
        )

    def result(
        self,
        outcome: Outcome,
        message: Message | None = None,
        diagnosis: Diagnosis | None = None,
        worst: WorstEntry | None = None,
        picture: ErrorMap | None = None,
        at: tuple[Observation, str] | None = None,
    ) -> Result:
        """Make the result: all points or none.

        `at` says on which value of which case something was found. Where that case is hidden,
        nothing is said but what kind of case it was: a submission could have written hidden
        inputs into its values and its exceptions' texts.
        """
        if at and at[0].reply is not None and not at[0].plan.shown:
            message, worst, picture = _hidden(at[0]), None, None
        points = self.points if outcome is Outcome.PASSED else 0.0
        return Result(
            self.name,
            self.title(),
            outcome,
            points,
            self.points,
            message,
            diagnosis,
            worst,
            picture,
            shown_case(*at) if at else None,
            self.function,
        )

    def few_digits(self, found: Observations, outputs: Sequence[str]) -> Result | None:
        """Make the result of a value that is right to a few digits, if there is one."""
        for output in outputs:
            digits = found.few_digits(output)
            if digits:
                named = found.plan.declared.catalogue.named(f"any.{digits}")
                message = Message("{name} has few digits.", {"name": output})
                return self.result(Outcome.FAILED, message, named)
        return None

    def skipped(self) -> Result:
        """Make the result of a stage that says nothing, because one before it failed."""
        return self.result(Outcome.SKIPPED)


HIDDEN = (
    "It fails on hidden cases of this kind: {kind}. No small case that fails could be found to be "
    "shown."
)
_KINDS = {
    RANDOM: Message("random numbers"),
    LINE: Message("random numbers"),
    LARGE: Message("large numbers"),
    PRECISE: Message("numbers that cancel"),
    COSTLY: Message("a large case"),
    READ_ONLY: Message("arguments that may only be read"),
    AFTERWARDS: Message("arguments, looked at after the call"),
    AGAIN: Message("a second call"),
}


def name_of_kind(function: Function, kind: CaseKind) -> Message:
    """Name a kind of case as the assignment does."""
    wording = function.wording(kind)
    if wording and wording.name:
        return wording.name
    return _KINDS.get(kind) or Message(kind.name)


def _hidden(observation: Observation) -> Message:
    """Say of a hidden case only what kind it is."""
    kind = name_of_kind(observation.plan.declared, observation.case.kind)
    return Message(HIDDEN, {"kind": (kind,)})


def first_wrong(
    observations: Sequence[Observation], outputs: Sequence[str]
) -> tuple[Observation, str, WorstEntry | None] | None:
    """The first answer that isn't the reference's; no entry where there is no value at all."""
    for observation in observations:
        for output in outputs:
            if not observation.is_right(output):
                has_value = observation.value(output) is not None
                return observation, output, observation.worst(output) if has_value else None
    return None


def wrong_entry(call: str, worst: WorstEntry) -> Message:
    """Say what was called, what was expected and what came back, at the worst entry."""
    expected, yours = told_apart(worst.expected, worst.yours)
    values: dict[str, Value] = {
        "call": call,
        "where": worst.name + (f"[{', '.join(map(str, worst.index))}]" if worst.index else ""),
        "expected": expected,
        "yours": yours,
    }
    if worst.n_entries == 1:
        return Message("{call}: {where} should be {expected}; yours is {yours}.", values)
    return Message(
        "{call}: {where} should be {expected}; yours is {yours}, and {n} of {total} entries "
        "differ.",
        {**values, "n": worst.n_wrong, "total": worst.n_entries},
    )


def drawn(observation: Observation, output: str) -> ErrorMap | None:
    """Draw where a value is off, with the words of its rows; None where there is no array."""
    got, expected = observation.value(output), observation.case.expected[output]
    if got is None or not expected.ndim:
        return None
    # a vector has no words: its entries are dimensions
    rows = observation.plan.declared.rows
    words = rows.marks(output, observation.case.inputs) if expected.ndim > 1 else {}
    name = observation.plan.function if output == "value" else output
    return error_map(name, got, expected, words)
