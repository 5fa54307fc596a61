"""What an earlier release said, known without having it: its texts, and its stubs.

A notebook that was handed out before the assignment changed has texts that are no longer the
release's: other points in a heading, other words in a question. None of them is an answer.
"""

from __future__ import annotations

import ast
import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest

from autograder.submissions.notebook import Cell, parsed

__all__ = ["OwnTexts", "is_blank", "left_open", "same_words", "without_numbers"]

_COUNTED = re.compile(r"(?:[A-Za-z0-9_]+-)+\d{1,2}")  # ids that a release counts, of no answer
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 20_000  # characters of a text of a release
_SHORTEST = 40  # characters by which a text is known where it stands in another
_SAME, _ALIKE = 0.8, 0.3  # shares of common words: without an id, and with the release's


def without_numbers(text: str) -> str:
    """Give a text in which points and white space say nothing.

    Examples
    --------
    >>> without_numbers("## 5.  Descent (10 points)") == without_numbers("## 5. Descent (8 points)")
    True
    """
    return re.sub(r"\d+", "0", " ".join(text.split()))


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, layout and emphasis aside.

    Examples
    --------
    >>> same_words("*YOUR ANSWER HERE*", "Your answer here")
    True
    """
    pairs = zip_longest(_WORD.finditer(one.casefold()), _WORD.finditer(other.casefold()))
    return all(a and b and a[0] == b[0] for a, b in pairs)  # ends at the first that differs


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


class OwnTexts:
    """The release's cells of text, by which those of an earlier one are known.

    Parameters
    ----------
    texts : iterable of str
        In each language.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._plain = {plain for text in texts if (plain := without_numbers(text))}
        self._counts = [Counter(_words(plain)) for plain in self._plain]

    def have(self, cell: Cell) -> bool:
        """Whether a cell of text is one of a release's, also of an earlier one's.

        It says what the release says but for numbers, or nearly; where its id is one that a
        release counted, a heading or some common words are enough. A text of the release that
        goes on is none: there somebody answered below the question.
        """
        if len(cell.text) > _LONGEST:
            return False
        plain = without_numbers(cell.text)
        if plain in self._plain:
            return True
        if any(len(own) >= _SHORTEST and plain.startswith(own) for own in self._plain):
            return False
        counted = any(_COUNTED.fullmatch(name) for name in cell.names)
        if counted and plain.startswith("#"):
            return True
        return self._likeness(Counter(_words(plain))) >= (_ALIKE if counted else _SAME)

    def _likeness(self, words: Counter[str]) -> float:
        size = words.total()
        return max(
            (
                2 * (words & own).total() / (size + own.total())
                for own in self._counts
                if size and own
            ),
            default=0.0,
        )


def is_blank(text: str, released: Sequence[str]) -> bool:
    """Whether an answer's cell of code holds stubs alone, also an earlier release's.

    Parameters
    ----------
    text : str
    released : sequence of str
        The release's stub, in each language.
    """
    marks = _marks(tuple(released))
    if marks:  # strings, into which lines are written
        lines = _lines(text)
        # what is given may have been other lines then, but no more of them, and no more equations
        return (
            not marks.isdisjoint(lines)
            and len(lines) <= max(len(_lines(own)) for own in released)
            and text.count("=") <= max(own.count("=") for own in released)
        )
    if "NotImplementedError" not in text:
        return False
    tree = parsed(text)
    return bool(tree and tree.body) and all(map(_is_stub, tree.body if tree else ()))


def left_open(text: str) -> frozenset[str]:
    """Name the functions of a cell that do nothing but to say that they aren't there yet."""
    tree = parsed(text) if "NotImplementedError" in text else None
    body = tree.body if tree else []
    return frozenset(s.name for s in body if isinstance(s, ast.FunctionDef) and _is_stub(s))


@functools.lru_cache(256)
def _marks(released: tuple[str, ...]) -> frozenset[str]:
    """Give the lines of a stub that only say where something is to be written."""
    return frozenset(s for own in released for s in _lines(own) if s.startswith("%"))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _is_stub(statement: ast.stmt) -> bool:
    if not isinstance(statement, ast.FunctionDef):
        return False
    body = [s for s in statement.body if not _is_docstring(s)]
    if len(body) != 1 or not isinstance(body[0], ast.Raise) or body[0].exc is None:
        return False
    raised = body[0].exc
    raised = raised.func if isinstance(raised, ast.Call) else raised
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"


def _is_docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
