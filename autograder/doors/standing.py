"""A class as it stands: each student's grade, or why there is none, ready to be handed out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path

from autograder.classroom import listed
from autograder.classroom.marks import Marks
from autograder.classroom.page import reports_in
from autograder.doors.collected_table import collected_rows
from autograder.doors.roster import Person, Roster
from autograder.report import Report

__all__ = ["TOTALS", "Standing", "class_standing", "totals_rows"]

TOTALS = ("student", "name", "email", "machine", "by_hand", "penalty", "total", "max_points",
          "handed_in", "late_minutes", "status", "to_be_scored", "flags")  # fmt: skip


@dataclass(frozen=True)
class Standing:
    """One student's grade as far as it is known.

    Parameters
    ----------
    student : str
    status : str
        Of the report, ``"not graded"`` or ``"no submission"``.
    report : Report or None
    marks : Marks or None
        What a gradebook says; without one the machine's points stand alone.
    person : Person
        What the roster says.
    collected : mapping of str to str
        The row of ``collected.csv``.
    """

    student: str
    status: str
    report: Report | None = None
    marks: Marks | None = None
    person: Person = field(default_factory=lambda: Person(""))
    collected: Mapping[str, str] = field(default_factory=dict)

    @property
    def waiting(self) -> tuple[str, ...]:
        """Questions at which a person has yet to look."""
        if self.marks is not None:
            return self.marks.waiting
        return tuple(q.name for q in self.report.questions if q.by_hand) if self.report else ()

    @property
    def absent(self) -> bool:
        """Whether nothing was handed in."""
        return self.report is None and self.status == listed.NO_SUBMISSION

    @property
    def total(self) -> float | None:
        """Points in all, those that a person has yet to give left out; None without a grade."""
        if self.report is None:
            return None
        return self.report.points if self.marks is None else self.marks.total

    @property
    def max_points(self) -> float:
        """Points that there are, a person's among them."""
        if self.report is None:
            return 0.0
        return sum(q.max_points for q in self.report.questions)

    def number(self, system: str) -> str:
        """Give what a system calls the student, by the roster or by the download."""
        known = self.person.number(system)
        if not known and self.collected.get("system") == system:
            known = self.collected.get("number", "")
        return known


def class_standing(
    results: Path, course: Path, marks: Mapping[str, Marks], roster: Roster | None
) -> list[Standing]:
    """Put together what reports, gradebook, roster and downloads say, by student.

    Parameters
    ----------
    results : Path
        What ``autograder grade`` wrote.
    course : Path
    marks : mapping of str to Marks
    roster : Roster or None
    """
    people = {person.id: person for person in roster.people} if roster else {}
    rows = collected_rows(course)
    found = {}

    def add(student: str, status: str, report: Report | None) -> None:
        found[student] = Standing(
            student, status, report, marks.get(student) if report else None,
            people.get(student, Person(student)), rows.get(student, {}),
        )  # fmt: skip

    for report in reports_in(results):
        add(report.student, report.status.value, report)
    for entry in listed.load(results):
        if entry.status != listed.NOT_UNDERSTOOD and entry.name not in found:
            add(entry.name, entry.status, None)
    for student in people:
        if student not in found:
            add(student, listed.NO_SUBMISSION, None)
    return [found[student] for student in sorted(found)]


def totals_rows(class_list: Sequence[Standing]) -> Iterator[tuple[object, ...]]:
    """Give the rows of ``totals.csv``, one a student."""
    for one in class_list:
        marks, report = one.marks, one.report
        time = marks.lateness.handed_in if marks else None
        late = marks.lateness.late.total_seconds() / 60 if marks else 0.0
        if report is None:
            numbers: tuple[object, ...] = (None, None, None, 0 if one.absent else None, None)
        else:
            machine = marks.machine if marks else report.points
            numbers = (
                machine, marks.by_hand if marks else 0.0, marks.penalty if marks else 0.0,
                one.total, one.max_points,
            )  # fmt: skip
        yield (
            one.student, one.person.name, one.person.email, *(_number(n) for n in numbers),
            time.astimezone(UTC).isoformat(" ", "seconds") if time else "",
            _number(round(late, 1)) if late else "", one.status, " ".join(one.waiting),
            " ".join(flag.text() for flag in report.flags) if report else "",
        )  # fmt: skip


def _number(value: object) -> object:
    return f"{value:g}" if isinstance(value, float) else value
