r"""The book's own notation, written with what :mod:`autograder.mathematics` reads.

A count :math:`\#(w, c)` becomes an entry of a table, ``f(x + h)`` the polynomial that f is declared
as, an integral the weighted sum that computes it. What becomes what is declared beside the symbols,
:mod:`book.settings`; nothing here knows a formula.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import factorial

__all__ = ["NODE", "WEIGHT", "polynomial", "spelt", "split_relations", "split_top"]

_PIECE = re.compile(r"\\[a-zA-Z]+|\\.|.", re.S)
_OPENING = {"(": 1, "[": 1, "{": 1, "\\{": 1, ")": -1, "]": -1, "}": -1, "\\}": -1}
_RELATION = re.compile(r"=|<|>|\\(?:ne|neq|le|leq|ge|geq|in|approx|to)(?![a-zA-Z])")
NODE, WEIGHT = "a", "g"  # vectors of an integral: where it takes values, and how much they weigh


def polynomial(letters: str, order: int = 0) -> str:
    """LaTeX of the derivative of a polynomial of ``@``, whose coefficients are letters."""
    terms = []
    for power, letter in enumerate(letters):
        if power >= order:
            times = factorial(power) // factorial(power - order)
            raised = f"(@)^{{{power - order}}}" if power > order else ""
            terms.append(f"{times} {letter} {raised}".strip())
    return " + ".join(terms)


def closing(text: str, start: int) -> int:
    """Where the bracket that opens at `start` closes."""
    depth = 0
    for found in _PIECE.finditer(text, start):
        depth += _OPENING.get(found[0], 0)
        if depth == 0:
            return found.end() - 1
    raise ValueError(f"a bracket is never closed: {text}")


def _applied(text: str, functions: Mapping[str, str]) -> str:
    """Text with what declared functions are of their arguments."""
    for name in sorted(functions, key=len, reverse=True):
        where = re.compile(rf"(?<![a-zA-Z\\]){re.escape(name)}(?![a-zA-Z'])\s*(?=\()")
        while (found := where.search(text)) is not None:
            end = closing(text, found.end())
            argument = text[found.end() + 1 : end]
            meant = functions[name].replace("@", argument)
            text = f"{text[: found.start()]} \\bigl( {meant} \\bigr) {text[end + 1 :]}"
    return text


def _integrated(text: str) -> str:
    r"""``\int_0^1 body \, dt`` as Gauss's sum, which is exact but for rounding here."""
    found = re.search(r"\\int_0\^1(.*?)\\,\s*dt", text, re.S)
    if found is None:
        return text
    body = re.sub(r"(?<![a-zA-Z\\])t(?![a-zA-Z])", f"{NODE}_j", found[1])
    summed = rf"\sum_{{j}} {WEIGHT}_j \bigl( {body} \bigr)"
    return text[: found.start()] + summed + text[found.end() :]


def spelt(
    latex: str, spelled: Mapping[str, str], functions: Mapping[str, str] | None = None
) -> str:
    """LaTeX with the book's own signs written as declared: the longest first, each one once."""
    text = re.sub(r"\s+", " ", latex)
    if spelled:
        longest = sorted(spelled, key=len, reverse=True)
        text = re.sub("|".join(map(re.escape, longest)), lambda m: f" {spelled[m[0]]} ", text)
    return _applied(_integrated(text), functions or {})


def split_top(latex: str, at: re.Pattern[str]) -> list[str]:
    """Split outside of brackets and environments; what was split at stands between the parts."""
    found, depth = [""], 0
    place = 0
    while place < len(latex):
        piece = _PIECE.match(latex, place)
        assert piece is not None
        cut = at.match(latex, place) if depth == 0 else None
        if cut:
            found += [cut[0], ""]
            place = cut.end()
            continue
        depth += _OPENING.get(piece[0], 0)
        depth += {"\\begin": 1, "\\end": -1}.get(piece[0], 0)
        found[-1] += piece[0]
        place = piece.end()
    return [part.strip() for part in found]


def split_relations(latex: str) -> list[str]:
    """Expressions with the relations between them; those in brackets stay where they are."""
    return split_top(latex, _RELATION)
