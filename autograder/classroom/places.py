"""Where the things of a class stand: nbgrader's folders, its gradebook, the course's secret."""

from __future__ import annotations

import os
from pathlib import Path

from autograder.assignments.places import INSTALLED, ROOT

__all__ = [
    "FOLDER_VARIABLE",
    "GRADEBOOK_VARIABLE",
    "course_folder",
    "given_course",
    "given_gradebook",
    "gradebook_url",
    "home",
]

FOLDER_VARIABLE = "AUTOGRADER_COURSE"
GRADEBOOK_VARIABLE = "AUTOGRADER_GRADEBOOK"


def home() -> Path:
    """Give the folder whose ``build`` gets what is made: the repository, or where one is."""
    return Path.cwd() if INSTALLED else ROOT


def given_course() -> Path | None:
    """Give the class's folder that ``$AUTOGRADER_COURSE`` names, if it names one."""
    given = os.environ.get(FOLDER_VARIABLE)
    return Path(given).resolve() if given else None


def given_gradebook() -> str | None:
    """Give the gradebook's URL that ``$AUTOGRADER_GRADEBOOK`` names, if it names one."""
    return os.environ.get(GRADEBOOK_VARIABLE) or None


def course_folder() -> Path:
    """Give the folder of the class: ``$AUTOGRADER_COURSE``, or the sample class's.

    nbgrader's ``source``, ``submitted``, ``autograded`` and ``feedback`` are below it.
    """
    return given_course() or home() / "build" / "course"


def gradebook_url(course: Path) -> str:
    """Give SQLAlchemy's URL of the gradebook: ``$AUTOGRADER_GRADEBOOK``, or a file in `course`."""
    return given_gradebook() or f"sqlite:///{course.resolve() / 'gradebook.db'}"
