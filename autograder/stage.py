"""What a stage is, and the sentences about the first value that is wrong."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.messages import Message, told_apart
from autograder.observations import Observation, Observations
from autograder.report import Diagnosis, ErrorMap, Outcome, Result, WorstEntry

__all__ = ["NEARLY", "Stage", "first_wrong", "nearly", "wrong_entry"]

NEARLY = 1e-4  # off by less than this, it's the precision and not the formula


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
    ) -> Result:
        """Make the result: all points or none."""
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
        )

    def skipped(self) -> Result:
        """Make the result of a stage that says nothing, because one before it failed."""
        return self.result(Outcome.SKIPPED)


def first_wrong(
    observations: Sequence[Observation], outputs: Sequence[str]
) -> tuple[Observation, str, WorstEntry | None] | None:
    """The first answer that isn't the reference's; no entry where there is no value at all."""
    for observation in observations:
        for output in outputs:
            if output in observation.places:
                continue
            if observation.value(output) is None:
                return observation, output, None
            worst = observation.worst(output)
            if worst:
                return observation, output, worst
    return None


def wrong_entry(call: str, worst: WorstEntry) -> Message:
    """Say what was called, what was expected and what came back, at the worst entry."""
    expected, yours = told_apart(worst.expected, worst.yours)
    message = Message(
        "{call}: {where} should be {expected}; yours is {yours}.",
        {
            "call": call,
            "where": worst.name + (f"[{', '.join(map(str, worst.index))}]" if worst.index else ""),
            "expected": expected,
            "yours": yours,
        },
    )
    if worst.relative_error < NEARLY:
        message += nearly(worst.relative_error)
    return message


def nearly(relative_error: float) -> Message:
    """Say why a value that looks the same is wrong all the same."""
    return Message(
        "That is right to about {digits} digits only, as a difference quotient or single "
        "precision gives them; the formula in float64 gives 15.",
        {"digits": round(-math.log10(max(relative_error, 1e-16)))},
    )
