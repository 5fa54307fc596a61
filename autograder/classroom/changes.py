"""What a regrade changes: who, in which question, and by how much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from autograder.report import Report

__all__ = ["COLUMNS", "Change", "changed_beside", "changes", "only_question", "rows"]

COLUMNS = ("student", "question", "before", "after", "difference")


@dataclass(frozen=True)
class Change:
    """One question of one student.

    Parameters
    ----------
    student, question : str
    before, after : float or None
        Points; None where there was no report, or is none.
    """

    student: str
    question: str
    before: float | None
    after: float | None

    @property
    def difference(self) -> float:
        """Points won or lost."""
        return round((self.after or 0.0) - (self.before or 0.0), 3)


def changes(student: str, before: Report | None, after: Report | None) -> Iterator[Change]:
    """Compare two reports of a student, question by question; what a person scores is left out."""
    old = {q.name: q.points for q in before.questions if not q.manual} if before else {}
    new = {q.name: q.points for q in after.questions if not q.manual} if after else {}
    for name in dict.fromkeys((*old, *new)):
        if old.get(name) != new.get(name):
            yield Change(student, name, old.get(name), new.get(name))


def changed_beside(before: Report | None, points: Mapping[str, float], name: str) -> list[str]:
    """Name the questions beside `name` that came, went or have other points than in a report.

    Parameters
    ----------
    before : Report or None
    points : mapping of str to float
        Of each question, as the assignment says now.
    name : str
    """
    if before is None:
        return []
    old = {question.name: question.max_points for question in before.questions}
    both = dict.fromkeys((*points, *old))
    return [q for q in both if q != name and old.get(q) != points.get(q)]


def only_question(before: Report | None, after: Report, name: str) -> Report:
    """Give the report of before with one question of after in it, which may be a new one."""
    if before is None:
        return after
    old = {question.name: question for question in before.questions}
    questions = tuple(q if q.name == name else old.get(q.name, q) for q in after.questions)
    return replace(before, questions=questions)


def rows(found: Sequence[Change]) -> Iterator[tuple[object, ...]]:
    """Give the rows of a table, those who lose first."""
    for one in sorted(found, key=lambda c: (c.difference, c.student, c.question)):
        yield one.student, one.question, _points(one.before), _points(one.after), one.difference


def _points(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
