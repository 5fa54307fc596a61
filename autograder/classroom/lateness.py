"""A deadline and what being late costs: free days, grace, points or percent, a cap, extensions."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo

from autograder.messages import Message
from autograder.submissions.names import composed

__all__ = ["Amount", "Deadline", "Lateness", "local_time", "span"]

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@dataclass(frozen=True)
class Amount:
    """Points, or a share of the points that a student reached."""

    value: float
    percent: bool = False

    def of(self, score: float) -> float:
        """Give it in points."""
        return score * self.value / 100 if self.percent else self.value


@dataclass(frozen=True)
class Deadline:
    """When work is due, and what a later hour costs.

    Parameters
    ----------
    due : datetime
    zone : tzinfo
        In which people read it.
    penalty : Amount
        For each unit that has begun.
    unit : timedelta
        A day or an hour.
    grace : timedelta
        Who is late by no more than this is in time; who is later is counted from the deadline.
    free : int
        Units that cost nothing.
    cap : Amount or None
        The most that lateness costs; never more than all points.
    extensions : mapping of str to datetime
        A student's own deadline.
    """

    due: datetime
    zone: tzinfo = UTC
    penalty: Amount = field(default_factory=lambda: Amount(0.0))
    unit: timedelta = DAY
    grace: timedelta = timedelta(0)
    free: int = 0
    cap: Amount | None = None
    extensions: Mapping[str, datetime] = field(default_factory=dict)

    def due_of(self, student: str) -> datetime:
        """Give a student's own deadline."""
        return self.extensions.get(composed(student), self.due)

    def units(self, late: timedelta) -> int:
        """Count the units that cost something."""
        if late <= max(self.grace, timedelta(0)):
            return 0
        return max(0, math.ceil(late / self.unit) - self.free)

    def points(self, student: str, score: float, handed_in: datetime) -> float:
        """Give the points that lateness costs.

        It is ``min(units x penalty, cap, score)``, rounded to a thousandth.

        Examples
        --------
        >>> due = datetime(2026, 12, 1, 23, 59, tzinfo=UTC)
        >>> rule = Deadline(due, penalty=Amount(10, percent=True), free=1)
        >>> rule.points("ada", 80.0, due + timedelta(hours=30))
        8.0
        """
        n = self.units(handed_in - self.due_of(student))
        cost = n * self.penalty.of(score)
        if self.cap is not None:
            cost = min(cost, self.cap.of(score))
        return round(min(cost, score), 3)

    def seconds_late(self, student: str, score: float, seconds: float) -> float:
        """Give :meth:`points` for who handed in `seconds` after the deadline of all."""
        return self.points(student, score, self.due + timedelta(seconds=seconds))


@dataclass(frozen=True)
class Lateness:
    """When a student handed in, and what it cost.

    Parameters
    ----------
    handed_in : datetime or None
        None where nobody knows.
    points : float
        That it cost.
    deadline : Deadline or None
    student : str
    """

    handed_in: datetime | None
    points: float = 0.0
    deadline: Deadline | None = None
    student: str = ""

    @property
    def late(self) -> timedelta:
        """How much later than the student's own deadline; nothing where in time or not known."""
        if self.handed_in is None or self.deadline is None:
            return timedelta(0)
        return max(timedelta(0), self.handed_in - self.deadline.due_of(self.student))

    def messages(self) -> tuple[Message, ...]:
        """Say when it was handed in, how late, and what that cost."""
        if self.handed_in is None:
            if self.deadline is None:
                return ()
            return (Message("When it was handed in is not known, so that nothing was taken off."),)
        zone = self.deadline.zone if self.deadline else UTC
        said = [Message("Handed in: {time}.", {"time": local_time(self.handed_in, zone)})]
        if self.deadline is None:
            if self.points:
                said.append(Message("Points off for lateness: {n}.", {"n": f"{self.points:g}"}))
            return tuple(said)
        due = local_time(self.deadline.due_of(self.student), zone)
        if self.student in self.deadline.extensions:
            said.append(Message("Due, with your extension: {time}.", {"time": due}))
        else:
            said.append(Message("Due: {time}.", {"time": due}))
        if not self.late:
            said.append(Message("In time."))
        elif self.points:
            said.append(Message("Late by {span}; points off: {n}.",
                                {"span": (span(self.late),), "n": f"{self.points:g}"}))  # fmt: skip
        else:
            said.append(Message("Late by {span}, which costs nothing.",
                                {"span": (span(self.late),)}))  # fmt: skip
        return tuple(said)


def local_time(time: datetime, zone: tzinfo) -> str:
    """Write a time as people in a zone read it.

    Examples
    --------
    >>> local_time(datetime(2026, 12, 1, 14, 59, tzinfo=UTC), UTC)
    '2026-12-01 14:59 UTC'
    """
    there = time.astimezone(zone)
    return f"{there:%Y-%m-%d %H:%M} {getattr(zone, 'key', None) or there.tzname()}"


def span(time: timedelta) -> Message:
    """Say how long a time is, in the two largest units; one that has begun counts.

    Examples
    --------
    >>> span(timedelta(hours=49, minutes=1)).text()
    '2 d 1 h'
    """
    minutes = math.ceil(time.total_seconds() / 60)
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if days:
        return Message("{days} d {hours} h", {"days": days, "hours": hours})
    return Message("{hours} h {minutes} min", {"hours": hours, "minutes": minutes})
