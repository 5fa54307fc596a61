"""nbgrader's ``autograded/`` folder: notebooks that come into it whole or not at all.

They are staged in a hidden folder, which nbgrader doesn't see, while everything can still fail;
what is left to do then is renaming, which needs no space. A new submission comes in by the
renaming of its folder, so that there is never an empty one: nbgrader takes a folder for a graded
submission and skips it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

try:
    import fcntl
except ImportError:  # Windows: there, two graders at a time are not kept apart
    fcntl = None  # type: ignore[assignment]  # a module elsewhere

from autograder.submissions.times import time_line

__all__ = ["NotebookStore"]

_STAGING = ".recording-"


class NotebookStore:
    """The autograded notebooks of one assignment.

    Parameters
    ----------
    folder : Path
        nbgrader's ``autograded``; made when it is needed.
    assignment : str
        Also the notebook's name.
    """

    def __init__(self, folder: Path, assignment: str) -> None:
        self.folder = folder
        self._assignment = assignment
        self._staging: Path | None = None
        self._staged: list[tuple[Path | None, str]] = []

    @contextlib.contextmanager
    def staging(self) -> Iterator[None]:
        """Hold the folder, with what a killed grader left in it cleared away.

        Raises
        ------
        OSError
            The folder can't be written.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        with open(self.folder / ".lock", "w") as lock:
            if fcntl is not None:
                fcntl.flock(lock, fcntl.LOCK_EX)
            for left in self.folder.glob(f"{_STAGING}*"):
                shutil.rmtree(left, ignore_errors=True)
            self._staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=self.folder))
            self._staged = []
            try:
                yield
            finally:
                shutil.rmtree(self._staging, ignore_errors=True)
                self._staging, self._staged = None, []

    def stage(self, student: str, notebook: bytes, timestamp: dt.datetime | None) -> None:
        """Write a notebook to where nobody looks yet.

        Raises
        ------
        OSError
            It can't be written.
        """
        if self._staging is None:
            raise RuntimeError("stage() belongs inside of staging().")
        folder = self._staging / str(len(self._staged))
        folder.mkdir()
        (folder / f"{self._assignment}.ipynb").write_bytes(notebook)
        if timestamp is not None:
            (folder / "timestamp.txt").write_text(time_line(timestamp))
        self._staged.append((folder, student))

    def stage_removal(self, student: str) -> None:
        """Remember that a student's notebook is to go."""
        self._staged.append((None, student))

    def publish(self) -> None:
        """Rename everything staged into place, remove what is to go.

        Raises
        ------
        OSError
            Some are in place and some are not.
        """
        for staged, student in self._staged:
            target = self._folder(student)
            if staged is None:
                (target / f"{self._assignment}.ipynb").unlink(missing_ok=True)
                shutil.rmtree(target, ignore_errors=True)
                continue
            target.parent.mkdir(exist_ok=True)
            if not target.exists():
                os.rename(staged, target)
                continue
            for file in sorted(staged.iterdir()):
                os.replace(file, target / file.name)

    def students(self) -> set[str]:
        """Say of whom there is a notebook."""
        return {path.parts[-3] for path in self.folder.glob(f"*/{self._assignment}/*.ipynb")}

    def answers(self, student: str) -> dict[str, str]:
        """Read the text of each cell that the last notebook shows, by ``grade_id``.

        This is what a person saw who scored it. Empty where there is no notebook.
        """
        try:
            return {name: "".join(c["source"]) for name, c in self.cells(student).items()}
        except (KeyError, TypeError):
            return {}

    def cells(self, student: str) -> dict[str, dict[str, Any]]:
        """Read each cell with a ``grade_id`` of the last notebook; none where there is none."""
        try:
            path = self._folder(student) / f"{self._assignment}.ipynb"
            return {
                cell["metadata"]["nbgrader"]["grade_id"]: cell
                for cell in json.loads(path.read_bytes())["cells"]
                if "grade_id" in cell["metadata"].get("nbgrader", {})
            }
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}

    def holds(self, student: str, answers: Mapping[str, str]) -> bool:
        """Say whether nothing shows that other answers than these were handed in before."""
        shown = self.answers(student)
        return all(shown.get(name, text) == text for name, text in answers.items())

    def _folder(self, student: str) -> Path:
        return self.folder / student / self._assignment
