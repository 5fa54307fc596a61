"""Sums and products over an index, and the vectors and matrices whose entries are listed so."""

from __future__ import annotations

from typing import Any

import numpy as np

from .arrays import bounded, product, transposed
from .names import Names
from .parser import Tree
from .points import SIZES, Points
from .sentences import Unfitting

__all__ = ["Sums"]

Array = Any
COMPONENTS = ("i", "j", "k", "l", "m")  # letters that go over words or over components


class Sums(Names):
    """Evaluates what goes over an index.

    Parameters
    ----------
    points : Points
    loose : bool
        Give values that can't be formed one by a rule of its own, to compare mistakes.
    """

    def __init__(self, points: Points, loose: bool = False) -> None:
        super().__init__(points)
        self.loose = loose

    def _sum(self, tree: Tree) -> Array:
        return self._series(tree, 0.0)

    def _product(self, tree: Tree) -> Array:
        return self._series(tree, 1.0)

    def _series(self, tree: Tree, start: float) -> Array:
        _, variable, kind, conditions, body = tree
        return self._over_range(variable, kind, conditions, body, start)

    def _listed(self, tree: Tree) -> Array:
        return self._over_range(tree[1], tree[2], (), tree[3], 0.0, tree[4])

    def _over_range(
        self, variable: str, kind: str, conditions: Any, body: Tree, start: float, way: str = "",
    ) -> Array:  # fmt: skip
        if kind in ("", "word") and variable[:1] in COMPONENTS:
            try:
                return self._range(variable, "word", conditions, body, start, way)
            except Unfitting:  # not over words, so over the components of a vector
                return self._range(variable, "dim", conditions, body, start, way)
        return self._range(variable, kind, conditions, body, start, way)

    def _range(
        self, variable: str, kind: str, conditions: Any, body: Tree, start: float, way: str
    ) -> Array:
        kind = kind or "word"
        size = self.points.sizes[SIZES[kind]]
        outer = self.bound.pop(variable, None)
        total: Any = None
        try:
            for i in range(size):
                self.bound[variable] = (kind, np.full(self.points.count, i), i)
                part = self.value(body)
                for condition in conditions:
                    keep = self.holds(condition).reshape(-1, 1, 1)
                    part = np.where(keep, part, start)
                if way:
                    part = transposed(part) if way == "rows" and part.shape[2] == 1 else part
                    part = np.broadcast_to(part, (self.points.count, *part.shape[1:]))
                    axis = 1 if way == "rows" else 2
                    bounded(part.shape[1] * (i + 1), part.shape[2])
                    total = part if total is None else np.concatenate([total, part], axis=axis)
                elif total is None:
                    total = part
                elif start == 0.0:
                    total = total + part
                else:
                    total = product([total, part], ["", "*"], self.loose)
        finally:
            self.bound.pop(variable, None)
            if outer is not None:
                self.bound[variable] = outer
        return total
