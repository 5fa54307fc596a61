r"""Does every line of a derivation equal the line before it?  Numbers at random points tell.

A derivation :math:`L_1 = L_2 = \dots = L_n` is written as one function per line. A function's
parameters are exactly the symbols that its line may use, so that a line cannot fall back on what
an earlier line knew::

    def line_1(outside_vectors, center_vector, outside_index): ...
    def line_2(outside_vectors, probabilities, outside_index): ...

A *point* gives every symbol a number or an array. Two lines that agree at a handful of random
points agree everywhere but by a miracle, and two that do not differ at nearly all of them::

    print(assert_derivation([line_1, line_2], points))

The book checks the equations of its examples and of its twins with this file; what is written as
LaTeX alone is read by :mod:`autograder.mathematics`.
"""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "Derivation",
    "UnknownSymbol",
    "WrongLine",
    "assert_derivation",
    "check_derivation",
    "evaluate_lines",
    "first_wrong_line",
    "largest_deviation",
]

Array = NDArray[np.float64]
LineFunction = Callable[..., Any]
Point = Mapping[str, Any]
Values = Sequence[Sequence[Any]]  # values[line][point]

TOLERANCE = 1e-10  # rounding leaves about 1e-15, a mistake about 1


class UnknownSymbol(TypeError):
    """A line asks for a symbol that the points do not give."""


@dataclass(frozen=True)
class WrongLine:
    """The first line that does not follow from the one before.

    Parameters
    ----------
    line, point : int
        Counted from 0.
    reason : str
        ``"missing"``, ``"not numbers"``, ``"not finite"``, ``"shape"`` or ``"value"``.
    entry : tuple of int
        Where the two lines are farthest apart; ``()`` for a plain number.
    value, before : float or None
        That entry of this line and of the line before.
    shape, shape_before : tuple of int or None
    deviation : float
        Largest difference, relative to the largest entry.
    """

    line: int
    point: int
    reason: str
    entry: tuple[int, ...] = ()
    value: float | None = None
    before: float | None = None
    shape: tuple[int, ...] | None = None
    shape_before: tuple[int, ...] | None = None
    deviation: float = np.inf

    def explain(self, names: Sequence[str] = ()) -> str:
        """Say in a sentence what is wrong.

        Parameters
        ----------
        names : sequence of str
            What the lines are called; "line 1", "line 2" and so on where there is no name.
        """

        def name(line: int) -> str:
            return names[line] if 0 <= line < len(names) else f"line {line + 1}"

        this, before = name(self.line), name(self.line - 1)
        entry = f"[{', '.join(map(str, self.entry))}]" if self.entry else ""
        if self.reason == "missing":
            return f"{this} returned nothing (point {self.point})."
        if self.reason == "not numbers":
            return f"{this} returned something that is not an array of real numbers."
        if self.reason == "not finite":
            return f"{this}{entry} is {self.value} (point {self.point})."
        if self.reason == "shape":
            return f"{this} has shape {self.shape}, {before} has shape {self.shape_before}."
        return (
            f"{this}{entry} is {self.value:.6g}, {before}{entry} is {self.before:.6g} "
            f"(point {self.point}): {this} does not follow from {before}."
        )

    def __str__(self) -> str:
        return self.explain()


@dataclass(frozen=True)
class Derivation:
    """What :func:`check_derivation` found; true when every line follows from the one before."""

    names: tuple[str, ...]
    n_points: int
    wrong: WrongLine | None
    largest_deviation: float

    def __bool__(self) -> bool:
        return self.wrong is None

    def __str__(self) -> str:
        if self.wrong is not None:
            return self.wrong.explain(self.names)
        return (
            f"all {len(self.names)} lines agree at {self.n_points} points "
            f"(largest deviation {self.largest_deviation:.0e})."
        )


def _numbers(value: Any) -> Array | None:
    """A float64 array, or None for anything that is not real numbers."""
    try:
        array = np.asarray(value)
        return array.astype(np.float64) if array.dtype.kind in "buif" else None
    except Exception:  # a ragged list, or an object with an __array__ of its own
        return None


def _deviation(a: Array, b: Array) -> float:
    """Max |a − b| relative to the largest entry of both; 0 where both are all zeros."""
    scale = np.maximum(np.abs(a).max(initial=0.0), np.abs(b).max(initial=0.0))
    return float(np.abs(a - b).max() / scale) if scale != 0 else 0.0  # NaN stays NaN


def _fault(value: Any, line: int, point: int) -> WrongLine | None:
    """What is wrong with a value by itself."""
    if value is None:
        return WrongLine(line, point, "missing")
    array = _numbers(value)
    if array is None:
        return WrongLine(line, point, "not numbers")
    if not np.isfinite(array).all():
        entry = tuple(int(i) for i in np.argwhere(~np.isfinite(array))[0])
        return WrongLine(line, point, "not finite", entry, value=float(array[entry]))
    return None


def _compare(value: Any, before: Any, line: int, point: int, tolerance: float) -> WrongLine | None:
    """How two faultless values differ."""
    a, b = _numbers(value), _numbers(before)
    assert a is not None
    assert b is not None
    if a.shape != b.shape:
        return WrongLine(line, point, "shape", shape=a.shape, shape_before=b.shape)
    deviation = _deviation(a, b)
    if deviation <= tolerance:
        return None
    entry = tuple(int(i) for i in np.unravel_index(np.abs(a - b).argmax(), a.shape))
    return WrongLine(
        line, point, "value", entry, float(a[entry]), float(b[entry]), deviation=deviation
    )


