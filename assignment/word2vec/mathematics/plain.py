"""A line without the factors that are one and the terms that are zero, at all points.

Whether a line says something new is asked of what is left of it: a last line times one, or plus
nothing, is that last line.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .canonical import ENTRYWISE, canonical
from .checker import Checker
from .evaluate import Budget
from .parser import Tree
from .points import Points

__all__ = ["Plain"]

_STEPS = 400  # for one part: what takes longer is no constant that anybody writes
_MOST = 4096  # parts that are remembered
_DIGITS = 1e-9


class Plain:
    """Makes trees plain, for one question's points.

    Parameters
    ----------
    points : Points
        Parts of derivations are remembered with them, since most derivations hold the same.
    """

    def __init__(self, points: Points) -> None:
        self._points = points
        self._numbers: dict[Tree, float | None] = {}
        self._made: dict[Tree, Tree] = {}

    def __call__(self, tree: Tree) -> Tree:
        """Give a tree without what changes nothing."""
        if len(self._made) >= _MOST:
            self._made.clear()
        if tree not in self._made:
            self._made[tree] = self._plain(tree)
        return self._made[tree]

    def _plain(self, tree: Tree) -> Tree:
        kind = tree[0]
        if kind == "add":
            terms = tuple(self(term) for term in tree[1])
            left = tuple(term for term in terms if self._number(term) != 0.0)
            return left[0] if len(left) == 1 else ("add", left) if left else ("number", 0.0)
        if kind == "times":
            return ("times", tuple((op, self._factor(op, self(part))) for op, part in tree[1]))
        if kind == "over":
            return self._factor("", ("over", self(tree[1]), self._factor("", self(tree[2]))))
        if kind == "neg":
            return ("neg", self(tree[1]))
        if kind == "transpose":
            inner = self(tree[1])
            return inner[1] if inner[0] == "transpose" else ("transpose", inner)
        if kind in ("sum", "product"):
            return (*tree[:4], self(tree[4]))
        if kind in ("call", "power"):
            number = self._number(tree)
            return tree if number is None else ("number", number)
        return tree

    def _factor(self, op: str, part: Tree) -> Tree:
        if op in ENTRYWISE or (part[0] == "over" and canonical(part[1]) == canonical(part[2])):
            return part  # the same above and below cancels in a step of its own
        number = self._number(part)
        return part if number is None else ("number", number)

    def _number(self, tree: Tree) -> float | None:
        """Give the number that a part is at every point; a vector of zeros is zero."""
        if len(self._numbers) >= _MOST:
            self._numbers.clear()
        if tree not in self._numbers:
            self._numbers[tree] = self._measured(tree)
        return self._numbers[tree]

    def _measured(self, tree: Tree) -> float | None:
        question = self._points.question
        checker = Checker(question, self._points.fresh(), Budget(_STEPS))
        value: Any = checker.value_or_none(tree)
        if value is None or isinstance(value, tuple):
            return None
        numbers = np.asarray(value)
        if numbers.dtype.kind not in "fiu" or not numbers.size or not np.isfinite(numbers).all():
            return None
        first = float(numbers.flat[0])
        if numbers.size > self._points.count and first != 0.0:
            return None
        return round(first, 12) if (np.abs(numbers - first) <= _DIGITS).all() else None
