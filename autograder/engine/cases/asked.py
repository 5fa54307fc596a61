"""A hidden case as the parent knows it, and what others would have answered, computed once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.assignments.word2vec.misconceptions import Case, case_type
from autograder.engine.cases.entry import Crash
from autograder.engine.values.compare import CLOSE, Tolerance

__all__ = ["Asked", "Prediction", "is_rounded", "is_single"]

Array = NDArray[np.float64]


class Prediction:
    """A value that an answer may be equal to, or the text of an exception."""

    def __init__(
        self, array: Array, tolerance: Tolerance = CLOSE, texts: tuple[str, ...] = ()
    ) -> None:
        self.texts = texts
        self.array, self._tolerance = array, tolerance
        finite = array[np.isfinite(array)]
        self._allowed = tolerance.of(finite)
        self._first = float(array.flat[0]) if array.size and finite.size == array.size else None

    def equals(self, got: Array) -> bool:
        """Tell whether `got` is this value, not-a-numbers and infinities included."""
        if self.texts or got.shape != self.array.shape:
            return False
        # most values that aren't equal differ in their first entry
        if self._first is not None and not abs(got.item(0) - self._first) <= self._allowed:
            return False
        return self._tolerance.equal(got, self.array)


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
    before : sequence of mappings
        What the calls before this one should have given.
    answer : callable or None
        The reference, for other inputs.
    tolerance : Tolerance
    """

    def __init__(
        self,
        function: str,
        inputs: Mapping[str, Any],
        expected: Mapping[str, Array],
        kind: str = "random",
        again: Mapping[str, Array] | None = None,
        answer: Callable[..., Mapping[str, Array]] | None = None,
        tolerance: Tolerance = CLOSE,
        before: Sequence[Mapping[str, Array]] = (),
    ) -> None:
        self._answer, self._tolerance = answer, tolerance
        self.function, self.inputs, self.expected, self.kind = function, inputs, expected, kind
        self.case = case_type(function)(inputs, expected, again or {}, before)
        self._values: dict[Hashable, Prediction | None] = {}

    def right(self, output: str) -> Prediction | None:
        """Give the right value; for ``inputs.<name>``, the argument as it was."""
        return self.value(output, lambda _: self._right(output))

    def _right(self, output: str) -> Array:
        if output.startswith("inputs."):
            return np.asarray(self.inputs[output.removeprefix("inputs.")], dtype=np.float64)
        return self.expected[output]

    def value(
        self, key: Hashable, compute: Callable[[Case], ArrayLike | Crash | None]
    ) -> Prediction | None:
        """Give what `compute` makes of the case, once; None where it can't be computed."""
        if key not in self._values:
            try:
                with np.errstate(all="ignore"):
                    self._values[key] = self._prediction(compute(self.case))
            except (ArithmeticError, IndexError, KeyError, TypeError, ValueError):
                self._values[key] = None
        return self._values[key]

    def _prediction(self, value: ArrayLike | Crash | None) -> Prediction | None:
        if value is None:
            return None
        if isinstance(value, Crash):
            return Prediction(np.zeros(0), texts=value.texts)
        return Prediction(np.asarray(value, dtype=np.float64), self._tolerance)

    def derivative(
        self,
        key: Hashable,
        compute: Callable[[Case], ArrayLike | Crash | None],
        argument: str,
        places: NDArray[np.intp] | None = None,
    ) -> Prediction | None:
        """Differentiate what `compute` makes of the case by an argument, once.

        By central differences: seven digits, for a comparison that needs four. With `places`, by
        these entries of the flat argument alone.
        """

        def differences(case: Case) -> Array | None:
            if self._answer is None:
                return None
            x = np.asarray(self.inputs[argument], dtype=np.float64)
            slope = np.zeros(x.size)
            for place in range(x.size) if places is None else places:
                for step in (-1e-5, 1e-5):
                    moved = x.copy()
                    moved.flat[place] += step
                    inputs = {**self.inputs, argument: moved}
                    value = compute(type(case)(inputs, self._answer(**inputs)))
                    if value is None or isinstance(value, Crash) or np.shape(value) != ():
                        return None
                    slope[place] += float(np.asarray(value)) / (2 * step)
            return slope.reshape(x.shape) if places is None else slope[places]

        return self.value(("derivative", key, argument, places is None), differences)


def is_single(values: Sequence[Array]) -> bool:
    """Tell whether every entry is a number of single precision.

    An entry that was computed in float64 is one by accident only once in half a billion.
    """
    return _any(values) and all(
        _first(a, float(np.float32(a.flat[0]))) and np.array_equal(a, a.astype(np.float32))
        for a in values
    )


def is_rounded(values: Sequence[Array]) -> bool:
    """Tell whether every entry is rounded to eight decimals or fewer."""
    return _any(values) and all(
        _first(a, round(float(a.flat[0]), 8)) and np.array_equal(a, np.round(a, 8)) for a in values
    )


def _first(values: Array, short: float) -> bool:
    """Look at the first entry alone, which tells nearly always."""
    return float(values.flat[0]) == short


def _any(values: Sequence[Array]) -> bool:
    return any(a.any() for a in values)
