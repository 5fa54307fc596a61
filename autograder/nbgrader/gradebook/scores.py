"""The automatic scores of a submission, and which of them a person has to look at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from autograder.report import Report
from autograder.submissions.release_structure import Structure

__all__ = ["scored_by_hand", "scores"]

Old = Mapping[str, Mapping[str, Any] | None]


def scored_by_hand(old: Old, answers: Mapping[str, str]) -> set[str]:
    """Say which written answers a person has scored."""
    return {
        name for name, row in old.items() if row and row["manual_score"] is not None
    } & answers.keys()


def scores(
    structure: Structure,
    report: Report,
    answers: Mapping[str, str],
    old: Old,
    seen: Mapping[str, str],
) -> dict[str, dict[str, object]]:
    """Decide each grade's automatic score, and whether a person has to look at it.

    Parameters
    ----------
    structure : Structure
    report : Report
    answers : mapping of str to str
        The text of each answer.
    old : mapping of str to row or None
        What the gradebook says of each grade.
    seen : mapping of str to str
        The answers that the person saw who scored them.
    """
    points = {question.name: float(question.points) for question in report.questions}
    found: dict[str, dict[str, object]] = {}
    for name, row in old.items():
        auto: float | None = points[name]
        if name in answers:  # a written answer: the machine only knows that there is none
            auto = 0.0 if structure.unanswered(name, answers[name]) else None
        needs = auto is None
        if row and row["manual_score"] is not None:
            same = seen.get(name) == answers[name] if name in answers else None
            changed = row["auto_score"] != auto if same is None else not same
            needs = bool(row["needs_manual_grade"]) or changed
        found[name] = {"auto_score": auto, "needs_manual_grade": needs}
    return found
