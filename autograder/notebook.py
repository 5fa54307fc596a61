"""A submission's bytes -> its code cells, tolerant of damage, never running anything.

Reading uses the standard library only: a notebook is JSON, and what a grader needs of it is the
text of its code cells. Functions are found later by their names, so that it doesn't matter where
a cell went, whether it was doubled, or what its metadata claims.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from autograder.messages import Message

__all__ = ["MAX_BYTES", "Submission", "UnreadableError", "definitions", "fingerprint", "read"]

MAX_BYTES = 20_000_000
MAX_CELLS = 2_000
MAX_CODE = 1_000_000


class UnreadableError(ValueError):
    """No notebook can be read from these bytes; `reason` says why in one sentence."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.text())
        self.reason = reason


@dataclass(frozen=True)
class Submission:
    """What was handed in: the text of its code cells, in order."""

    cells: tuple[str, ...]

    def without(self, known: Iterable[str]) -> Submission:
        """Leave out the cells whose fingerprint is in `known`: the instructor's own."""
        known = frozenset(known)
        return Submission(tuple(c for c in self.cells if fingerprint(c) not in known))


def fingerprint(source: str) -> str:
    """Identify a cell by its text, white space at line ends aside."""
    text = "\n".join(map(str.rstrip, source.strip().splitlines()))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read(data: bytes) -> Submission:
    """Read a notebook of format 4.

    Parameters
    ----------
    data : bytes
        The file's content.

    Raises
    ------
    UnreadableError
        With one sentence that says what is wrong and what to do.

    Examples
    --------
    >>> read(b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["x = 1"]}]}').cells
    ('x = 1',)
    """
    if not data.strip():
        raise UnreadableError(Message("The file is empty: save the notebook and hand it in again."))
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            Message(
                "The file has {size:.0f} MB and at most {limit:.0f} MB are read: clear the "
                "outputs of the notebook and hand it in again.",
                {"size": len(data) / 1e6, "limit": MAX_BYTES / 1e6},
            )
        )
    try:
        notebook = json.loads(data)
    except (ValueError, RecursionError):
        raise UnreadableError(
            Message(
                "The file is not a notebook: its JSON is broken. Open it in Jupyter, save it "
                "and hand it in again."
            )
        ) from None
    return Submission(tuple(_code(_cells(notebook))))


def _cells(notebook: object) -> list[object]:
    if not isinstance(notebook, dict) or not {"cells", "worksheets", "nbformat"} & set(notebook):
        raise UnreadableError(Message("The file is JSON, but not a notebook."))
    version = notebook.get("nbformat")
    if "cells" not in notebook and ("worksheets" in notebook or version in (1, 2, 3)):
        raise UnreadableError(
            Message(
                "The notebook has the old format {version}: open it in a current Jupyter, "
                "which converts it, save it and hand it in again.",
                {"version": version if isinstance(version, int) else 3},
            )
        )
    cells = notebook.get("cells")
    if not isinstance(cells, list):
        raise UnreadableError(Message("The notebook has no list of cells."))
    if len(cells) > MAX_CELLS:
        raise UnreadableError(
            Message(
                "The notebook has {n} cells and at most {limit} are read.",
                {"n": len(cells), "limit": MAX_CELLS},
            )
        )
    return cells


def _code(cells: list[object]) -> list[str]:
    sources: list[str] = []
    for cell in cells:
        if not isinstance(cell, dict) or cell.get("cell_type") != "code":
            continue
        source = cell.get("source", "")
        if isinstance(source, list):
            with contextlib.suppress(TypeError):  # not all of them are texts
                source = "".join(source)
        if isinstance(source, str) and source.strip():
            # a lone surrogate can stand in JSON but not in UTF-8
            sources.append(source.encode("utf-8", "replace").decode("utf-8"))
    if sum(map(len, sources)) > MAX_CODE:
        raise UnreadableError(
            Message("The notebook has more than {limit} characters of code.", {"limit": MAX_CODE})
        )
    return sources


def definitions(source: str) -> str:
    """Keep a cell's imports, functions and classes only, for a cell that cannot be run whole.

    Examples
    --------
    >>> definitions("def f(): return 1")
    'def f(): return 1'
    >>> definitions("while True: pass")
    ''
    >>> definitions("this is no Python")
    ''
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ""
    kept = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    lines = (
        ast.get_source_segment(source, s, padded=True) for s in tree.body if isinstance(s, kept)
    )
    return "\n".join(line for line in lines if line)
