"""The zoo: one small file for each way of being wrong, or of being right but unusual.

An *animal* is a Python file in one of the folders beside this one. The first paragraph of its
docstring says what it is; after a line ``---`` may follow TOML:

``lost``
    Points lost, by question (its ``grade_id``); everything else must be full marks.
``diagnosis``
    Keys of the catalogue that must be named, all of them and no others.
``before``, ``after``
    Cells to put before the first and after the last cell of the assignment.
``remove``
    Functions to delete from the notebook.
``status``, ``flagged``
    Where the report's status isn't ``graded``; where the instructor must get a flag.

The rest of the file is what the student wrote. :func:`notebook` puts it into the notebook that
students get: a function of the assignment goes into its own cell, everything else into a cell
of its own after the imports; functions that the animal doesn't mention are the instructor's.

Animals are never imported here, they only run in the sandbox.
"""

from __future__ import annotations

import ast
import functools
import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.nbgrader.release import instructor_notebook, release_notebook

FOLDER = Path(__file__).parent
MACHINE_POINTS = 92.0
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

    @property
    def score(self) -> float:
        """Points the machine must give."""
        return MACHINE_POINTS - sum(self.lost.values())


@functools.cache
def _solved() -> tuple[str, ...]:
    """The students' notebook with the instructor's answers, each cell as JSON."""
    solved = {c["id"]: c for c in json.loads(instructor_notebook())["cells"]}
    cells = json.loads(release_notebook())["cells"]
    for cell in cells:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = [line for line in solved[cell["id"]]["source"] if "### " not in line]
    return tuple(json.dumps(cell) for cell in cells)


def solved_cells() -> list[Cell]:
    """Fresh cells of a notebook that scores full marks."""
    return [json.loads(cell) for cell in _solved()]


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


def _text(cell: Cell) -> str:
    return "".join(cell["source"])


def _lines_of(node: ast.stmt) -> slice:
    first = min([node.lineno, *(d.lineno for d in getattr(node, "decorator_list", ()))])
    return slice(first - 1, node.end_lineno)


def _replace(cell: Cell, functions: Mapping[str, str | None]) -> set[str]:
    """Put the student's functions in the place of the instructor's; say which were there."""
    if cell["cell_type"] != "code" or not cell["metadata"].get("nbgrader", {}).get("solution"):
        return set()
    lines = _text(cell).splitlines()
    found = set()
    for node in reversed(ast.parse(_text(cell)).body):
        if isinstance(node, ast.FunctionDef) and node.name in functions:
            found.add(node.name)
            lines[_lines_of(node)] = (functions[node.name] or "").splitlines()
    cell["source"] = "\n".join(lines)
    return found


def notebook(
    source: str,
    before: Sequence[str] = (),
    after: Sequence[str] = (),
    remove: Sequence[str] = (),
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

    Returns
    -------
    bytes
        The file.
    """
    lines = source.splitlines()
    body = ast.parse(source).body
    if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    written: dict[str, str | None] = {
        node.name: "\n".join(lines[_lines_of(node)])
        for node in body
        if isinstance(node, ast.FunctionDef)
    }
    cells = solved_cells()
    functions = written | dict.fromkeys(remove)
    known = set().union(*(_replace(cell, functions) for cell in cells))
    unknown = set(remove) - known
    if unknown:
        raise ValueError(f"The notebook has no functions {sorted(unknown)} to remove.")
    rest = "\n".join(
        "\n".join(lines[_lines_of(node)])
        for node in body
        if not (isinstance(node, ast.FunctionDef) and node.name in known)
    )
    extra = [code_cell("helpers", rest)] if rest.strip() else []
    start = next(i for i, cell in enumerate(cells) if cell["id"] == "setup") + 1
    cells[start:start] = extra
    cells[:0] = [code_cell(f"before-{i}", text) for i, text in enumerate(before)]
    cells += [code_cell(f"after-{i}", text) for i, text in enumerate(after)]
    return write(cells)


def read_source(name: str) -> str:
    """Read what an animal's student wrote, without the docstring."""
    source = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
    body = ast.parse(source).body[1:]
    return "\n".join(source.splitlines()[body[0].lineno - 1 :]) + "\n"


def read(path: Path) -> Animal:
    """Read an animal's file."""
    source = path.read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(source)) or ""
    text, _, facts = docstring.partition("\n---\n")
    data = tomllib.loads(facts)
    cells = {key: data.pop(key, []) for key in ("before", "after", "remove")}
    data["diagnosis"] = tuple(data.get("diagnosis", ()))
    build = functools.partial(notebook, source, **cells)
    group = path.parent.name
    return Animal(f"{group}/{path.stem}", group, text.strip(), build, **data)


@functools.cache
def zoo() -> dict[str, Animal]:
    """Every animal with a file, by name."""
    animals = [read(path) for path in sorted(FOLDER.glob("*/*.py"))]
    return {animal.name: animal for animal in animals}
