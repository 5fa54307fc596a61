"""What is equal: how far an entry may be off, by the way it was computed."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

__all__ = ["CLOSE", "DIFFERENCED", "FINE", "LOSING", "NEAR", "TIGHT", "Tolerance", "within"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Tolerance:
    r"""How far an entry may be off: :math:`|a - b| \le t \max|b|`, and at least `absolute`.

    It scales with the value's largest entry, so that neither tiny nor huge values get through, and
    an entry that cancels may be off by the rounding of its neighbours. A value that should be zero
    throughout is held against 1.

    A formula in float64 lands a hundred thousand times below `CLOSE`, a mistake a hundred above it:
    in between lies nothing that a processor's last digits could decide. What lies in between by
    its nature, difference quotients and single precision, is told by other means
    (:class:`autograder.engine.stages.formula.Formula`).
    """

    of_largest: float
    absolute: float = 0.0  # which any entry may be off in any case

    def limit(self, right: Array) -> float:
        """Give how far any entry may be off; what cancels to zero may keep its rounding."""
        largest = float(np.abs(right).max(initial=0.0))
        if not math.isfinite(largest):
            largest = float(np.abs(right[np.isfinite(right)]).max(initial=0.0))
        relative = self.of_largest * (largest if largest > _CANCELLED else 1.0)
        return max(relative, self.absolute)

    def of_a_mistake(self) -> Tolerance:
        """Give what a mistake's value is held to, which may cancel where the right one doesn't.

        What is left of scores near 10,000 is sure to their last digit, 1e-12, and no further.
        """
        wider = max(self, TIGHT, key=lambda tolerance: tolerance.of_largest)
        return replace(wider, absolute=max(wider.absolute, _OF_LARGE_SCORES))

    def equal(self, got: Array, right: Array) -> bool:
        """Tell whether two values are the same, not-a-numbers and infinities included."""
        return got.shape == right.shape and not self.differs(got, right).any()

    def differs(self, got: Array, right: Array) -> NDArray[np.bool_]:
        """Tell which entries of two values of one shape differ."""
        with np.errstate(over="ignore", invalid="ignore"):
            off = ~within(got, right, self.limit(right))
        if not off.any():
            return off
        return np.asarray(off & (got != right) & ~(np.isnan(got) & np.isnan(right)))


def within(got: Array, right: Array, limit: Array | float) -> NDArray[np.bool_]:
    """Tell which entries are no farther off than `limit`; what is not a number isn't."""
    return np.asarray(np.abs(got - right) <= limit)


_OF_LARGE_SCORES = 1e-10
_CANCELLED = 1e-9  # below it, a value is the rounding of terms near 1 that cancel
# between a function from a table, 4e-3 off, and single precision inside of a function, 3e-7 off
CLOSE = Tolerance(3e-5)
LOSING = Tolerance(1e-4)  # what a difference of losses near 10,000 comes to
NEAR = Tolerance(2e-2)  # what half precision comes to
DIFFERENCED = Tolerance(5e-3)  # what a difference quotient with a large step comes to
FINE = Tolerance(3e-10)  # what a formula keeps where a loss is so large that its differences can't
TIGHT = Tolerance(1e-6)  # where an answer is near 0 or 1, and one that is cut off near to it
