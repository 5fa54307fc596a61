"""Where the things of a class stand: nbgrader's folders, its gradebook, the course's secret."""

from __future__ import annotations

import os
from pathlib import Path

from autograder.release import ROOT

__all__ = ["FOLDER_VARIABLE", "GRADEBOOK_VARIABLE", "course_folder", "gradebook_url"]

FOLDER_VARIABLE = "AUTOGRADER_COURSE"
GRADEBOOK_VARIABLE = "AUTOGRADER_GRADEBOOK"


def course_folder() -> Path:
    """Give the folder of the class: ``$AUTOGRADER_COURSE``, or the sample class's.

    nbgrader's ``source``, ``submitted``, ``autograded`` and ``feedback`` are below it.
    """
    given = os.environ.get(FOLDER_VARIABLE)
    return Path(given).resolve() if given else ROOT / "build" / "course"


def gradebook_url(course: Path) -> str:
    """Give SQLAlchemy's URL of the gradebook: ``$AUTOGRADER_GRADEBOOK``, or a file in `course`."""
    given = os.environ.get(GRADEBOOK_VARIABLE)
    return given or f"sqlite:///{course.resolve() / 'gradebook.db'}"
