"""A course in a folder, with our gradebook and nbgrader's view of it, for tests to fill."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from nbgrader.api import Grade
from nbgrader.api import Gradebook as NbGrader

from autograder.nbgrader.gradebook.entry import Entry
from autograder.nbgrader.gradebook.writing import COURSE, Gradebook
from autograder.nbgrader.release import release_notebook
from autograder.report import Report
from tests.reports_by_hand import answering, report

SKIPGRAM = {"skipgram": 5.0}
MORNING = dt.datetime(2026, 11, 1, 10, 30, tzinfo=dt.UTC)


class Class:
    """A course in a folder: our gradebook, and nbgrader's view of it."""

    def __init__(self, folder: Path, url: str = "") -> None:
        self.folder = folder
        self.url = url or f"sqlite:///{folder / 'gradebook.db'}"
        self.autograded = folder / "autograded"
        release = folder / "release.ipynb"
        release.write_bytes(release_notebook("word2vec"))
        self.gradebook = Gradebook(self.url, self.autograded, "word2vec", release)

    def record(self, *entries: Entry) -> int:
        return self.gradebook.record(entries)

    def grade(self, student: str, name: str) -> dict[str, Any]:
        with NbGrader(self.url, COURSE) as theirs:
            row: Grade = theirs.find_grade(name, "word2vec", "word2vec", student)
            return {**row.to_dict(), "score": row.score}

    def comment(self, student: str, name: str) -> dict[str, Any]:
        with NbGrader(self.url, COURSE) as theirs:
            found: dict[str, Any] = theirs.find_comment(
                name, "word2vec", "word2vec", student
            ).to_dict()
            return found

    def by_hand(
        self, student: str, name: str, score: float, comment: str = "", extra: float | None = None
    ) -> None:
        """Score as a person does in formgrader."""
        with NbGrader(self.url, COURSE) as theirs:
            grade = theirs.find_grade(name, "word2vec", "word2vec", student)
            grade.manual_score, grade.needs_manual_grade, grade.extra_credit = score, False, extra
            if comment:
                theirs.find_comment(name, "word2vec", "word2vec", student).manual_comment = comment
            theirs.db.commit()

    def notebook(self, student: str) -> dict[str, Any]:
        path = self.autograded / student / "word2vec" / "word2vec.ipynb"
        found: dict[str, Any] = json.loads(path.read_bytes())
        return found

    def state(self) -> dict[str, Any]:
        """Everything that matters: rows without their ids, and the notebooks."""
        rows = {}
        with NbGrader(self.url, COURSE) as theirs:
            for submission in theirs.assignment_submissions("word2vec"):
                for book in submission.notebooks:
                    for grade in book.grades:
                        rows[submission.student.id, grade.name] = (
                            grade.auto_score,
                            grade.manual_score,
                            grade.needs_manual_grade,
                        )
                    for comment in book.comments:
                        rows[submission.student.id, comment.name, "says"] = comment.comment
        books = {
            str(p.relative_to(self.autograded)): p.read_text()
            for p in sorted(self.autograded.glob("[!.]*/*/*"))
        }
        return {"rows": rows, "books": books}


def entry(
    student: str = "anna",
    source: bytes | None = None,
    of: Report | None = None,
    timestamp: dt.datetime | None = None,
) -> Entry:
    made = of or report(student, SKIPGRAM)
    return Entry(student, source or answering("because"), made, timestamp)
