"""The hostile class: one small file for each way of cheating, escaping or breaking things.

An *attack* is a Python file in one of the folders beside this one. Its docstring says what it
tries; after a line ``---`` may follow TOML:

``deserves``
    The largest score that its honest part deserves; 0 where nothing is said.
``flaw``
    It deserves points in full, but the instructor or the student must be told of something.
``base``
    ``"stub"`` (the assignment as students get it, the default) or ``"solved"``.
``hangs``
    It may have to be stopped.
``again``
    How often the line of it stands there that ends with ``# again``.
``repeat``, ``blank``
    Hand in every cell so many times; empty the cells that the student shouldn't have edited.
``metadata``, ``cell``, ``output``
    Forgeries: of the notebook's metadata, of every cell's metadata, and saved outputs.
``padding``
    What stands in the file before all else: a text (``text``) so many ``times``, between ``start`` and
    ``end``, whether that is JSON or not.

In the text of an attack, ``@FILE@`` is a secret file that everybody on this machine may read,
``@FOLDER@`` its folder, where everybody may write, ``@PORT@`` a port on loopback, ``@ABSTRACT@``
a Unix address, ``@PID@`` the grader and ``@REPO@`` this repository. An attack that got somewhere
prints a line with ``ESCAPED``. Attacks are never imported here, they only run in the sandbox.
In ``@FOLDER@`` also stands a class: ``submitted/anna/word2vec/word2vec.ipynb``, ``.course-secret``
and ``gradebook.db``. ``tests.hostile.run`` runs the class in either tier, also as another user.
"""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.nbgrader.release import release_notebook
from tests.submissions.build import code_cell, solved_cells
from tests.submissions.build import notebook as solved_with

FOLDER = Path(__file__).parent
_AGAIN = re.compile(r"^(.*?) +# again\n", re.MULTILINE)


@dataclass(frozen=True)
class Attack:
    """A hostile submission and the most that it may reach."""

    name: str
    category: str
    text: str
    source: str
    deserves: float = 0.0
    flaw: bool = False
    base: str = "stub"
    hangs: bool = False
    again: int = 1
    repeat: int = 1
    blank: bool = False
    metadata: Mapping[str, Any] = field(default_factory=dict)
    cell: Mapping[str, Any] = field(default_factory=dict)
    output: tuple[Mapping[str, Any], ...] = ()
    padding: Mapping[str, Any] = field(default_factory=dict)

    def filled(self, facts: Mapping[str, object]) -> str:
        """Give its text with `facts` of this machine in their places."""
        source = _AGAIN.sub(lambda line: f"{line[1]}\n" * self.again, self.source)
        return _filled(source, facts)

    def data(self, facts: Mapping[str, object]) -> bytes:
        """Make the notebook, with `facts` of this machine in their places."""
        source = self.filled(facts)
        forged = json.loads(_filled(json.dumps(self.metadata), facts))
        if self.base == "solved":
            notebook = json.loads(solved_with(source))
            cells = notebook["cells"]
        else:
            notebook = json.loads(release_notebook("word2vec"))
            cells = self._stub(notebook["cells"], source)
        for cell in cells:
            cell["metadata"] = cell["metadata"] | self.cell
            if self.output and cell["cell_type"] == "code":
                cell["outputs"] = list(self.output)
        notebook["cells"] = cells * self.repeat
        notebook["metadata"] |= forged
        data = json.dumps(notebook).encode()
        return b'{"padding": ' + self._padding() + b", " + data[1:] if self.padding else data

    def _padding(self) -> bytes:
        texts = {"start": "", "end": ""} | self.padding
        start, text, end = (str(texts[name]).encode() for name in ("start", "text", "end"))
        return start + text * int(texts["times"]) + end

    def _stub(self, cells: list[dict[str, Any]], source: str) -> list[dict[str, Any]]:
        if self.blank:
            cells = [cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("solution")]
        attack = code_cell("attack", source)
        return [*cells, attack] if "\ndef " in f"\n{source}" else [attack, *cells]


def _filled(text: str, facts: Mapping[str, object]) -> str:
    for name, value in facts.items():
        text = text.replace(f"@{name}@", str(value))
    return text


def honest() -> bytes:
    """Make an honest notebook with only the functions, which is graded between attacks."""
    cells = [
        cell
        for cell in solved_cells()
        if cell["id"] == "setup" or cell["metadata"].get("nbgrader", {}).get("solution")
    ]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def read(path: Path) -> Attack:
    """Read an attack's file."""
    source = path.read_text(encoding="utf-8")
    tree = compile(source, path.name, "exec", ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    docstring = ast.get_docstring(tree) or ""
    text, _, facts = docstring.partition("\n---\n")
    return Attack(path.stem, path.parent.name, text.strip(), source, **_facts(facts))


def _facts(text: str) -> dict[str, Any]:
    facts = tomllib.loads(text)
    if "output" in facts:
        facts["output"] = tuple(facts["output"])
    return facts


def hostile_class() -> dict[str, Attack]:
    """Every attack, by category and name."""
    attacks = [read(path) for path in sorted(FOLDER.glob("*/*.py"))]
    return {f"{attack.category}/{attack.name}": attack for attack in attacks}
