"""A report -> Classroom 50's ``result.json``, whose numbers are whole.

Its autograders' bundle can be read by everybody, so that no reference may stand there: this file
is written where an instructor's private repository grades, and pushed with the feedback.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from autograder.report import Report
from autograder.writing.neutral import neutral

__all__ = ["SCHEMA", "result", "scale"]

SCHEMA = "classroom50/result/v1"
_SCALES = (1, 2, 4, 5, 10, 20, 100, 1000)
# of a derivation: what its lines can give depends on how many somebody wrote
_SHARED = ("step", "missing", "derivation")


def scale(report: Report) -> int:
    """Give by what points are multiplied to be whole: the same for all of an assignment.

    It follows from what each stage can give, not from what somebody got or wrote.
    """
    results = [result for question in report.questions for result in question.results]
    if any(result.stage in _SHARED for result in results):
        return _SCALES[-1]
    most = [result.max_points for result in results]
    for factor in _SCALES:
        if all(abs(points * factor - round(points * factor)) < 1e-9 for points in most):
            return factor
    return _SCALES[-1]


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
    factor = scale(report)
    tests = [
        {
            "test-name": neutral(question.title.text()),
            "passed": question.points == question.max_points,
            "score": round(question.points * factor),
            "max-score": round(question.max_points * factor),
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
