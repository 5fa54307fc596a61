"""A hidden case as the parent knows it, and what others would have answered, computed once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.misconceptions import Case, case_type

__all__ = ["Asked", "Prediction", "same_single"]

Array = NDArray[np.float64]


class Prediction:
    """A value that an answer may be equal to up to rounding."""

    def __init__(self, array: Array) -> None:
        self.array = array
        self._finite = np.isfinite(array)
        self._all_finite = bool(self._finite.all())
        size = np.abs(array[self._finite])
        self._allowed = 1e-9 * size + 1e-11 * size.max(initial=0.0)
        if self._all_finite:
            self._allowed = self._allowed.reshape(array.shape)
            self._first = float(array.flat[0]) if array.size else 0.0
            self._first_allowed = float(self._allowed.flat[0]) if array.size else 0.0

    def equals(self, got: Array) -> bool:
        """Tell whether `got` is this value, not-a-numbers and infinities included."""
        if got.shape != self.array.shape:
            return False
        if not self._all_finite:
            rest = ~self._finite
            if not np.array_equal(got[rest], self.array[rest], equal_nan=True):
                return False
            difference = np.abs(got[self._finite] - self.array[self._finite])
            return bool((difference <= self._allowed).all())
        # most values that aren't equal differ in their first entry
        if got.size and not abs(got.item(0) - self._first) <= self._first_allowed:
            return False
        return bool((np.abs(got - self.array) <= self._allowed).all())


class Asked:
    """One hidden case.

    Parameters
    ----------
    function : str
        Of the student's contract.
    inputs : mapping of str to Any
        The parent's side of the arguments, by parameter name.
    expected : mapping of str to ndarray
        The reference's outputs, by name.
    kind : str
        ``"random"``, ``"large"``, ``"repeated"``, ``"edge:<name>"``, ``"untouched:<what>"``, ...
    again : mapping of str to ndarray
        What the call after this one should give.
    """

    def __init__(
        self,
        function: str,
        inputs: Mapping[str, Any],
        expected: Mapping[str, Array],
        kind: str = "random",
        again: Mapping[str, Array] | None = None,
    ) -> None:
        self.function, self.inputs, self.expected, self.kind = function, inputs, expected, kind
        self._case = case_type(function)(inputs, expected, again or {})
        self._values: dict[Hashable, Prediction | None] = {}

    def right(self, output: str) -> Prediction | None:
        """Give the right value; for ``inputs.<name>``, the argument as it was."""
        return self.value(output, lambda _: self._right(output))

    def _right(self, output: str) -> Array:
        if output.startswith("inputs."):
            return np.asarray(self.inputs[output.removeprefix("inputs.")], dtype=np.float64)
        return self.expected[output]

    def value(
        self, key: Hashable, compute: Callable[[Case], ArrayLike | None]
    ) -> Prediction | None:
        """Give what `compute` makes of the case, once; None where it can't be computed."""
        if key not in self._values:
            try:
                with np.errstate(all="ignore"):
                    value = compute(self._case)
                    array = None if value is None else np.asarray(value, dtype=np.float64)
            except (ArithmeticError, IndexError, KeyError, TypeError, ValueError):
                array = None
            self._values[key] = None if array is None else Prediction(array)
        return self._values[key]


def same_single(a: Array, b: Array) -> bool:
    """Tell whether `a` is `b` in single precision."""
    if a.shape != b.shape or not np.array_equal(a, a.astype(np.float32).astype(np.float64)):
        return False
    return bool((np.abs(a - b) <= 1e-5 * float(np.abs(b).max(initial=0.0))).all())
