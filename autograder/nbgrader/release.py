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
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.assignments import load, places
from autograder.assignments.places import beside, in_language
from autograder.nbgrader.quick import quick_jupyter
from autograder.nbgrader.release_checks import (
    ReleaseError,
    give_points,
    half_marked,
    name_cells,
    not_there,
    wrong_stubs,
)
from autograder.nbgrader.release_folder import write_folder
from autograder.nbgrader.release_texts import (
    catalogue,
    languages,
    linked,
    texts,
    translated,
)

__all__ = [
    "ReleaseError",
    "instructor_notebook",
    "packed",
    "refresh_source",
    "release_notebook",
    "untranslated",
    "write_release",
    "write_source",
]


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
    text = _text(assignment, source, lang)
    content, wrong = _instructor_notebook(text, _asked(assignment))
    if wrong:
        raise ReleaseError(*wrong)
    return content


def _text(assignment: str, source: Path | None, lang: str) -> str:
    text = (source or places.source(assignment)).read_text(encoding="utf-8")
    return text.replace("{{ packed }}", packed(assignment)).replace("{{ lang }}", lang)


@dataclass(frozen=True)
class _Asked:
    """What a notebook has to fit: the points of each question, functions, and visible tests."""

    points: frozenset[tuple[str, float]]
    functions: frozenset[str]
    visible: str | None


def _asked(assignment: str) -> _Asked:
    declared, tests = load(assignment), beside(assignment).get("visible.py")
    return _Asked(
        frozenset((question.name, question.points) for question in declared.questions),
        frozenset(function.name for function in declared.functions),
        None if tests is None else tests.read_text(encoding="utf-8"),
    )


def packed(assignment: str) -> str:
    """Give what lies beside the notebook in one text, for a notebook that is alone.

    Compressed by bzip2, whose bytes are the same wherever they are made.
    """
    sources = {n: p.read_text(encoding="utf-8") for n, p in beside(assignment).items()}
    return _compressed(json.dumps(sources))


@functools.lru_cache(maxsize=4)
def _compressed(text: str) -> str:
    small = base64.b85encode(bz2.compress(text.encode())).decode("ascii")
    return small.replace("{", ",")  # a comma is none of its signs; many braces are never parsed


@functools.lru_cache(maxsize=4)
def _instructor_notebook(text: str, asked: _Asked) -> tuple[bytes, tuple[str, ...]]:
    """Give the notebook, and what is wrong with it."""
    with quick_jupyter():
        import jupytext

        notebook = jupytext.reads(text, fmt="md:myst")
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    cells = notebook.cells
    wrong = (*name_cells(cells), *give_points(cells, dict(asked.points)))
    if half := tuple(half_marked(cells)):  # nbgrader can't take such a solution out
        raise ReleaseError(*wrong, *half)
    wrong += tuple(not_there(cells, asked.functions, asked.visible))
    return _written(notebook), wrong


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
    made = _instructor_notebook(_text(assignment, source, lang), _asked(assignment))
    said = frozenset(catalogue(assignment, lang).items())
    return _release_notebook(*made, lang, said, os.environ.get("BOOK_URL"))


def untranslated(assignment: str, lang: str, source: Path | None = None) -> tuple[str, ...]:
    """List what a language's notebook says in English, since its catalogue doesn't have it.

    Parameters
    ----------
    assignment : str
    lang : {"en", "ko"}
    source : Path, optional
        As for :func:`instructor_notebook`.
    """
    if lang == "en":
        return ()
    cells = json.loads(release_notebook(assignment, "en", source))["cells"]
    said = catalogue(assignment, lang)
    found = (text for c in cells for text in texts(c["cell_type"], "".join(c["source"])))
    return tuple(dict.fromkeys(text for text in found if text not in said))


@functools.lru_cache(maxsize=4)
def _release_notebook(
    content: bytes,
    wrong: tuple[str, ...],
    lang: str,
    said: frozenset[tuple[str, str]],
    book: str | None,
) -> bytes:
    with quick_jupyter():
        import nbformat
        from nbgrader.converters import GenerateAssignment
        from nbgrader.preprocessors import (
            ClearSolutions,
            SaveCells,
        )

        from autograder.nbgrader.stubs import ClearStrings

    translations = dict(said)
    notebook = nbformat.reads(content, as_version=4)  # type: ignore[no-untyped-call]  # it has no types
    resources: dict[str, Any] = {}
    quiet = logging.getLogger("autograder.nbgrader.release")
    for step in GenerateAssignment.preprocessors.default_args[0]:
        if step is not SaveCells:  # the gradebook is written when there is a class
            made = ClearStrings if step is ClearSolutions else step
            notebook, resources = made(log=quiet).preprocess(notebook, resources)
        if step is ClearSolutions:  # before checksums are taken
            wrong = (*wrong, *wrong_stubs(notebook.cells))
            if wrong:
                raise ReleaseError(*wrong)
            for cell in notebook.cells:
                english = cell.source
                cell.source = translated(cell.cell_type, english, translations)
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
    return write_folder(folder / assignment, assignment, instructor_notebook(assignment, source))


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
        write_folder(folder if lang == "en" else in_language(folder, lang), assignment, notebook)
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


if __name__ == "__main__":
    from autograder.nbgrader.release_command import main

    sys.exit(main())
