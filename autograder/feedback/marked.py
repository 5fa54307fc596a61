"""What stands beside a report on a student's page: a person's points and comments, lateness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from autograder.messages import Message

__all__ = ["HandMark", "Marked"]


@dataclass(frozen=True)
class HandMark:
    """What a gradebook says of one question beside the machine's points.

    Parameters
    ----------
    points : float or None
        What a person gave in place of the machine's; None where nobody did.
    max_points : float
    extra : float
        Extra credit.
    comment : str
        The person's.
    waiting : bool
        Whether a person has yet to look at it, perhaps again.
    """

    points: float | None = None
    max_points: float = 0.0
    extra: float = 0.0
    comment: str = ""
    waiting: bool = False

    @property
    def told(self) -> bool:
        """Whether a student's page says something of it."""
        return self.points is not None or bool(self.extra or self.comment)

    def messages(self) -> Iterator[Message]:
        """Say what the person gave and wrote."""
        if self.points is not None:
            yield Message("Scored by a person: {n} of {full} points.",
                          {"n": f"{self.points:g}", "full": f"{self.max_points:g}"})  # fmt: skip
        if self.extra:
            yield Message("Extra credit: {n} points.", {"n": f"{self.extra:g}"})
        if self.comment:
            yield Message("Comment: {comment}", {"comment": self.comment})


@dataclass(frozen=True)
class Marked:
    """How the points of a page add up.

    Parameters
    ----------
    machine, by_hand, penalty, total, max_points : float
    said : tuple of Message
        When it was handed in, and what that cost.
    questions : mapping of str to HandMark
    """

    machine: float
    by_hand: float
    penalty: float
    total: float
    max_points: float
    said: tuple[Message, ...] = ()
    questions: Mapping[str, HandMark] = field(default_factory=dict)

    @property
    def waiting(self) -> float:
        """Points of the questions that a person has yet to score."""
        return sum(m.max_points for m in self.questions.values()
                   if m.waiting and m.points is None)  # fmt: skip
