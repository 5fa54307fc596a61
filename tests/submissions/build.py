"""The zoo: one small file for each way of being wrong, or of being right but unusual.

An *animal* is a Python file in one of the folders of its assignment, beside this file. The first paragraph of its
docstring says what it is; after a line ``---`` may follow TOML:

``lost``
    Points lost, by question (its ``grade_id``); everything else must be full marks.
``diagnosis``
    Keys of the catalogue that must be named, all of them and no others.
``before``, ``after``
    Cells to put before the first and after the last cell of the assignment.
``remove``
    Functions and derivations to delete from the notebook.
``status``, ``flagged``
    Where the report's status isn't ``graded``; where the instructor must get a flag.

The rest of the file is what the student wrote. :func:`notebook` puts it into the notebook that
students get: a function or a derivation of the assignment goes into its own cell, everything else
into a cell of its own after the imports; what the animal doesn't mention is the instructor's.

Animals are never imported here, they only run in the sandbox.
"""

from __future__ import annotations

import ast
import functools
import json
import tomllib
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.assignments import load
from autograder.nbgrader.release import instructor_notebook, release_notebook

FOLDER = Path(__file__).parent
MACHINE_POINTS = load("word2vec").machine_points
Cell = dict[str, Any]


@dataclass(frozen=True)
class Animal:
    """A submission and the grade it must get."""

    name: str
    group: str
    text: str
    data: Callable[[], bytes]
    lost: Mapping[str, float] = field(default_factory=dict)
    diagnosis: tuple[str, ...] = ()
    status: str = "graded"
    flagged: bool = False
    full: float = MACHINE_POINTS

    @property
    def score(self) -> float:
        """Points the machine must give."""
        return self.full - sum(self.lost.values())


@functools.cache
def _solved(assignment: str) -> tuple[str, ...]:
    """The students' notebook with the instructor's answers, each cell as JSON."""
    solved = {c["id"]: c for c in json.loads(instructor_notebook(assignment))["cells"]}
    cells = json.loads(release_notebook(assignment))["cells"]
    for cell in cells:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = [line for line in solved[cell["id"]]["source"] if "### " not in line]
    return tuple(json.dumps(cell) for cell in cells)


def solved_cells(assignment: str = "word2vec") -> list[Cell]:
    """Fresh cells of a notebook that scores full marks."""
    return [json.loads(cell) for cell in _solved(assignment)]


def write(cells: Sequence[Cell], nbformat: int = 4) -> bytes:
    """Make the file of a notebook."""
    metadata = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    data = {"cells": cells, "metadata": metadata, "nbformat": nbformat, "nbformat_minor": 5}
    return json.dumps(data, ensure_ascii=False).encode("utf-8")


def code_cell(name: str, source: str) -> Cell:
    """Make a cell of the student's own."""
    return {
        "id": name,
        "cell_type": "code",
        "execution_count": None,
        "metadata": {},
        "outputs": [],
        "source": source,
    }


def _parsed(source: str) -> ast.Module:
    """Read Python in which a backslash may stand before any letter, as in LaTeX."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(source)


def _text(cell: Cell) -> str:
    return "".join(cell["source"])


def _lines_of(node: ast.stmt) -> slice:
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
    return slice(first - 1, node.end_lineno)


def _name(node: ast.stmt) -> str:
    """Give the name that a statement defines, if it does."""
    if isinstance(node, ast.FunctionDef):
        return node.name
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return node.targets[0].id
    return ""


def _replace(cell: Cell, functions: Mapping[str, str | None]) -> set[str]:
    """Put what the student wrote in the place of the instructor's; say which names were there."""
    if cell["cell_type"] != "code" or not cell["metadata"].get("nbgrader", {}).get("solution"):
        return set()
    lines = _text(cell).splitlines()
    found = set()
    for node in reversed(_parsed(_text(cell)).body):
        if (name := _name(node)) in functions:
            found.add(name)
            lines[_lines_of(node)] = (functions[name] or "").splitlines()
    cell["source"] = "\n".join(lines)
    return found


def notebook(
    source: str,
    before: Sequence[str] = (),
    after: Sequence[str] = (),
    remove: Sequence[str] = (),
    assignment: str = "word2vec",
) -> bytes:
    """Make the notebook of a student who wrote `source`.

    Parameters
    ----------
    source : str
        Python; its docstring is left out.
    before, after : sequence of str
        More cells, at the start and at the end.
    remove : sequence of str
        Functions that are missing.
    assignment : str

    Returns
    -------
    bytes
        The file.
    """
    lines = source.splitlines()
    body = _parsed(source).body
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    written: dict[str, str | None] = {
        _name(node): "\n".join(lines[_lines_of(node)]) for node in body if _name(node)
    }
    cells = solved_cells(assignment)
    functions = written | dict.fromkeys(remove)
    known = set().union(*(_replace(cell, functions) for cell in cells))
    unknown = set(remove) - known
    if unknown:
        raise ValueError(f"The notebook has no functions {sorted(unknown)} to remove.")
    rest = "\n".join("\n".join(lines[_lines_of(node)]) for node in body if _name(node) not in known)
    extra = [code_cell("helpers", rest)] if rest.strip() else []
    start = next(i for i, cell in enumerate(cells) if cell["id"] == "setup") + 1
    cells[start:start] = extra
    cells[:0] = [code_cell(f"before-{i}", text) for i, text in enumerate(before)]
    cells += [code_cell(f"after-{i}", text) for i, text in enumerate(after)]
    return write(cells)


def read_source(name: str, assignment: str = "word2vec") -> str:
    """Read what an animal's student wrote, without the docstring."""
    source = (FOLDER / assignment / f"{name}.py").read_text(encoding="utf-8")
    body = _parsed(source).body[1:]
    return "\n".join(source.splitlines()[body[0].lineno - 1 :]) + "\n"


def read(path: Path, assignment: str = "word2vec") -> Animal:
    """Read an animal's file."""
    source = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(_parsed(source)) or ""
    text, _, facts = docstring.partition("\n---\n")
    data = tomllib.loads(facts)
    cells = {key: data.pop(key, []) for key in ("before", "after", "remove")}
    data["diagnosis"] = tuple(data.get("diagnosis", ()))
    build = functools.partial(notebook, source, **cells, assignment=assignment)
    group = path.parent.name
    data["full"] = load(assignment).machine_points
    return Animal(f"{group}/{path.stem}", group, text.strip(), build, **data)


@functools.cache
def zoo(assignment: str = "word2vec") -> dict[str, Animal]:
    """Every animal of an assignment with a file, by name."""
    folder = FOLDER / assignment
    animals = [read(path, assignment) for path in sorted(folder.glob("*/*.py"))]
    return {animal.name: animal for animal in animals}
