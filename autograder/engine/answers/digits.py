"""Which values are told by their digits, since they lie close to the right ones by their nature."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.engine.answers.observation import Observation
from autograder.engine.cases.kinds import RANDOM
from autograder.engine.cases.plans import Plan
from autograder.engine.values.comparison import Verdict
from autograder.engine.values.tolerance import CLOSE, NEAR, Tolerance
from autograder.sandbox.answers import Reply

__all__ = ["Digits", "FewDigits", "few_digits"]

Array = NDArray[np.float64]
_MOST_DECIMALS = 8
_DOUBLE = struct.Struct("<d")


class FewDigits(NamedTuple):
    """What a value is short of, by its key in the catalogue, and how far it may be off for that."""

    key: str  # "single_precision" or "rounded"
    tolerance: Tolerance


class Digits:
    """Whether outputs of a function are in single precision or rounded.

    So that no grade hangs on how close such a value is, it is told by its digits, which are the
    same on every processor.

    Parameters
    ----------
    plan : Plan
    replies : mapping of int to Reply
    verdict : Verdict or None
        On the first replies.
    """

    def __init__(self, plan: Plan, replies: Mapping[int, Reply], verdict: Verdict | None) -> None:
        self._plan, self._replies, self._verdict = plan, replies, verdict
        self._found: dict[str, FewDigits | None] = {}

    def few(
        self, output: str, random_cases: Callable[[], Sequence[Observation]]
    ) -> FewDigits | None:
        """Say how few digits `output` has; None where it has all.

        `random_cases` gives the observations of the random cases, which are rarely needed.
        """
        if output not in self._found:
            self._found[output] = self._look(output, random_cases)
        return self._found[output]

    def _look(
        self, output: str, random_cases: Callable[[], Sequence[Observation]]
    ) -> FewDigits | None:
        if self._plan.shown or not self._may_be(output):
            return None  # (a shown case's round numbers may have a short answer)
        random = random_cases()
        values = [value for o in random if (value := o.value(output)) is not None]
        if not values or len(values) < len(random):
            return None
        digits = few_digits(values)
        if digits and not all(o.is_near(output, digits.tolerance) for o in random):
            return None  # it is another value, whatever its digits
        return digits

    def _may_be(self, output: str) -> bool:
        """Look at the largest entry of the first random case alone, which tells nearly always."""
        random = self._plan.of_kind(RANDOM)
        if not random:  # in which alone digits can be told
            return False
        number = random[0]
        if self._verdict is None or number not in self._replies:
            return True
        location = self._verdict.right[self._plan.first.index(number)].get(output)
        if location is None:
            return True
        right = self._plan.cases[number].expected[output]
        start = location.start + _DOUBLE.size * int(np.abs(right).argmax())
        (entry,) = _DOUBLE.unpack_from(self._replies[number].payload, start)
        # (as a Python float: NumPy compares its float32 with one in single precision)
        return bool(float(np.float32(entry)) == entry or round(entry, _MOST_DECIMALS) == entry)


def few_digits(values: Sequence[Array]) -> FewDigits | None:
    """Say what all entries are short of: single precision, half precision, or decimals."""
    if not _any(values):
        return None
    if is_precision(values, np.float32):
        half = is_precision(values, np.float16)
        return FewDigits("single_precision", NEAR if half else CLOSE)
    for decimals in range(_MOST_DECIMALS + 1):
        if is_rounded(values, decimals):
            return FewDigits("rounded", Tolerance(CLOSE.of_largest, 10.0**-decimals))
    return None


def is_precision(values: Sequence[Array], dtype: type[np.floating[Any]]) -> bool:
    """Tell whether every entry is a number of a precision.

    An entry that was computed in float64 is one of float32 by accident only once in half a billion.
    """
    return all(
        _first(a, float(dtype(a.flat[0]))) and np.array_equal(a, a.astype(dtype)) for a in values
    )


def is_rounded(values: Sequence[Array], decimals: int) -> bool:
    """Tell whether every entry is rounded to so many decimals."""
    return all(
        _first(a, round(float(a.flat[0]), decimals)) and np.array_equal(a, np.round(a, decimals))
        for a in values
    )


def _first(values: Array, short: float) -> bool:
    """Look at the first entry alone, which tells nearly always."""
    return float(values.flat[0]) == short


def _any(values: Sequence[Array]) -> bool:
    return any(a.any() for a in values)
