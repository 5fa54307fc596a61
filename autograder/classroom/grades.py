"""``grades.csv``: what a class's list says of each student, one row for each question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from autograder.classroom.listed import NO_SUBMISSION, NOT_GRADED, Listed
from autograder.classroom.marks import Marks
from autograder.report import Report
from autograder.writing.neutral import neutral

__all__ = ["COLUMNS", "Standing", "by_hand", "standing_of", "without_report"]

COLUMNS = ("student", "question", "points", "max_points", "status")


class Standing(NamedTuple):
    """What a class's list says of one student."""

    rows: tuple[tuple[str, ...], ...]
    report: bool  # there is one
    points: float = 0.0
    status: str = ""
    tier: str = ""


def standing_of(student: str, report: Report | None) -> Standing:
    """Say what stands in a report, if there is one."""
    if report is None:
        return Standing(((student, "", "", "", NOT_GRADED),), False)
    status = report.status.value
    rows = tuple(
        (student, question.name, "", f"{question.max_points:g}", "by hand")
        if question.by_hand
        else (student, question.name, f"{question.points:g}", f"{question.max_points:g}", status)
        for question in report.questions
    )
    return Standing(rows, True, report.points, status, report.tier)


def by_hand(rows: Sequence[tuple[str, ...]], marks: Marks | None) -> Iterator[tuple[str, ...]]:
    """Put a person's points, as far as there are any, in the place of the machine's."""
    for row in rows:
        mark = marks.questions.get(row[1]) if marks else None
        if mark is None or mark.points is None:
            yield row
        else:
            yield (row[0], row[1], f"{mark.points + mark.extra:g}", row[3], "by hand")


def without_report(listed: Iterable[Listed]) -> Iterator[tuple[str, ...]]:
    """Give the rows of what has no report; what was not graded has its own."""
    for entry in listed:
        if entry.status != NOT_GRADED:  # those have their row
            points = "0" if entry.status == NO_SUBMISSION else ""
            yield neutral(entry.name).replace("\n", " "), "", points, "", entry.status
