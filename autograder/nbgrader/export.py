"""``nbgrader export``: the gradebook as CSV that a spreadsheet shows and never executes.

nbgrader's own exporter writes names as they are, so that a comma in one shifts the row and a name
like ``=1+1`` is a formula. The columns are the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.assignments import names
from autograder.classroom.course_file import load as load_course_file
from autograder.classroom.places import course_folder
from autograder.nbgrader.gradebook.late import settle
from autograder.nbgrader.quick import quick_jupyter
from autograder.writing.csv_text import csv_text
from autograder.writing.files import write_whole

with quick_jupyter():
    from nbgrader.api import Gradebook, MissingEntry
    from nbgrader.plugins import ExportPlugin

__all__ = ["COLUMNS", "GuardedCsv"]

COLUMNS = (
    "assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
    "raw_score", "late_submission_penalty", "score", "max_score",
)  # fmt: skip


class GuardedCsv(ExportPlugin):  # type: ignore[misc]  # nbgrader has no types
    """Writes one row for each assignment and student, whole or not at all."""

    def export(self, gradebook: Gradebook) -> None:
        """Write ``--to``, by default ``grades.csv``."""
        target = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", target)
        deadline = load_course_file(course_folder()).deadline
        if deadline is not None:  # the class's file may have changed since anybody was graded
            for assignment in names():
                settle(gradebook.db.connection(), assignment, deadline)
            gradebook.db.commit()
        write_whole(target, csv_text(COLUMNS, self._rows(gradebook)))

    def _rows(self, gradebook: Gradebook) -> Iterator[tuple[object, ...]]:
        assignments, students = set(map(str, self.assignment)), set(map(str, self.student))
        for assignment in gradebook.assignments:
            if assignments and assignment.name not in assignments:
                continue
            for student in gradebook.students:
                if not students or student.id in students:
                    yield _row(gradebook, assignment, student)


def _row(gradebook: Gradebook, assignment: Any, student: Any) -> tuple[object, ...]:
    try:
        submission = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:  # nothing was handed in
        timestamp, score, penalty = None, 0.0, 0.0
    else:
        timestamp, score = submission.timestamp, submission.score
        penalty = submission.late_submission_penalty or 0.0
    return (
        assignment.name,
        _time(assignment.duedate),
        _time(timestamp),
        student.id,
        student.last_name,
        student.first_name,
        student.email,
        score,
        penalty,
        max(0.0, score - penalty),
        assignment.max_score,
    )


def _time(time: object) -> str:
    return "" if time is None else str(time)
