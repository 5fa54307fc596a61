"""The instructor's notebook as text -> nbgrader's source and release.

The text in ``solutions/`` is the one truth. From it are made

- the *source* notebook, with the solutions, for nbgrader (:func:`write_source`), in a folder that
  holds nothing else than what students get beside it: nbgrader copies that folder;
- the *release* notebook (:func:`write_release`): what nbgrader's ``generate_assignment`` makes of
  the source, by nbgrader's own preprocessors in their order, without its database.

Both are the same bytes whenever they are made: a cell's id is its ``grade_id``, or is counted
from the cell with a ``grade_id`` before it.
"""

from __future__ import annotations

import base64
import bz2
import functools
import json
import logging
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from autograder.assignments import load, names, places
from autograder.assignments.places import beside, in_language
from autograder.nbgrader.quick import quick_jupyter
from autograder.nbgrader.release_checks import ReleaseError, give_points, need_stubs
from autograder.nbgrader.release_texts import catalogue, languages, linked, translated

__all__ = [
    "ReleaseError",
    "instructor_notebook",
    "packed",
    "refresh_source",
    "release_notebook",
    "write_release",
    "write_source",
]

_HIDDEN_TESTS = "BEGIN HIDDEN TESTS"


def instructor_notebook(assignment: str, source: Path | None = None, lang: str = "en") -> bytes:
    """Convert the instructor's text to a notebook with its solutions.

    Parameters
    ----------
    assignment : str
    source : Path, optional
        MyST text with nbgrader's metadata.
    lang : {"en", "ko"}
        In which the visible tests speak; the notebook's own text is English.

    Returns
    -------
    bytes
        A notebook file of format 4.5.
    """
    text = (source or places.source(assignment)).read_text(encoding="utf-8")
    text = text.replace("{{ packed }}", packed(assignment)).replace("{{ lang }}", lang)
    points = {question.name: question.points for question in load(assignment).questions}
    return _instructor_notebook(text, frozenset(points.items()))


def packed(assignment: str) -> str:
    """Give what lies beside the notebook in one text, for a notebook that is alone.

    Compressed by bzip2, whose bytes are the same wherever they are made.
    """
    sources = {n: p.read_text(encoding="utf-8") for n, p in beside(assignment).items()}
    return base64.b85encode(bz2.compress(json.dumps(sources).encode())).decode("ascii")


@functools.lru_cache(maxsize=4)
def _instructor_notebook(text: str, points: frozenset[tuple[str, float]]) -> bytes:
    with quick_jupyter():
        import jupytext

        notebook = jupytext.reads(text, fmt="md:myst")
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    _name_cells(notebook.cells)
    give_points(notebook.cells, dict(points))
    return _written(notebook)


def _name_cells(cells: list[Any]) -> None:
    """Give each cell its ``grade_id`` as id, or count it from the last cell that has one."""
    last, count = "start", 0
    seen: set[str] = set()
    for cell in cells:
        grade_id = cell.metadata.get("nbgrader", {}).get("grade_id")
        if grade_id:
            last, count = grade_id, 0
        else:
            count += 1
        cell.id = f"{last}-{count}" if count else last
        if cell.id in seen:
            raise ReleaseError(f"Two cells would have the id {cell.id!r}.")
        seen.add(cell.id)
        if _HIDDEN_TESTS in cell.source:
            raise ReleaseError(
                f"The cell {cell.id!r} has a region of hidden tests: nbgrader shows those in its "
                "feedback. Hidden tests belong into the autograder."
            )


def _written(notebook: Any) -> bytes:
    """Write as nbformat does, so that nbgrader's own files have the same bytes."""
    import nbformat

    text: str = nbformat.writes(notebook)  # type: ignore[no-untyped-call]  # it has no types
    return text.encode("utf-8") + b"\n"


def release_notebook(assignment: str, lang: str = "en", source: Path | None = None) -> bytes:
    """Make the student's notebook: what nbgrader's ``generate_assignment`` would write.

    Parameters
    ----------
    assignment : str
    lang : {"en", "ko"}
        Of its texts; cells, ids, points and code are the same in all languages.
    source : Path, optional
        As for :func:`instructor_notebook`.

    Returns
    -------
    bytes
        A notebook file without solutions, in which the tests are locked. Where ``$BOOK_URL`` says
        where the book is published, what it says of the book's pages are links.
    """
    content = instructor_notebook(assignment, source, lang)
    said = catalogue(assignment, lang)
    return _release_notebook(content, lang, frozenset(said.items()), os.environ.get("BOOK_URL"))


