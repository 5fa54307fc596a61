"""A class in a folder, and nbgrader's stock commands on it, run from the repository's root."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook as NbGrader

from autograder.assignments.places import ROOT
from autograder.nbgrader.gradebook.writing import COURSE
from tests.nbgrader_ready import run

SECRET = "a secret of the tests, the same for every way of grading"


class Course:
    """A folder with ``submitted/``, for ``nbgrader`` and for us."""

    def __init__(self, folder: Path, url: str = "") -> None:
        self.folder = folder
        self.url = url or f"sqlite:///{folder / 'gradebook.db'}"
        self.release = folder / "release"

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "AUTOGRADER_COURSE": str(self.folder),
            "AUTOGRADER_GRADEBOOK": self.url,
            "AUTOGRADER_SECRET": SECRET,
        }

    def submit(self, student: str, notebook: bytes, timestamp: str = "") -> Path:
        folder = self.folder / "submitted" / student / "word2vec"
        folder.mkdir(parents=True)
        (folder / "word2vec.ipynb").write_bytes(notebook)
        if timestamp:
            (folder / "timestamp.txt").write_text(timestamp)
        return folder

    def nbgrader(self, *arguments: str, fails: bool = False) -> str:
        """Run a command and give all it says."""
        status, said = run(arguments, ROOT, self.environment)
        assert (status != 0) == fails, said
        return said

    def generate(self) -> str:
        """Generate the assignment beside the class; ``assignment/`` is left alone."""
        elsewhere = f"--CourseDirectory.release_directory={self.release}"
        return self.nbgrader("generate_assignment", "word2vec", elsewhere)

    def rows(self) -> Mapping[str, Mapping[str, tuple[Any, ...]]]:
        """What the gradebook says of each student's cells."""
        found: dict[str, dict[str, tuple[Any, ...]]] = {}
        with NbGrader(self.url, COURSE) as gradebook:
            for submission in gradebook.assignment_submissions("word2vec"):
                own = found.setdefault(submission.student.id, {})
                for notebook in submission.notebooks:
                    for grade in notebook.grades:
                        own[grade.name] = (grade.auto_score, grade.needs_manual_grade)
                    for comment in notebook.comments:
                        own[f"comment on {comment.name}"] = (comment.auto_comment,)
        return found

    def autograded(self, student: str) -> Path:
        return self.folder / "autograded" / student / "word2vec"
