"""A submission's bytes -> its cells, tolerant of damage, never running anything.

Reading uses the standard library only: a notebook is JSON, and what a grader needs of it is the
text of its cells. Functions are found later by their names, so that it doesn't matter where
a cell went, whether it was doubled, or what its metadata claims.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from autograder.messages import Message
from autograder.submissions.raw import Intricate, load

__all__ = [
    "MAX_BYTES",
    "Cell",
    "Submission",
    "UnreadableError",
    "cell",
    "definitions",
    "parsed",
    "plain",
    "read",
]

MAX_BYTES = 20_000_000
MAX_CELLS = 2_000
MAX_CODE = 1_000_000
MAX_PARSED = 150_000  # characters of one cell; a tree takes hundreds of times its text's memory
_MOST_FIELDS = 100_000_000  # `{` times characters: for each field of an f-string, it is read anew
_MOST_TEXT = MAX_CODE + 1  # characters of one cell, of whatever kind, that are kept
_VERSION = re.compile(r"\d{1,2}\.\d{1,3}(\.\d{1,3})?", re.ASCII)
_MAGIC = re.compile(r"^([ \t]*)[%!].*$", re.MULTILINE)


class UnreadableError(ValueError):
    """No notebook can be read from these bytes; `reason` says why in one sentence."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.text())
        self.reason = reason


@dataclass(frozen=True)
class Cell:
    """A cell as it was handed in.

    Parameters
    ----------
    kind : str
        ``"code"``, ``"markdown"``, ``"raw"``, or whatever it says that it is.
    text : str
    names : tuple of str
        By which it may be known as one of the release's: nbgrader's ``grade_id``, then its id.
    """

    kind: str
    text: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Submission:
    """What was handed in: its cells in order, and the Python that it says it was written with."""

    cells: tuple[Cell, ...]
    python: str = ""

    @property
    def code(self) -> tuple[str, ...]:
        """The text of its code cells."""
        return tuple(c.text for c in self.cells if c.kind == "code" and c.text.strip())


def plain(text: str) -> str:
    """Give what a cell says, without white space at the ends of its lines and around it."""
    return "\n".join([line.rstrip() for line in text.strip().splitlines()])


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
    >>> read(b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["x = 1"]}]}').code
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
        notebook = load(data)
    except Intricate:
        raise UnreadableError(
            Message(
                "The file holds far more lists and values than a notebook has: clear the outputs "
                "of the notebook and hand it in again."
            )
        ) from None
    except (ValueError, RecursionError):
        raise UnreadableError(
            Message(
                "The file is not a notebook: its JSON is broken. Open it in Jupyter, save it "
                "and hand it in again."
            )
        ) from None
    cells = tuple(cell(c) for c in _cells(notebook) if isinstance(c, dict))
    if sum(len(c.text) for c in cells if c.kind == "code") > MAX_CODE:
        raise UnreadableError(
            Message("The notebook has more than {limit} characters of code.", {"limit": MAX_CODE})
        )
    return Submission(cells, _python(notebook))


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


def cell(raw: Mapping[str, object]) -> Cell:
    """Read one cell of a notebook file, whatever its fields hold."""
    kind, metadata = raw.get("cell_type"), raw.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    names = (
        nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None,
        raw.get("id"),
        metadata.get("id") if isinstance(metadata, dict) else None,  # where Colab keeps it
    )
    return Cell(
        kind if isinstance(kind, str) else "",
        _text(raw.get("source")),
        tuple(name for name in names if isinstance(name, str)),
    )


def _text(source: object) -> str:
    """Give a cell's text, cut where no cell of a notebook is as long."""
    listed: list[object] = source if isinstance(source, list) else [source]
    lines = [line for line in listed if isinstance(line, str)]
    text = "".join(lines if sum(map(len, lines)) <= _MOST_TEXT else _beginning(lines))
    # a lone surrogate can stand in JSON but not in UTF-8
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _beginning(lines: Iterable[str]) -> Iterator[str]:
    room = _MOST_TEXT
    for line in lines:
        if room <= 0:
            return
        yield line[:room]
        room -= len(line)


def _python(notebook: object) -> str:
    """Give the version of Python that a notebook's metadata names, if it names one."""
    for key in ("metadata", "language_info", "version"):
        notebook = notebook.get(key) if isinstance(notebook, dict) else None
    return notebook if isinstance(notebook, str) and _VERSION.fullmatch(notebook) else ""


def parsed(source: str) -> ast.Module | None:
    r"""Read a cell as Python, lines for IPython left out; None where it isn't any.

    None also for a cell that is far longer, or has far more braces, than anybody writes one.

    Examples
    --------
    >>> [type(s).__name__ for s in parsed("%matplotlib inline\nx = 1").body]
    ['Pass', 'Assign']
    """
    if len(source) > MAX_PARSED or source.count("{") * len(source) > _MOST_FIELDS:
        return None
    with warnings.catch_warnings():  # of a backslash before a letter, as in LaTeX
        warnings.simplefilter("ignore")
        for text in dict.fromkeys((source, _MAGIC.sub(r"\1pass", source))):
            try:
                return ast.parse(text)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                continue
    return None


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
    tree = parsed(source)
    if tree is None:
        return ""
    kept = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    lines = source.encode().splitlines(keepends=True)  # columns are counted in bytes
    parts = [_segment(lines, s) for s in tree.body if isinstance(s, kept)]
    return "\n".join(part.decode() for part in parts if part)


def _segment(lines: Sequence[bytes], statement: ast.stmt) -> bytes:
    """Give a statement's text; `ast.get_source_segment` splits the whole source for each."""
    first, end, column = statement.lineno - 1, statement.end_lineno, statement.end_col_offset
    if end is None or column is None or end > len(lines):
        return b""
    last = lines[end - 1][:column]
    if first == end - 1:
        return last[statement.col_offset :]
    return b"".join([*lines[first : end - 1], last])
