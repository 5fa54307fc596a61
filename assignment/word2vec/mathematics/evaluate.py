"""A tree gets its value at points. Only nodes that stand here, in `sums` or in `names` have one."""

from __future__ import annotations

from typing import Any

import numpy as np

from .arrays import add, bounded, is_number, product, transposed
from .budget import Budget
from .functions import FUNCTIONS
from .parser import Tree
from .points import Points
from .sentences import Undeclared, Unfitting, Unreadable
from .sums import Sums

__all__ = ["Evaluator"]

Array = Any


class Evaluator(Sums):
    """Evaluates trees at `points`.

    Parameters
    ----------
    points : Points
    budget : Budget
    loose : bool
        Give values that can't be formed one by a rule of its own, to compare mistakes.
    """

    def __init__(self, points: Points, budget: Budget, loose: bool = False) -> None:
        super().__init__(points, loose)
        self.budget = budget
        self.memo: dict[Any, Array] = {}
        self.free: dict[Tree, frozenset[str]] = {}

    def value(self, tree: Tree) -> Array:
        """The value of a tree, of shape (points or 1, rows, columns).

        Raises
        ------
        Unreadable
            Undeclared names, shapes that don't fit, and what has no value.
        """
        if tree[0] == "number":
            return np.full((1, 1, 1), tree[1])
        if tree in self.replaced and self.replaced[tree][1] == self.bindings(tree):
            return self.replaced[tree][0]
        key = (tree, self.context, self.home, self.bindings(tree))
        if key in self.memo:
            return self.memo[key]
        self.budget.spend()
        found: Array = getattr(self, "_" + tree[0])(tree)
        if len(self.memo) < 6000 and found.size < 2000:
            self.memo[key] = found
        return found

    def forget(self) -> None:
        """Forget values after a name was defined."""
        self.memo.clear()
        self.wholes.clear()

    def bindings(self, tree: Tree) -> tuple[Any, ...]:
        """What the tree's free indices are bound to."""
        if not self.bound:
            return ()
        letters = self.free_in(tree)
        return tuple(
            (k, v[0], v[2]) for k, v in self.bound.items() if k in letters or v[0] == "place"
        )

    def free_in(self, tree: Tree) -> frozenset[str]:
        """All indices that a tree names, through definitions as well."""
        if tree not in self.free:
            found = set()
            if tree[0] == "name":
                found |= set(tree[2])
            stack: list[Any] = list(tree[1:])
            while stack:
                part = stack.pop()
                if isinstance(part, tuple):
                    if part and part[0] == "name":
                        found |= set(part[2])
                    stack.extend(part)
                elif isinstance(part, str):
                    found.add(part)
            self.free[tree] = frozenset(found)
        return self.free[tree]

    # ---------------------------------------------------------------- arithmetic
    def _neg(self, tree: Tree) -> Array:
        return -self.value(tree[1])

    def _add(self, tree: Tree) -> Array:
        values = [self.value(part) for part in tree[1]]
        total = values[0]
        for i, value in enumerate(values[1:], 1):
            if is_number(total) != is_number(value) and self._written(tree[1], values):
                total = total + value  # 1 − σ(U v_c), entry by entry
            else:
                total = add(total, value, self.loose)
            del i
        return total

    @staticmethod
    def _written(parts: tuple[Tree, ...], values: list[Array]) -> bool:
        """Whether every number among the terms is written as a number."""
        literal = [p[1] if p[0] == "neg" else p for p in parts]
        return all(p[0] == "number" or not is_number(v) for p, v in zip(literal, values))

    def _times(self, tree: Tree) -> Array:
        values = [self.value(factor) for _, factor in tree[1]]
        try:
            return product(values, [op for op, _ in tree[1]], self.loose)
        except Unfitting:
            chained = self._chain_rule(tree, values)
            if chained is None:
                chained = self._as_row(tree, values)
            if chained is None:
                raise
            return chained

    @staticmethod
    def _as_row(tree: Tree, values: list[Array]) -> Array | None:
        """A column times (1, 0): the numbers in brackets are a row there."""
        factors = [factor for _, factor in tree[1]]
        rows = [i for i, f in enumerate(factors) if f[0] == "matrix" and f[2] == "row"]
        if len(values) != 2 or rows != [1]:
            return None
        return product([values[0], transposed(values[1])], ["", ""])

    def _chain_rule(self, tree: Tree, values: list[Array]) -> Array | None:
        """A product with Jacobians, in the other layout or the other order."""
        factors = [factor for _, factor in tree[1]]
        if not any(f[0] == "slope" for f in factors) or len(values) > 5:
            return None
        turned = [
            transposed(v) if f[0] == "slope" and 1 not in v.shape[1:] else v
            for f, v in zip(factors, values)
        ]
        for order in (turned, turned[::-1], values[::-1]):
            try:
                return product(order, [""] * len(order))
            except Unfitting:
                continue
        return None

    def _over(self, tree: Tree) -> Array:
        above, below = self.value(tree[1]), self.value(tree[2])
        if is_number(below) or (above.shape[1:] == below.shape[1:] and self._entrywise(tree)):
            return above / below
        if self.loose:
            return product([above, 1 / below], ["", ""], loose=True)
        raise Unfitting("Nothing can be divided by a vector or a matrix.")

    @staticmethod
    def _entrywise(tree: Tree) -> bool:
        """A vector over a vector is meant entry by entry where both come from functions."""
        return all("call" in str(side)[:9] for side in tree[1:])

    def _power(self, tree: Tree) -> Array:
        base, exponent = self.value(tree[1]), self.value(tree[2])
        if not is_number(exponent):
            raise Unfitting("An exponent has to be a number.")
        if not is_number(base) and tree[1][0] not in ("call",):
            raise Unfitting("A vector has no power.")
        if np.any(np.abs(exponent) > 64):
            raise Unreadable("The exponent is too large.")
        return base**exponent

    def _ones(self, tree: Tree) -> Array:
        return np.ones((1, self.points.sizes["n"], 1))

    def _differential(self, tree: Tree) -> Array:
        from .slopes import along

        return along(self, tree[1])

    def _dots(self, tree: Tree) -> Array:
        raise Unreadable("This can't be read here: {sign}.", sign="…")

    def _transpose(self, tree: Tree) -> Array:
        return transposed(self.value(tree[1]))

    def _matrix(self, tree: Tree) -> Array:
        rows = [[self.value(cell) for cell in row] for row in tree[1]]
        vectors = [transposed(row[0]) if row[0].shape[2] == 1 else row[0] for row in rows]
        if len(rows[0]) == 1 and len({v.shape[1:] for v in vectors}) == 1 and len(rows) > 1:
            bounded(sum(v.shape[1] for v in vectors), vectors[0].shape[2])
            count = max(len(v) for v in vectors)  # a matrix, written as its rows
            spread = [np.broadcast_to(v, (count, *v.shape[1:])) for v in vectors]
            return np.concatenate(spread, axis=1)
        if not all(is_number(cell) for row in rows for cell in row):
            raise Unfitting("The entries of a matrix have to be numbers.")
        bounded(len(rows), len(rows[0]))
        count = max(len(cell) for row in rows for cell in row)
        real = not any(np.iscomplexobj(cell) for row in rows for cell in row)
        found = np.empty((count, len(rows), len(rows[0])), dtype=complex)
        for i, row in enumerate(rows):
            for j, cell in enumerate(row):
                found[:, i, j] = cell[:, 0, 0]
        found = found.real if real else found
        return transposed(found) if tree[2] == "row" else found  # (1, 2) is a vector, a column

    # ---------------------------------------------------------------- functions
    def _call(self, tree: Tree) -> Array:
        name = tree[1]
        if name not in FUNCTIONS:
            raise Undeclared("The function `{name}` is not in this question's list.", name=name)
        n_arguments, function = FUNCTIONS[name]
        if n_arguments and len(tree[2]) != n_arguments:
            raise Unreadable("The function `{name}` takes {n} arguments.", name=name, n=n_arguments)
        values = [self.value(argument) for argument in tree[2]]
        if name == "softmax" and is_number(values[0]):
            raise Unfitting("The softmax is taken of a vector, not of a number.")
        number = ("name", name.replace("sigma", "\\sigma"), ())
        declared = name in ("sigma", "sigma'") and number[1] in self.question.symbols
        if declared and values[0].shape[1:] == (self.points.sizes["d"], 1):
            return self.value(number) * values[0]  # \\sigma (-v_c) is a product
        found: Array = function(*values)
        return found

    def _entry(self, tree: Tree) -> Array:
        return self.entry(self.value(tree[1]), tree[2])

    def _indicator(self, tree: Tree) -> Array:
        return self.holds(tree[1]).astype(float).reshape(-1, 1, 1)

    def _cases(self, tree: Tree) -> Array:
        total: Any = None
        left = np.ones(self.points.count, dtype=bool)
        for value, condition in tree[1]:
            holds = left if condition is None else self.holds(condition) & left
            left = left & ~holds
            part = np.where(holds.reshape(-1, 1, 1), self.value(value), 0)
            total = part if total is None else add(total, part, self.loose)
        if np.any(left):
            raise Unreadable("The cases don't say what holds otherwise.")
        return total

    def _slope(self, tree: Tree) -> Array:
        from .slopes import slope  # which evaluates the tree that it differentiates

        return slope(self, tree[1], tree[2])