@functools.lru_cache(maxsize=4)
def _release_notebook(
    content: bytes, lang: str, said: frozenset[tuple[str, str]], book: str | None
) -> bytes:
    with quick_jupyter():
        import nbformat
        from nbgrader.converters import GenerateAssignment
        from nbgrader.preprocessors import (
            ClearSolutions,
            SaveCells,
        )

        from autograder.nbgrader.stubs import ClearStrings

    texts = dict(said)
    notebook = nbformat.reads(content, as_version=4)  # type: ignore[no-untyped-call]  # it has no types
    resources: dict[str, Any] = {}
    quiet = logging.getLogger("autograder.nbgrader.release")
    for step in GenerateAssignment.preprocessors.default_args[0]:
        if step is not SaveCells:  # the gradebook is written when there is a class
            made = ClearStrings if step is ClearSolutions else step
            notebook, resources = made(log=quiet).preprocess(notebook, resources)
        if step is ClearSolutions:  # before checksums are taken
            need_stubs(notebook.cells)
            for cell in notebook.cells:
                english = cell.source
                cell.source = translated(cell.cell_type, english, texts)
                if book and cell.cell_type == "markdown":
                    page = f"{book.rstrip('/')}/{lang}/{{}}.html".format
                    cell.source = linked(cell.source, english, page)
    return _written(notebook)


def write_source(folder: Path, assignment: str, source: Path | None = None) -> Path:
    """Write nbgrader's source folder of the assignment: the notebook and its companions.

    Parameters
    ----------
    folder : Path
        Of the course, such as ``build/course/source``; the assignment's folder in it is replaced.
    assignment : str
    source : Path, optional

    Returns
    -------
    Path
        Of the notebook.
    """
    return _write(folder / assignment, assignment, instructor_notebook(assignment, source))


def write_release(assignment: str, folder: Path | None = None, source: Path | None = None) -> Path:
    """Write the folders that students get, ``assignment/NAME`` and ``assignment/ko/NAME``.

    A folder for each language, and in each the same name: nbgrader takes two notebooks in one
    folder for two parts of the assignment, counts the points of both, and knows no notebook of
    another name. Each folder's parent is one of nbgrader's release directories.

    Returns
    -------
    Path
        Of the notebook in English.
    """
    folder = folder or places.release(assignment)
    made = {
        lang: release_notebook(assignment, lang, source) for lang in ("en", *languages(assignment))
    }
    for lang, notebook in made.items():  # all of them are made before any is written
        _write(folder if lang == "en" else in_language(folder, lang), assignment, notebook)
    return folder / f"{assignment}.ipynb"


def refresh_source(folder: Path, assignment: str, source: Path | None = None) -> Path:
    """Write nbgrader's source folder unless it is newer than what it is made from.

    This is for ``nbgrader_config.py``, which nbgrader reads for every command and formgrader for
    every page.
    """
    notebook = folder / assignment / f"{assignment}.ipynb"
    files = beside(assignment)
    declared = (places.PACKAGE / "assignments" / assignment).glob("*.py")
    made_from = [source or places.source(assignment), Path(__file__), *files.values(), *declared]
    try:
        made = notebook.stat().st_mtime_ns
        if all((folder / assignment / name).exists() for name in files) and all(
            path.stat().st_mtime_ns < made for path in made_from
        ):
            return notebook
    except FileNotFoundError:
        pass
    return write_source(folder, assignment, source)


def _write(folder: Path, assignment: str, notebook: bytes) -> Path:
    """Put the notebook and its companions into `folder`, each file at once or not at all.

    The notebook is last: it is what :func:`refresh_source` looks at.
    """
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {name: path.read_bytes() for name, path in beside(assignment).items()}
    wanted[f"{assignment}.ipynb"] = notebook
    for name, content in wanted.items():
        (folder / name).parent.mkdir(exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder.parent, prefix=".new-", delete=False) as file:
            file.write(content)
        os.chmod(file.name, 0o644)
        os.replace(file.name, folder / name)
    kept = {folder / name for name in wanted} | {(folder / name).parent for name in wanted}
    for path in sorted(folder.rglob("*")):
        if path in kept or not os.path.lexists(path):
            continue
        # left of an earlier version: nbgrader would hand it out
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    return folder / f"{assignment}.ipynb"


if __name__ == "__main__":
    try:
        for name in names():
            print(write_release(name))
    except ReleaseError as error:
        raise SystemExit(f"{name}: {error} Nothing of it was released.") from None
