"""Arithmetic of values: arrays of shape (points, rows, columns), a number being 1 × 1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .sentences import Unfitting, Unreadable

__all__ = ["add", "bounded", "is_number", "multiply", "product", "said", "sigmoid", "transposed"]

MAX_ENTRIES = 600  # of a value, at each point: the largest that a derivation needs has about 150


def is_number(a: Any) -> bool:
    """Whether a value is a plain number at each point."""
    return bool(a.shape[1:] == (1, 1))


def bounded(n_rows: int, n_columns: int) -> None:
    """Refuse a value before it is made that has more entries than a derivation needs.

    Raises
    ------
    Unreadable
    """
    if n_rows * n_columns > MAX_ENTRIES:
        raise Unreadable(
            "A value of {shape} numbers is larger than what is read here.",
            shape=f"{n_rows}×{n_columns}",
        )


def transposed(a: Any) -> Any:
    """Rows for columns, at each point."""
    return a.swapaxes(1, 2)


def sigmoid(x: Any) -> Any:
    """The logistic function, also of complex numbers."""
    return 1 / (1 + np.exp(-x))


def add(a: Any, b: Any, loose: bool = False) -> Any:
    """Sum of two values of one shape; a zero fits all.

    Raises
    ------
    Unfitting
        For other shapes, unless `loose`: then by a rule of its own, the same for the same mistake.
    """
    if a.shape[1:] == b.shape[1:]:
        return a + b
    for one, other in ((a, b), (b, a)):
        if is_number(one) and not np.any(one):
            return other + 0 * one
    if loose:
        return a + b if is_number(a) or is_number(b) else _all_pairs(a, b, np.add)
    raise Unfitting(
        "{first} plus {second} can't be formed: a factor or a transpose is missing.",
        first=said(a), second=said(b),
    )  # fmt: skip


def said(a: Any) -> str:
    """A shape in words."""
    return f"{a.shape[1]}×{a.shape[2]}"


def _all_pairs(a: Any, b: Any, function: Any) -> Any:
    """`function` of all pairs of entries, at each point."""
    bounded(a[0].size, b[0].size)
    pairs = function(a[:, :, None, :, None], b[:, None, :, None, :])
    return pairs.reshape(pairs.shape[0], a.shape[1] * b.shape[1], -1)


def multiply(a: Any, b: Any, op: str = "", loose: bool = False) -> Any:
    """The product of two values.

    ``cdot`` and ``*`` between two columns of one shape are their inner product, ``odot`` goes entry
    by entry, ``otimes`` is the outer product; everything else is the matrix product.

    Raises
    ------
    Unfitting
        If it can't be formed.
    """
    bounded(a.shape[1], b.shape[2])
    if op == "otimes" and a.shape[2] == b.shape[2] == 1:
        bounded(a.shape[1], b.shape[1])
        return np.matmul(a, transposed(b))
    if is_number(a) or is_number(b):
        return a * b
    if a.shape[1:] == b.shape[1:] and (op == "odot" or (op == "*" and a.shape[2] != 1)):
        return a * b
    if a.shape[2] == b.shape[1]:
        return np.matmul(a, b)
    if op in ("cdot", "*") and a.shape[1:] == b.shape[1:] and a.shape[2] == 1:
        return np.matmul(transposed(a), b)
    if loose:
        return _all_pairs(a, b, np.multiply)
    message = "{first} times {second} can't be formed."
    if a.shape[2] == b.shape[2] == 1 and a.shape[1] == b.shape[1]:
        message = "{first} times {second}: a transpose is missing."
    raise Unfitting(message, first=said(a), second=said(b))


def _fits(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int] | None:
    if a == (1, 1):
        return b
    if b == (1, 1):
        return a
    return (a[0], b[1]) if a[1] == b[0] else None


def product(values: Sequence[Any], ops: Sequence[str], loose: bool = False) -> Any:
    """The product of some factors, left to right; in another order of forming it where that fails.

    Raises
    ------
    Unfitting
        If no order can be formed; the sentence is that of the order from left to right.
    """
    try:
        result = values[0]
        for value, op in zip(values[1:], ops[1:]):
            result = multiply(result, value, op)
        return result
    except Unfitting:
        plain = len(values) <= 12 and not {"odot", "*", "otimes"} & set(ops)
        order = _order([v.shape[1:] for v in values]) if plain else None
        if order is None and not loose:
            raise
    if order is None:
        result = values[0]
        for value, op in zip(values[1:], ops[1:]):
            result = multiply(result, value, op, loose=True)
        return result
    return _formed(values, order, 0, len(values))


def _order(shapes: list[Any]) -> Any | None:
    """For each run of factors the places where it can be divided, if the whole can be formed."""
    n = len(shapes)
    formed: Any = {(i, i + 1): (shapes[i], i) for i in range(n)}
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            for cut in range(i + length - 1, i, -1):
                left, right = formed.get((i, cut)), formed.get((cut, i + length))
                shape = _fits(left[0], right[0]) if left and right else None
                if shape is not None:
                    formed[i, i + length] = (shape, cut)
                    break
    return formed if (0, n) in formed else None


def _formed(values: Sequence[Any], order: Any, start: int, end: int) -> Any:
    if end == start + 1:
        return values[start]
    cut = order[start, end][1]
    return multiply(_formed(values, order, start, cut), _formed(values, order, cut, end))
