"""Where a value differs from the right one: the entry that is off by most, a map of them all."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from autograder.engine.values.tolerance import CLOSE, Tolerance
from autograder.messages import told_apart
from autograder.report import ErrorMap, WorstEntry

__all__ = ["error_map", "worst_entry"]

Array = NDArray[np.float64]


def worst_entry(
    name: str,
    got: Array,
    expected: Array,
    tolerance: Tolerance = CLOSE,
    expected_is: str = "reference",
) -> WorstEntry | None:
    """Find the entry that is off by most; None where all are within `tolerance`.

    Examples
    --------
    >>> worst = worst_entry("g", np.array([1.0, 2.5]), np.array([1.0, -2.5]))
    >>> worst.index, worst.yours, worst.expected, worst.n_wrong
    ((1,), 2.5, -2.5, 1)
    >>> worst_entry("g", np.array([1.0]), np.array([1.0 + 1e-15])) is None
    True
    """
    wrong = tolerance.differs(got, expected) | np.isnan(got)  # which is never an answer
    if not wrong.any():
        return None
    with np.errstate(over="ignore", invalid="ignore"):
        difference = np.abs(got - expected)
    by_how_much = np.where(wrong, np.nan_to_num(difference, nan=np.inf), -1.0)
    index = tuple(int(i) for i in np.unravel_index(int(by_how_much.argmax()), wrong.shape))
    scale = max(abs(float(got[index])), abs(float(expected[index])))
    error = float(difference[index]) / scale if scale else 0.0
    yours, right = told_apart(float(got[index]), float(expected[index]))
    return WorstEntry(
        name=name,
        index=index,
        yours=float(yours),
        expected=float(right),
        expected_is=expected_is,
        relative_error=float(f"{error:.6g}"),
        n_wrong=int(wrong.sum()),
        n_entries=wrong.size,
        rows=tuple(int(r) for r in np.unique(np.nonzero(wrong)[0])[:12]) if wrong.ndim else (),
    )


def error_map(name: str, got: Array, expected: Array, marked: dict[int, str]) -> ErrorMap:
    """Picture the error of each entry, relative to the largest, in half decades."""
    got, expected = np.atleast_2d(got), np.atleast_2d(expected)
    scale = float(np.abs(expected).max(initial=0.0)) or 1.0
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        decades = np.log10(np.maximum(np.abs(got - expected) / scale, 1e-16))
    decades = np.clip(np.nan_to_num(np.round(2 * decades) / 2, nan=2.0, posinf=2.0), -16.0, 2.0)
    return ErrorMap(name, tuple(tuple(map(float, row)) for row in decades), marked)
