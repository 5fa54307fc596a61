"""A line without what changes nothing at any point: factors that are one, terms that are zero.

Nor does it matter which of two vectors in a product is the row, nor a function that gives one of
its own parts back, like the logarithm of an exponential, or the larger of a probability and a tiny
number. Whether a line says something new is asked of what is left of it: a last line times one, or
plus nothing, is that last line.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .budget import Budget
from .canonical import ENTRYWISE, canonical
from .checker import Checker
from .edits import names_in, parts_of
from .parser import Tree
from .points import Points

__all__ = ["Plain"]

_STEPS = 400  # for one part: what takes longer is no constant that anybody writes
_MOST = 4096  # parts that are remembered
_DIGITS = 1e-9
_OF_VALUE = tuple((kind,) for kind in ("name", "add", "times", "over", "neg", "transpose", "sum",
                                       "product", "call", "power"))  # fmt: skip


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
        self._made: dict[tuple[Tree, Tree], Tree] = {}
        self._values: dict[Tree, Any] = {}

    def __call__(self, tree: Tree, within: Tree = ()) -> Tree:
        """Give a tree without what changes nothing, which may stand `within` a sum."""
        if len(self._made) >= _MOST:
            self._made.clear()
        if (tree, within) not in self._made:
            self._made[tree, within] = self._plain(tree, within)
        return self._made[tree, within]

    def _plain(self, tree: Tree, within: Tree) -> Tree:
        kind = tree[0]
        if kind == "add":
            terms = tuple(self(term, within) for term in tree[1])
            left = tuple(term for term in terms if self._number(term, within) != 0.0)
            return left[0] if len(left) == 1 else ("add", left) if left else ("number", 0.0)
        if kind == "times":
            return ("times", self._factors(tree, within))
        if kind == "over":
            below = self._factor("", self(tree[2], within), within)
            return self._factor("", ("over", self(tree[1], within), below), within)
        if kind == "neg":
            return ("neg", self(tree[1], within))
        if kind == "transpose":
            inner = self(tree[1], within)
            return inner[1] if inner[0] == "transpose" else ("transpose", inner)
        if kind in ("sum", "product"):
            return self._own_part((*tree[:4], self(tree[4], tree[:4])), within)
        if kind in ("call", "power"):
            number = self._number(tree, within)
            if number is not None:
                return ("number", number)
            if kind == "power":
                return self._own_part(("power", self(tree[1], within), tree[2]), within)
            arguments = tuple(self(part, within) for part in tree[2])
            return self._own_part((*tree[:2], arguments), within)
        return tree

    def _own_part(self, tree: Tree, within: Tree) -> Tree:
        """Give the smallest of its parts that a tree is equal to; itself, if it is to none."""
        parts: list[Tree] = [part for part in parts_of(tree) if part[:1] in _OF_VALUE]
        for part in sorted(parts, key=lambda part: len(repr(part))):
            if part != tree and self._are_equal(tree, part, within):
                return part
        return tree

    def _are_equal(self, one: Tree, other: Tree, within: Tree) -> bool:
        if not _varies(one, within):
            value = self._value(one)
            return value is not None and _equal(self._value(other), value)
        if one[0] not in ("call", "power"):
            return False
        # a number with the sum's letter in it: all differences squared add up to nothing
        square = ("power", ("add", (one, ("neg", other))), ("number", 2.0))
        return self._number(("sum", *within[1:], square), ()) == 0.0

    def _factors(self, tree: Tree, within: Tree) -> tuple[tuple[str, Tree], ...]:
        factors = [(op, self(part, within)) for op, part in tree[1]]
        if any(op in ENTRYWISE and op for op, _ in factors):  # entry by entry, with a plain number
            numbers = [self._is_number(part) for _, part in factors]
            factors = [
                ("" if numbers[i] or (i and numbers[i - 1]) else op, part)
                for i, (op, part) in enumerate(factors)
            ]
        parts = [part for _, part in factors]
        if [part[0] == "transpose" for part in parts] == [True, False]:
            row, column = parts[0][1], parts[1]
            if repr(column) < repr(row) and self._is_number(tree):
                factors = [("", ("transpose", column)), ("", row)]
        return tuple((op, self._factor(op, part, within)) for op, part in factors)

    def _is_number(self, tree: Tree) -> bool:
        value = self._value(tree)
        return value is not None and value.shape[1:] == (1, 1)

    def _factor(self, op: str, part: Tree, within: Tree) -> Tree:
        if op in ENTRYWISE or (part[0] == "over" and canonical(part[1]) == canonical(part[2])):
            return part  # the same above and below cancels in a step of its own
        number = self._number(part, within)
        return part if number is None else ("number", number)

    def _number(self, tree: Tree, within: Tree) -> float | None:
        """Give the number that a part is at every point; a vector of zeros is zero."""
        if _varies(tree, within):
            return None
        if len(self._numbers) >= _MOST:
            self._numbers.clear()
        if tree not in self._numbers:
            self._numbers[tree] = self._measured(tree)
        return self._numbers[tree]

    def _value(self, tree: Tree) -> Any:
        """Give the value of a part at all points; None where it has none, or no finite one."""
        if len(self._values) >= _MOST:
            self._values.clear()
        if tree not in self._values:
            checker = Checker(self._points.question, self._points.fresh(), Budget(_STEPS))
            value: Any = checker.value_or_none(tree)
            numbers = (
                np.zeros(0) if value is None or isinstance(value, tuple) else np.asarray(value)
            )
            known = numbers.dtype.kind in "fiu" and numbers.size and np.isfinite(numbers).all()
            self._values[tree] = numbers if known else None
        return self._values[tree]

    def _measured(self, tree: Tree) -> float | None:
        numbers = self._value(tree)
        if numbers is None:
            return None
        first = float(numbers.flat[0])
        if numbers.size > self._points.count and first != 0.0:
            return None
        return round(first, 12) if (np.abs(numbers - first) <= _DIGITS).all() else None


def _equal(one: Any, other: Any) -> bool:
    return (
        one is not None
        and one.shape[1:] == other.shape[1:]
        and bool((np.abs(one - other) <= _DIGITS * (1.0 + np.abs(other))).all())
    )


def _varies(tree: Tree, within: Tree) -> bool:
    """Whether the letter of a sum stands in a part of it: alone it would be any one word."""
    return bool(within) and any(within[1] in name[2] for name in names_in(tree))
