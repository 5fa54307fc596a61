"""What the grader knows of a released assignment: its own cells, and its modules."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from autograder.assignments import names
from autograder.assignments.places import TRANSLATIONS, companions, release_notebook
from autograder.submissions import Found, find_submissions
from autograder.submissions.release_structure import Structure

__all__ = ["chosen", "find", "implied", "modules", "released", "structure"]


@functools.cache
def released(assignment: str) -> Structure | None:
    """The notebook that students get; None where this is installed without the course.

    Its own cells are run as released, whatever became of them in a submission, and only those
    that define something: visible tests, training and plots are not.
    """
    path = release_notebook(assignment)
    return structure(path, assignment) if path.exists() else None


def find(folder: Path, assignment: str, release: Structure | None = None) -> Found:
    """Say whose each entry of a class's folder is, which may hold all the assignments there are.

    Parameters
    ----------
    folder : Path
    assignment : str
    release : Structure, optional
        What students got, where that isn't the one that is here.
    """
    others = [name for name in names() if name != assignment]
    return find_submissions(folder, assignment, release or released(assignment), others)


def structure(release: Path, assignment: str) -> Structure:
    """Read a release; students may have got it in any of the languages that are here.

    Raises
    ------
    OSError
        It can't be read.
    """
    return Structure(release.read_bytes(), _translations(assignment))


@functools.cache
def _translations(assignment: str) -> dict[str, bytes]:
    paths = {lang: release_notebook(assignment, lang) for lang in TRANSLATIONS}
    return {lang: path.read_bytes() for lang, path in paths.items() if path.exists()}


@functools.cache
def modules(assignment: str) -> dict[str, str]:
    """The modules that students got beside their notebook: name -> source text."""
    paths = [path for path in companions(assignment) if path.exists()]
    return {path.stem: path.read_text(encoding="utf-8") for path in paths}


def implied(path: Path) -> str:
    """Say which assignment is meant by a notebook, or by a folder of submissions.

    The only one that there is; else the one whose name the files and folders have, and for a
    notebook the one most of whose cells stand in it.

    Raises
    ------
    ValueError
        Several could be meant, or none.
    """
    there = names()
    if len(there) == 1:
        return there[0]
    named = {name for part in _parts(path) for name in there if _is_named(part, name)}
    if len(named) != 1 and path.is_file():
        named = _by_cells(path.read_bytes())
    if len(named) == 1:
        return named.pop()
    raise ValueError(
        f"{path} doesn't say which assignment it is: add --assignment with one of "
        f"{', '.join(there)}."
    )


def chosen(given: str | None, *places: Path) -> str:
    """Say which assignment is meant where somebody may have said it, or a folder may.

    Raises
    ------
    ValueError
        Several could be meant.
    """
    found = [path for path in places if path.is_dir()]
    if given or not found:
        if given or len(names()) == 1:
            return given or names()[0]
        raise ValueError(f"Say which assignment: --assignment with one of {', '.join(names())}.")
    return implied(found[0])


def _parts(path: Path) -> Iterator[str]:
    """Names by which people file a notebook: its own, its folder's; in a class, everybody's."""
    if path.is_file():
        yield from (path.stem, path.resolve().parent.name)
        return
    for depth in ("*", "*/*"):
        yield from (below.stem for below in path.glob(depth) if not below.name.startswith("."))


def _is_named(part: str, assignment: str) -> bool:
    """Whether a file's or a folder's name is that of an assignment, such as ``name (1)``."""
    return re.search(rf"(?<![^\W_]){re.escape(assignment)}(?![^\W_])", part, re.I) is not None


def _by_cells(data: bytes) -> set[str]:
    """The assignments most of whose answers stand in a notebook, by their cells' names."""
    counts = {}
    for name in names():
        own = released(name)
        if own is not None:
            cells = [cell for cell in own.named if own.is_answer(cell)]
            counts[name] = sum(f'"{cell}"'.encode() in data for cell in cells)
    most = max(counts.values(), default=0)
    return {name for name, n in counts.items() if most and n == most}
