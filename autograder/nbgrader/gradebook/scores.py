"""The automatic scores of a submission, and which of them a person has to look at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from autograder.report import Question, Report
from autograder.submissions.release_structure import Structure

__all__ = ["scored_by_hand", "scores"]

Old = Mapping[str, Mapping[str, Any] | None]


def scored_by_hand(old: Old) -> set[str]:
    """Say which answers a person has scored."""
    return {name for name, row in old.items() if row and row["manual_score"] is not None}


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
    questions = {question.name: question for question in report.questions}
    found: dict[str, dict[str, object]] = {}
    for name, row in old.items():
        question = questions[name]
        auto: float | None = float(question.points)
        waits = question.needs_a_person and not question.manual  # a line that can't be read
        if waits and not question.points:
            auto = None
        if name in answers:  # a written answer: the machine only knows that there is none
            auto = 0.0 if structure.unanswered(name, answers[name]) else None
        needs = auto is None or waits
        if row and row["manual_score"] is not None:
            text = name if name in answers else _text_of(structure, question) if waits else ""
            same = seen.get(text) == answers[text] if text in answers else None
            changed = row["auto_score"] != auto if same is None else not same
            needs = bool(row["needs_manual_grade"]) or changed
        found[name] = {"auto_score": auto, "needs_manual_grade": needs}
    return found


def _text_of(structure: Structure, question: Question) -> str:
    """Give the cell into which a derivation is written: its string has the result's name."""
    return structure.holding(question.results[0].function)
