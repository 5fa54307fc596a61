"""A report -> Gradescope's ``results.json``: what the student's report says, and nothing else.

The format is described, as far as we write it, by
``autograder/doors/templates/gradescope/results.schema.json``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.feedback.mending import next_step, read
from autograder.feedback.pages import points
from autograder.feedback.render_html import fragment
from autograder.feedback.render_json import for_student
from autograder.messages import Message
from autograder.report import Question, Report, Status
from autograder.writing.neutral import neutral

__all__ = ["VISIBILITIES", "Look", "not_graded", "results", "schema"]

VISIBILITIES = ("visible", "after_due_date", "after_published")
_HEADINGS = {
    Status.UNREADABLE: Message("Your notebook could not be read"),
    Status.STOPPED: Message("Your code was stopped"),
}


@dataclass(frozen=True)
class Look:
    """How a report is shown.

    Parameters
    ----------
    lang : str
    visibility : str
        One of :data:`VISIBILITIES`, the same for all: one hidden test would hide the total.
    book_url : str or None
        With ``{lang}`` for the language.
    assignment : str
        Which one is graded there.
    """

    lang: str = "en"
    visibility: str = "visible"
    book_url: str | None = None
    assignment: str = ""


def schema() -> dict[str, Any]:
    """Give the JSON Schema of what we write."""
    path = Path(__file__).parent / "templates" / "gradescope" / "results.schema.json"
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded


def results(report: Report, look: Look | None = None) -> dict[str, Any]:
    """Give the content of ``results.json``: a test for each question that a machine scores."""
    look, report = look or Look(), for_student(report)
    book = look.book_url and look.book_url.replace("{lang}", look.lang)
    scored = [question for question in report.questions if not question.manual]
    return {
        "score": report.points,
        "output": _said(report, look.lang),
        "output_format": "text",
        "visibility": look.visibility,
        "stdout_visibility": "hidden",
        "tests": [
            _test(number, question, look, book) for number, question in enumerate(scored, start=1)
        ],
    }


def not_graded(look: Look | None = None) -> dict[str, Any]:
    """Give the results file of a submission that the grader failed to grade: no blame.

    Gradescope knows no submission without a score, so it is 0 of 0, and says so.
    """
    look = look or Look()
    name = Message("Not graded yet")
    said = Message(
        "The grader failed, not your code. This says nothing about your submission, and no point "
        "was lost: your instructor can run the grader again."
    )
    test = {
        "name": name.text(look.lang),
        "number": "1",
        "score": 0,
        "max_score": 0,
        "status": "failed",
        "output": said.text(look.lang),
        "output_format": "text",
        "visibility": "visible",
    }
    return {
        "score": 0,
        "output": said.text(look.lang),
        "output_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "tests": [test],
    }


def _said(report: Report, lang: str) -> str:
    """What concerns the whole submission."""
    lines = []
    if report.status in _HEADINGS:
        lines.append(_HEADINGS[report.status].text(lang))
    lines += [m.text(lang) for m in (report.reason, *report.notes) if m is not None]
    lines.append(next_step(report, read(report.questions)).text(lang))
    by_hand = sum(q.max_points for q in report.questions if q.by_hand)
    if by_hand:
        more = Message("and up to {n} points more, scored by a person", {"n": points(by_hand)})
        lines.append(more.text(lang))
    return neutral("\n".join(lines))


def _test(number: int, question: Question, look: Look, book: str | None) -> dict[str, Any]:
    return {
        "name": neutral(question.title.text(look.lang)),
        "number": str(number),
        "score": question.points,
        "max_score": question.max_points,
        "status": "passed" if question.points == question.max_points else "failed",
        "output": fragment(question, look.lang, book),
        "output_format": "html",
        "visibility": look.visibility,
    }
