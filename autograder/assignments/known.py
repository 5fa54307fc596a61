"""What the grader knows of a released assignment: its own cells, and its modules."""

from __future__ import annotations

import functools
import itertools
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from autograder.assignments import first, names
from autograder.assignments.places import TRANSLATIONS, companions, release_notebook
from autograder.submissions import Found, find_submissions
from autograder.submissions.release_structure import Structure

__all__ = ["chosen", "find", "implied", "modules", "released", "structure"]

_LOOKED_AT = 20  # notebooks of a folder
_LONGEST = 4 << 20  # bytes of each


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

    The only one that there is; else the one whose name the files and folders have; where none
    does, the one most of whose cells stand in the notebooks, and at last the course's first.

    Raises
    ------
    ValueError
        Files and folders have the names of several.
    """
    there = names()
    if len(there) == 1:
        return there[0]
    named = {name for part in _parts(path) for name in there if _is_named(part, name)}
    if path.is_file() and len(named) != 1:
        named = _by_cells(path.read_bytes())
    if not named and path.is_dir():
        named = _by_notebooks(path)
    if len(named) > 1 and path.is_dir():
        raise _several(path, named)
    return named.pop() if len(named) == 1 else first()


def _by_notebooks(folder: Path) -> set[str]:
    """Look into notebooks of a folder until one says which assignment it is."""
    files = (p for depth in ("*", "*/*", "*/*/*") for p in sorted(folder.glob(f"{depth}.ipynb")))
    own = (path for path in files if path.is_file() and not path.is_symlink())
    for path in itertools.islice(own, _LOOKED_AT):
        try:
            with path.open("rb") as file:
                found = _by_cells(file.read(_LONGEST))
        except OSError:
            continue
        if len(found) == 1:
            return found
    return set()


def chosen(given: str | None, *places: Path) -> str:
    """Say which assignment is meant where a command needn't say it.

    The one that was given; else the only one that a place names: a folder of a class, or a zip;
    else the course's first.

    Parameters
    ----------
    given : str or None
    *places : Path
        The first that names one says it; those that are not there say nothing.

    Raises
    ------
    ValueError
        A place has the names of several.
    """
    if given:
        return given
    for place in places:
        parts = tuple(_parts(place)) if place.exists() else ()
        named = {name for name in names() if any(_is_named(part, name) for part in parts)}
        if len(named) > 1:
            raise _several(place, named)
        if named:
            return named.pop()
    return first()


def _several(place: Path, named: Iterable[str]) -> ValueError:
    return ValueError(
        f"{place} holds submissions of several assignments: add --assignment with one of "
        f"{', '.join(sorted(named))}."
    )


def _parts(path: Path) -> Iterator[str]:
    """Names by which people file a notebook: its own, its folder's; in a class or a zip, all."""
    if path.is_file():
        yield from (path.stem, path.resolve().parent.name)
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                yield from (part for name in archive.namelist() for part in name.split("/"))
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
