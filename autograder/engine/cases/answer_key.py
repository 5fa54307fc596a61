"""What is the same for everyone who is asked, made once: calls, comparisons, predictions."""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable, Collection, Hashable, Sequence
from copy import copy
from typing import Any, TypeVar

import numpy as np
from numpy.typing import ArrayLike, NDArray

from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Crash
from autograder.engine.cases.plans import Plan
from autograder.engine.values.comparison import NOTHING, Comparison, Verdict
from autograder.engine.values.tolerance import CLOSE, Tolerance
from autograder.sandbox.answers import Reply
from autograder.sandbox.calls import Batch

__all__ = ["AnswerKey", "Compute", "Prediction"]

Compute = Callable[[Any], ArrayLike | Crash | None]  # of a case
T = TypeVar("T")


class Prediction:
    """A value that an answer may be equal to, or the text of an exception."""

    def __init__(
        self, array: Array, tolerance: Tolerance = CLOSE, texts: tuple[str, ...] = ()
    ) -> None:
        self.texts = texts
        self.array, self._tolerance = array, tolerance
        self._limit = tolerance.limit(array)
        first = float(array.flat[0]) if array.size else math.nan
        self._first = first if math.isfinite(first) else None

    @property
    def reach(self) -> tuple[float, float]:
        """Between which numbers the first entry of an equal value lies; any, where it may."""
        if self.texts:
            return math.inf, -math.inf
        first = self._first
        if first is None:
            return -math.inf, math.inf
        return first - self._limit, first + self._limit

    def equals(self, got: Array) -> bool:
        """Tell whether `got` is this value, not-a-numbers and infinities included."""
        if self.texts or got.shape != self.array.shape:
            return False
        # most values that aren't equal differ in their first entry
        if self._first is not None and not abs(got.item(0) - self._first) <= self._limit:
            return False
        return self._tolerance.equal(got, self.array)


_UNKNOWN: Any = object()  # where None would be an answer


class _Memo(dict[Hashable, Any]):
    """What was made, up to a number of entries; then it begins anew."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def keep(self, key: Hashable, value: Any) -> Any:
        if len(self) >= self._most:
            self.clear()
        self[key] = value
        return value


class AnswerKey:
    """The right answers to what some functions are asked, and all that follows from them alone.

    Whatever is the same for a class is asked of it: it is computed for the first who needs it and
    kept for the others. That of a course's hidden cases lives as long as its grader; that of the
    cases which a report shows, as long as the report is written.

    Parameters
    ----------
    plans : sequence of Plan
    """

    def __init__(self, plans: Sequence[Plan]) -> None:
        self.plans = tuple(plans)
        self._batches = _Memo(64)  # most submissions need two or three
        self._comparisons = _Memo(256)  # a function's answers come in a few forms
        self._predictions = _Memo(1 << 18)  # of all entries of the catalogues, on each case
        self._made = _Memo(256)

    def only(self, functions: Collection[str]) -> AnswerKey:
        """Give the key of some functions, which shares what was computed."""
        key = copy(self)
        key.plans = tuple(plan for plan in self.plans if plan.function in functions)
        return key

    def kept(self, name: Hashable, make: Callable[[], T]) -> T:
        """Give what is made once, under this name."""
        found: T = self._made.get(name, _UNKNOWN)
        if found is _UNKNOWN:
            found = self._made.keep(name, make())
        return found

    def batch(self, todo: tuple[tuple[Plan, int], ...]) -> Batch:
        """Give the calls of some cases."""
        found = self._batches.get(todo)
        made: Batch = found or self._batches.keep(todo, Batch(p.calls[i] for p, i in todo))
        return made

    def verdict(self, plan: Plan, replies: Sequence[Reply], follow_ups: bool = False) -> Verdict:
        """Say which outputs are right of the replies to a plan's first cases, or to those after."""
        forms = plan, follow_ups, *(reply.form for reply in replies)
        comparison: Comparison | None = self._comparisons.get(forms)
        if comparison is None:
            if not all(reply.form.kept for reply in replies):
                return Verdict([NOTHING] * len(replies), False)
            cases = [plan.cases[i] for i in (plan.then if follow_ups else plan.first)]
            comparison = self._comparisons.keep(forms, Comparison(plan.outputs, cases, replies))
        return comparison.verdict(replies)

    def right(self, case: Case, output: str) -> Prediction | None:
        """Give the right value; for ``inputs.<name>``, the argument as it was."""
        return self.prediction(case, ("right", output), lambda case: _right(case, output))

    def prediction(self, case: Case, key: Hashable, compute: Compute) -> Prediction | None:
        """Give what `compute` makes of a case, under this key; None where it can't be computed.

        That of a costly case is not kept: it is a thousand times as large as any other.
        """
        known = case, key
        found: Prediction | None = self._predictions.get(known, _UNKNOWN)
        if found is _UNKNOWN:
            try:
                with np.errstate(all="ignore"), warnings.catch_warnings():
                    warnings.simplefilter("ignore")  # of the mean of nothing
                    found = _prediction(case, compute(case))
            except (ArithmeticError, IndexError, KeyError, TypeError, ValueError):
                found = None
            if not case.follow_up:
                self._predictions.keep(known, found)
        return found

    def derivative(
        self,
        case: Case,
        key: Hashable,
        compute: Compute,
        argument: str,
        entries: NDArray[np.intp] | None = None,
    ) -> Prediction | None:
        """Differentiate what `compute` makes of a case by an argument.

        By central differences: seven digits, for a comparison that needs four. With `entries`, by
        these entries of the flat argument alone.
        """

        def differences(case: Case) -> Array | None:
            x = case.array(argument)
            slope = np.zeros(x.size)
            for entry in range(x.size) if entries is None else entries:
                for step in (-1e-5, 1e-5):
                    moved = x.copy()
                    moved.flat[entry] += step
                    value = compute(case.moved(argument, moved))
                    if value is None or isinstance(value, Crash) or np.shape(value) != ():
                        return None
                    slope[entry] += float(np.asarray(value)) / (2 * step)
            return slope.reshape(x.shape) if entries is None else slope[entries]

        name = "derivative", key, argument, entries is None
        return self.prediction(case, name, differences)


def _right(case: Case, output: str) -> Array:
    if output.startswith("inputs."):
        return case.array(output.removeprefix("inputs."))
    return case.expected[output]


def _prediction(case: Case, value: ArrayLike | Crash | None) -> Prediction | None:
    if value is None:
        return None
    if isinstance(value, Crash):
        return Prediction(np.zeros(0), texts=value.texts)
    return Prediction(np.asarray(value, dtype=np.float64), case.tolerance.of_a_mistake())
