r"""Sums that are written out: ``a_1 + a_2 + \dots + a_K`` is a sum over an index."""

from __future__ import annotations

from .edits import names_in, negated
from .parser import Tree
from .question import Question

__all__ = ["DOTS", "folded", "listed"]

DOTS: Tree = ("dots",)
LIMITS = {"K": "draw", "k": "draw", "n": "word", "N": "word", "V": "word", "W": "word"}


def folded(terms: list[Tree], question: Question) -> list[Tree] | None:
    """Terms with the dots and what stands around them as a sum; None where that is not told."""
    place = next((i for i, t in enumerate(terms) if t in (DOTS, ("neg", DOTS))), 0)
    if not 0 < place < len(terms) - 1:
        return None
    last = terms[place + 1]
    series = _series(last, terms[max(place - 2, 0) : place], question)
    if series is None:
        return None
    n_taken, letter, kind, body = series
    negative = body[0] == "neg"
    total: Tree = ("sum", letter, kind, (), negated(body) if negative else body)
    total = ("neg", total) if negative else total
    return [*terms[: place - n_taken], total, *terms[place + 2 :]]


def listed(parts: list[Tree], way: str, question: Question) -> Tree | None:
    """Rows or columns of a matrix with dots between them, as one node."""
    if len(parts) not in (3, 4) or parts[-2] != DOTS:
        return None
    series = _series(parts[-1], parts[:-2], question)
    if series is None or series[0] != len(parts) - 2:
        return None
    return ("listed", series[1], series[2], series[3], way)


def _series(
    last: Tree, before: list[Tree], question: Question
) -> tuple[int, str, str, Tree] | None:
    """How many of the parts before the dots belong to them, the index, its kind and each part."""
    for limit, kind in LIMITS.items():
        first = _with(last, limit, "1")
        if first == last or not before:
            continue
        n_taken = 2 if len(before) > 1 and before[-1] == _with(last, limit, "2") else 1
        if before[-n_taken] != first:
            continue
        letters = question.draws if kind == "draw" else question.words
        used = {index for name in names_in(last) for index in name[2]}
        free = [c for c in letters + "kx" if c not in used | {"o", "c"}]
        if free:
            return n_taken, free[0], kind, _with(last, limit, free[0])
    return None


def _with(tree: Tree, old: str, new: str) -> Tree:
    """A tree with an index called otherwise."""
    if tree[0] == "name" and len(tree) == 3 and isinstance(tree[2], tuple):
        return ("name", tree[1], tuple(new if index == old else index for index in tree[2]))
    return tuple(
        _with(part, old, new) if isinstance(part, tuple) and part else part for part in tree
    )
