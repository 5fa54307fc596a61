"""A report -> Classroom 50's ``result.json``, whose numbers are whole.

Its autograders' bundle can be read by everybody, so that no reference may stand there: this file
is written where an instructor's private repository grades, and pushed with the feedback.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from autograder.report import Report
from autograder.writing.neutral import neutral

__all__ = ["SCALE", "SCHEMA", "result"]

SCHEMA = "classroom50/result/v1"
SCALE = 1000
"""What points are multiplied by to be whole, the same for everybody: they are thousandths."""


def result(report: Report, commit: str, release: str, graded: datetime) -> dict[str, Any]:
    """Give the content of ``result.json``: a test for each question that a machine scores.

    Parameters
    ----------
    report : Report
    commit : str
        The student's, that was graded.
    release : str
        What graded it.
    graded : datetime
    """
    tests = [
        {
            "test-name": neutral(question.title.text()),
            "passed": question.points == question.max_points,
            "score": round(question.points * SCALE),
            "max-score": round(question.max_points * SCALE),
        }
        for question in report.questions
        if not question.manual
    ]
    return {
        "schema": SCHEMA,
        "score": sum(test["score"] for test in tests),
        "max-score": sum(test["max-score"] for test in tests),
        "tests": tests,
        "commit": commit,
        "release": release,
        "datetime": graded.isoformat(timespec="seconds"),
    }
