"""The symbols of a question, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Question"]


@dataclass(frozen=True)
class Question:
    r"""What a derivation may speak of.

    Parameters
    ----------
    name : str
    target : str
        What is derived, as LaTeX: the first line, where a derivation doesn't begin with it. Empty
        where nothing particular is, as in a book.
    symbols : mapping
        Of each name one of

        ``{"shape": "nd"}``
            an array of random numbers; letters are ``n`` words, ``d`` dimensions
        ``{"row of": "U"}``
            rows of it by index: :math:`u_w`
        ``{"one-hot": "o"}``
            a vector over the words, with its one at an index
        ``{"words": r"u_w^\top v_c"}``
            a vector over the words (by the index w), or ``"draws"`` over the draws (by k)
        ``{"value": r"\hat y - y"}``
            stands for an expression
        ``{"size": "words"}``
            how many ``words``, ``dims`` or ``draws`` there are, or ``half`` of a window's places
        ``{"pair": r"-u_o^\top v_c + ..."}``
            the loss of a pair, by the index of its outside word o (and its place j)
        ``{"one-hot of": "place"}``
            one-hot vectors by index
        ``{"number": True}``
            a random number
        ``{"counts": True}``
            a vector over the words: how often each was drawn
        ``{"packed": ["U", "V"]}``
            arrays one after the other, as one column
        ``{"unit": True}``
            unit vectors by index: :math:`e_o`

        with ``"or": [...]`` for what a value may stand for as well (one term of a sum),
        and ``"soft": True`` where a derivation may give the name another meaning.
    words, draws, dims : str
        Letters of indices. ``o``, ``c`` and the like are fixed, all others are any word.
    layout : str
        ``"rows"`` (a word is a row of U) or ``"columns"``.
    starts : tuple of str
        What a derivation may derive besides: a row of the target.
    forms : tuple of str
        Right lines, as LaTeX, from which mistakes are named.
    rivals : tuple of str
        What is easily mistaken for the target: derivatives by other symbols.
    single_draw : bool
        Whether there is one draw only.
    distinct : tuple of str
        Pairs of letters that never are the same word, like ``"wo"``.
    places : str
        Letters that go over the places of a window, as j in :math:`w_{t+j}`.
    """

    name: str
    target: str
    symbols: Mapping[str, Mapping[str, Any]]
    words: str = "ocwxijlm"
    draws: str = "k"
    dims: str = ""
    layout: str = "rows"
    starts: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    single_draw: bool = False
    distinct: tuple[str, ...] = ()
    places: str = ""
    labels: bool = False  # J_{pos} and J_{neg} are losses of their own
    same: Mapping[str, str] = field(default_factory=dict)  # \omega -> w

    def kind(self, letter: str) -> str:
        """``"word"``, ``"draw"``, ``"place"`` or ``"dim"``; empty for what is no index."""
        first = self.same.get(letter, letter)
        first = first[:1] if first.rstrip("'").isalpha() else first
        for kind, letters in (
            ("place", self.places), ("draw", self.draws),
            ("word", self.words), ("dim", self.dims),
        ):  # fmt: skip
            if first and first in letters:
                return kind
        return ""

    def shape(self, base: str) -> str:
        """The letters of a symbol's shape: ``"nd"``, ``"n"``, ``"d"``, or empty for a number."""
        given = self.symbols.get(base, {})
        if "shape" in given:
            return str(given["shape"])
        if "row of" in given:
            return "d"
        if "one-hot" in given or "words" in given:
            return "n"
        return "k" if "draws" in given else ""

    def is_number(self, base: str, indices: tuple[str, ...]) -> bool:
        """Whether a name with its indices is a plain number."""
        return base in self.symbols and len(self.shape(base)) <= len(indices) and (
            "row of" not in self.symbols[base] or len(indices) > 1
        )  # fmt: skip

    def soft(self, base: str) -> bool:
        """Whether a derivation may define this name."""
        return base not in self.symbols or bool(self.symbols[base].get("soft"))

    def as_data(self) -> dict[str, Any]:
        """The question as JSON holds it."""
        return {key: getattr(self, key) for key in self.__dataclass_fields__}