def first_wrong_line(values: Values, tolerance: float = TOLERANCE) -> WrongLine | None:
    """Find the first line that is no array of finite numbers or differs from the line before.

    It works on plain values, which may have been computed elsewhere: None, NaN, ragged lists and
    wrong shapes are findings, not errors.

    Parameters
    ----------
    values : sequence of sequences
        ``values[line][point]``; None where a line gave no answer. To hold the first line to
        something as well, put that something before it.
    tolerance : float
        Largest difference that counts as rounding, relative to the largest entry of a value.

    Returns
    -------
    WrongLine or None
        Of the first wrong line, the point where it is farthest off.

    Examples
    --------
    >>> print(first_wrong_line([[1.0, 2.0], [1.0, 2.0], [1.0, -2.0]]))
    line 3 is -2, line 2 is 2 (point 1): line 3 does not follow from line 2.
    >>> first_wrong_line([[0.25], [0.25]]) is None
    True
    """
    for line, row in enumerate(values):
        found = [_fault(value, line, point) for point, value in enumerate(row)]
        if line and not any(found):
            found = [
                _compare(value, before, line, point, tolerance)
                for point, (value, before) in enumerate(zip(row, values[line - 1], strict=True))
            ]
        wrong = [w for w in found if w is not None]
        if wrong:
            return max(wrong, key=lambda w: w.deviation)
    return None


def largest_deviation(values: Values) -> float:
    """Largest relative difference between neighbouring lines, at any point.

    Parameters
    ----------
    values : sequence of sequences
        As for :func:`first_wrong_line`; infinite where two lines cannot be compared.

    Examples
    --------
    >>> largest_deviation([[2.0, 4.0], [2.0, 3.0]])
    0.25
    """
    largest = 0.0
    for before, line in itertools.pairwise(values):
        for a, b in zip(before, line, strict=True):
            x, y = _numbers(a), _numbers(b)
            deviation = float("inf")  # of what can't be compared
            if x is not None and y is not None and x.shape == y.shape:
                deviation = _deviation(x, y)
            if not (deviation <= largest):
                largest = deviation
    return largest


def evaluate_lines(lines: Sequence[LineFunction], points: Sequence[Point]) -> list[list[Any]]:
    """Evaluate every line at every point, giving each exactly the symbols that it names.

    Parameters
    ----------
    lines : sequence of callables
    points : sequence of dict
        Each gives every symbol its value. Arrays are handed over as copies.

    Returns
    -------
    list of lists
        ``values[line][point]``.

    Raises
    ------
    UnknownSymbol
        If a line asks for a symbol that the points do not give.

    Examples
    --------
    >>> evaluate_lines([lambda a, b: a + b, lambda b: 2 * b], [{"a": 1, "b": 1}])
    [[2], [2]]
    """
    values = []
    for line in lines:
        symbols = list(inspect.signature(line).parameters)
        row = []
        for point in points:
            unknown = [s for s in symbols if s not in point]
            if unknown:
                raise UnknownSymbol(
                    f"{getattr(line, '__name__', 'a line')} asks for {', '.join(unknown)}; the "
                    f"symbols are {', '.join(point)}."
                )
            row.append(line(**{s: _copy(point[s]) for s in symbols}))
        values.append(row)
    return values


def _copy(value: Any) -> Any:
    return value.copy() if isinstance(value, np.ndarray) else value


def check_derivation(
    lines: Sequence[LineFunction],
    points: Sequence[Point],
    tolerance: float = TOLERANCE,
    names: Sequence[str] | None = None,
) -> Derivation:
    """Check that every line equals the line before it, at every point.

    Parameters
    ----------
    lines : sequence of callables
        One per line, in order; the names of its parameters are the symbols it may use.
    points : sequence of dict
    tolerance : float
    names : sequence of str, optional
        What to call the lines; the functions' own names unless given.

    Returns
    -------
    Derivation

    Raises
    ------
    ValueError
        If there are fewer than two lines, or no points: nothing would be checked.

    Examples
    --------
    >>> def square(a, b): return (a + b) ** 2
    >>> def expanded(a, b): return a**2 + 2 * a * b + b**2
    >>> def forgotten(a, b): return a**2 + b**2
    >>> points = [{"a": 1.0, "b": 3.0}, {"a": 2.0, "b": -1.0}]
    >>> print(check_derivation([square, expanded], points))
    all 2 lines agree at 2 points (largest deviation 0e+00).
    >>> print(check_derivation([square, expanded, forgotten], points))
    forgotten is 5, expanded is 1 (point 1): forgotten does not follow from expanded.
    """
    if len(lines) < 2 or not points:
        raise ValueError("A derivation needs at least two lines and one point.")
    if names is None:
        names = [getattr(f, "__name__", f"line {n}") for n, f in enumerate(lines, 1)]
    values = evaluate_lines(lines, points)
    wrong = first_wrong_line(values, tolerance)
    return Derivation(tuple(names), len(points), wrong, largest_deviation(values))


def assert_derivation(
    lines: Sequence[LineFunction], points: Sequence[Point], tolerance: float = TOLERANCE
) -> Derivation:
    """Like :func:`check_derivation`, but a wrong line raises.

    Raises
    ------
    AssertionError
        Naming the first line that does not follow from the one before, with both numbers.
    """
    result = check_derivation(lines, points, tolerance)
    if not result:
        raise AssertionError(str(result))
    return result
