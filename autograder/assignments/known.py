"""What the grader knows of the released assignment: its own cells, and its modules."""

from __future__ import annotations

import functools
from pathlib import Path

from autograder.assignments.places import ASSIGNMENT, RELEASE, TRANSLATIONS, companions, in_language
from autograder.submissions.release_structure import Structure

__all__ = ["modules", "released", "structure"]


@functools.cache
def released() -> Structure | None:
    """The notebook that students get; None where this is installed without the course.

    Its own cells are run as released, whatever became of them in a submission, and only those
    that define something: visible tests, training and plots are not.
    """
    path = RELEASE / f"{ASSIGNMENT}.ipynb"
    return structure(path) if path.exists() else None


def structure(release: Path) -> Structure:
    """Read a release; students may have got it in any of the languages that are here.

    Raises
    ------
    OSError
        It can't be read.
    """
    return Structure(release.read_bytes(), _translations())


@functools.cache
def _translations() -> dict[str, bytes]:
    paths = {lang: in_language(RELEASE, lang) / f"{ASSIGNMENT}.ipynb" for lang in TRANSLATIONS}
    return {lang: path.read_bytes() for lang, path in paths.items() if path.exists()}


@functools.cache
def modules() -> dict[str, str]:
    """The modules that students got beside their notebook: name -> source text."""
    return {path.stem: path.read_text(encoding="utf-8") for path in companions() if path.exists()}
