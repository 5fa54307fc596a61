"""What a student gets: points by machine and by hand, and what lateness costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from autograder.classroom.lateness import Deadline, Lateness
from autograder.feedback.marked import HandMark, Marked

__all__ = ["Lowered", "Marks"]


@dataclass(frozen=True)
class Lowered:
    """A person's points that a lowered maximum cut down.

    Parameters
    ----------
    student, question : str
    points, max_points : float
        That the person gave; that there are now, which count until a person looks again.
    """

    student: str
    question: str
    points: float
    max_points: float


@dataclass(frozen=True)
class Marks:
    """What a gradebook says of one student, beside the report.

    Parameters
    ----------
    student : str
    machine : float
        Points that the machine gave and nobody overruled.
    by_hand : float
        Points that a person gave, extra credit among them.
    max_points : float
    penalty : float
        Points that lateness costs.
    handed_in : datetime or None
    questions : mapping of str to HandMark
        Those of which there is something to say.
    deadline : Deadline or None
    """

    student: str
    machine: float
    by_hand: float = 0.0
    max_points: float = 0.0
    penalty: float = 0.0
    handed_in: datetime | None = None
    questions: Mapping[str, HandMark] = field(default_factory=dict)
    deadline: Deadline | None = None

    @property
    def total(self) -> float:
        """Points in all, as nbgrader's own export adds them up."""
        return round(max(0.0, self.machine + self.by_hand - self.penalty), 3)

    @property
    def waiting(self) -> tuple[str, ...]:
        """Questions at which a person has yet to look."""
        return tuple(name for name, mark in self.questions.items() if mark.waiting)

    @property
    def lateness(self) -> Lateness:
        """When it was handed in, and what that cost."""
        time = self.handed_in
        if time is not None and time.tzinfo is None:
            time = time.replace(tzinfo=UTC)
        return Lateness(time, self.penalty, self.deadline, self.student)

    def marked(self) -> Marked | None:
        """Give what a page says of it; None where its report says everything."""
        told = {name: mark for name, mark in self.questions.items() if mark.told or mark.waiting}
        if not (self.penalty or self.deadline or any(mark.told for mark in told.values())):
            return None
        return Marked(
            self.machine, self.by_hand, self.penalty, self.total, self.max_points,
            self.lateness.messages(), told,
        )  # fmt: skip
