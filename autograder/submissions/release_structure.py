"""What the released notebook says of its cells: which there are, their roles and their points."""

from __future__ import annotations

import ast
import functools
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from autograder.submissions.earlier_release import OwnTexts, is_blank, left_open, same_words
from autograder.submissions.notebook import Cell as HandedIn
from autograder.submissions.notebook import plain

__all__ = ["Cell", "Structure"]

Cell = dict[str, Any]  # of a notebook file
_HEADING = re.compile(r"^#{1,6} +(.+?)\s*$", re.MULTILINE)
_POINTS = re.compile(r"\s*\([^()]*\d[^()]*\)$")  # "(8 points)", in any language
_PACKED = re.compile(r'^(\w+ = ")[^"\n]{10000,}"$', re.MULTILINE)
_BINDS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class Structure:
    """The release's cells and what nbgrader's metadata says of them.

    Parameters
    ----------
    release : bytes
        The notebook that students get.
    translations : mapping of str to bytes, optional
        The same in other languages, by language: cells of one id say the same.
    """

    def __init__(self, release: bytes, translations: Mapping[str, bytes] | None = None) -> None:
        notebook = json.loads(release)
        self.metadata: Mapping[str, Any] = notebook["metadata"]
        self.cells: tuple[Cell, ...] = tuple(
            {**cell, "source": "".join(cell["source"])} for cell in notebook["cells"]
        )
        self.named: dict[str, Cell] = {
            cell["metadata"]["nbgrader"]["grade_id"]: cell
            for cell in self.cells
            if "nbgrader" in cell["metadata"]
        }
        self._said = {lang: _sources(text) for lang, text in (translations or {}).items()}
        self._texts = {
            name: tuple(dict.fromkeys([text, *(o[name] for o in self._said.values() if name in o)]))
            for name, text in _sources(release).items()
        }
        self.own_texts = frozenset(text for cell in self.cells for text in self.texts(cell))

    def names(self, **wanted: bool) -> tuple[str, ...]:
        """Give the ids of the cells with these flags, such as ``grade=True``, in order."""
        return tuple(
            name
            for name, cell in self.named.items()
            if all(cell["metadata"]["nbgrader"][key] == value for key, value in wanted.items())
        )

    @property
    def points(self) -> dict[str, float]:
        """Points of each graded cell."""
        return {
            name: float(self.named[name]["metadata"]["nbgrader"]["points"])
            for name in self.names(grade=True)
        }

    def unanswered(self, name: str, text: str) -> bool:
        """Whether `text` is what a release has in that cell, or nothing at all.

        An answer is blank also where it holds the stub of an earlier release.
        """
        released = self.texts(self.named[name])
        if text in released or (said := plain(text)) in self._plain[name] or not said:
            return True
        if not self.is_answer(name):
            return False
        if self.is_code(name):
            return is_blank(text, released)
        return any(same_words(text, own) for own in released)

    @functools.cached_property
    def _plain(self) -> Mapping[str, frozenset[str]]:
        return {name: frozenset(map(plain, self.texts(c))) for name, c in self.named.items()}

    def is_own(self, cell: HandedIn) -> bool:
        """Whether a cell that was handed in is the release's own, or an earlier release's."""
        if cell.text in self.own_texts:
            return True
        return cell.kind == "markdown" and self._own.have(cell)

    @functools.cached_property
    def _own(self) -> OwnTexts:
        asked = (c for c in self.cells if c["cell_type"] == "markdown")
        answers = {id(self.named[name]) for name in self.names(solution=True)}
        return OwnTexts(text for c in asked if id(c) not in answers for text in self.texts(c))

    def texts(self, cell: Cell) -> tuple[str, ...]:
        """Give what a cell of the release says, in each language."""
        return self._texts[cell["id"]]

    def language(self, texts: Iterable[str], default: str = "en") -> str:
        """Say in which language these cells were handed out: where most of them are its own."""
        given, english = set(texts), {cell["source"] for cell in self.cells}
        counts = {"en": 0 if self._said else len(english & given)}
        for lang, said in self._said.items():  # what is the same in both tells nothing
            others = set(said.values())
            counts[lang] = len((others - english) & given)
            counts["en"] = max(counts["en"], len((english - others) & given))
        if not any(counts.values()):
            return default
        return max(counts, key=lambda lang: counts[lang])  # the first of equals is English

    @property
    def code(self) -> list[str]:
        """The text of its code cells, in each language."""
        return [t for c in self.cells if c["cell_type"] == "code" for t in self.texts(c)]

    def is_answer(self, name: str) -> bool:
        """Whether students write into that cell."""
        return bool(self.named[name]["metadata"]["nbgrader"]["solution"])

    def is_code(self, name: str) -> bool:
        """Whether that cell is code, whatever type it came back with."""
        return bool(self.named[name]["cell_type"] == "code")

    def title(self, name: str) -> str:
        """Give the heading below which a person finds that cell, in plain text.

        Formulas in it are written as a line of text, and the number of points is left out.
        """
        return self._titles.get(name, "")

    @functools.cached_property
    def _titles(self) -> dict[str, str]:
        titles, last = {}, ""
        for cell in self.cells:
            if cell["cell_type"] == "markdown" and (found := _HEADING.findall(cell["source"])):
                last = _POINTS.sub("", found[-1]).replace("\\partial ", "∂").replace("$", "")
            if "nbgrader" in cell["metadata"]:
                titles[cell["metadata"]["nbgrader"]["grade_id"]] = last
        return titles

    @functools.cached_property
    def stubs(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The functions that each answer cell asks for, with the texts that stand there for them.

        They are what the assignment's contract names; there is a text for each language.
        """
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for name in self.names(solution=True):
            if self.is_code(name):
                asked = found.setdefault(name, {})
                for text in self.texts(self.named[name]):
                    for s in _statements(text):
                        if isinstance(s, ast.FunctionDef):
                            own = ast.get_source_segment(text, s) or ""
                            asked[s.name] = (*asked.get(s.name, ()), own)
        return found

    @functools.cached_property
    def strings(self) -> dict[str, tuple[str, ...]]:
        """The names to which each answer cell gives a string: derivations are written there."""
        found: dict[str, tuple[str, ...]] = {}
        for name in self.names(solution=True):
            if self.is_code(name):
                given = [
                    target.id
                    for s in _statements(self.named[name]["source"])
                    if isinstance(s, ast.Assign) and isinstance(s.value, ast.Constant)
                    for target in s.targets
                    if isinstance(target, ast.Name) and isinstance(s.value.value, str)
                ]
                if given:
                    found[name] = tuple(given)
        return found

    def left_open(self, name: str, text: str) -> tuple[str, ...]:
        """Name the functions that an answer cell asks for and that are still a release's stubs."""
        asked, stubs = self.stubs[name], left_open(text)
        return tuple(
            function
            for function, texts in asked.items()
            if function in stubs or any(own in text for own in texts)
        )

    def holding(self, string: str) -> str:
        """Give the answer cell that a string is written into; empty where none is."""
        return next((name for name, found in self.strings.items() if string in found), "")

    @functools.cached_property
    def contract(self) -> frozenset[str]:
        """The functions that all answer cells ask for."""
        return frozenset(function for stubs in self.stubs.values() for function in stubs)

    @functools.cached_property
    def locked(self) -> tuple[str, ...]:
        """The code cells that are the assignment's own, in order."""
        return tuple(n for n in self.named if self.is_code(n) and not self.is_answer(n))

    @functools.cached_property
    def needed(self) -> tuple[str, ...]:
        """The cells of the assignment's own that define what answers may use.

        The others need not be run: visible tests, and what trains and plots after the last answer.
        """
        order = list(self.named)
        last = max((i for i, n in enumerate(order) if n in self.stubs), default=-1)
        return tuple(
            name
            for name in self.locked
            if order.index(name) < last
            and not self.named[name]["metadata"]["nbgrader"]["grade"]
            and any(isinstance(s, _BINDS) for s in _walk(self.named[name]["source"]))
        )

    @functools.cached_property
    def to_run(self) -> Mapping[str, str]:
        """Give the texts of `needed` as they are run: without what they pack.

        A child has the modules beside the notebook, and to compile their text takes longer than to
        run all answers.
        """
        return {name: _PACKED.sub(r'\1"', self.named[name]["source"]) for name in self.needed}

    @functools.cached_property
    def not_run(self) -> frozenset[str]:
        """Names that the assignment's other cells bind: here they are unknown, in Jupyter not."""
        names: set[str] = set()
        for name in set(self.locked) - set(self.needed):
            for node in _walk(self.named[name]["source"]):
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                    names.add(node.id)
                elif isinstance(node, ast.FunctionDef | ast.ClassDef):
                    names.add(node.name)
                elif isinstance(node, ast.alias):
                    names.add((node.asname or node.name).split(".")[0])
        return frozenset(names)


def _sources(notebook: bytes) -> dict[str, str]:
    """Give the text of each cell by its id."""
    return {cell["id"]: "".join(cell["source"]) for cell in json.loads(notebook)["cells"]}


def _statements(source: str) -> list[ast.stmt]:
    """Read a cell of the release; one with magics in it has no statements."""
    try:
        return ast.parse(source).body
    except SyntaxError:
        return []


def _walk(source: str) -> Iterator[ast.AST]:
    for statement in _statements(source):
        yield from ast.walk(statement)
