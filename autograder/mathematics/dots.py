r"""Sums that are written out: ``a_1 + a_2 + \dots + a_K`` is a sum over an index."""

from __future__ import annotations

from .edits import names_in, negated
from .parser import Tree
from .question import Question

__all__ = ["DOTS", "folded"]

DOTS: Tree = ("dots",)
LIMITS = {"K": "draw", "k": "draw", "n": "word", "N": "word", "V": "word", "W": "word"}


def folded(terms: list[Tree], question: Question) -> list[Tree] | None:
    """Terms with the dots and what stands around them as a sum; None where that is not told."""
    place = next((i for i, t in enumerate(terms) if t in (DOTS, ("neg", DOTS))), 0)
    if not 0 < place < len(terms) - 1:
        return None
    last = terms[place + 1]
    for limit, kind in LIMITS.items():
        first = _with(last, limit, "1")
        if first == last:
            continue
        start = place - 1
        if start and terms[start] == _with(last, limit, "2"):
            start -= 1
        if terms[start] != first:
            continue
        letters = question.draws if kind == "draw" else question.words
        used = {index for name in names_in(last) for index in name[2]}
        free = [c for c in letters + "kx" if c not in used | {"o", "c"}]
        if not free:
            return None
        negative = last[0] == "neg"
        body = _with(negated(last) if negative else last, limit, free[0])
        series: Tree = ("sum", free[0], kind, (), body)
        series = ("neg", series) if negative else series
        return [*terms[:start], series, *terms[place + 2 :]]
    return None


def _with(tree: Tree, old: str, new: str) -> Tree:
    """A tree with an index called otherwise."""
    if tree[0] == "name" and len(tree) == 3 and isinstance(tree[2], tuple):
        return ("name", tree[1], tuple(new if index == old else index for index in tree[2]))
    return tuple(
        _with(part, old, new) if isinstance(part, tuple) and part else part for part in tree
    )
