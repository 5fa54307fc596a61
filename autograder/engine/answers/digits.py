"""Which values are told by their digits, since they lie close to the right ones by their nature."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from autograder.engine.answers.observation import Observation
from autograder.engine.cases.asked import is_rounded, is_single
from autograder.engine.cases.plans import Plan
from autograder.engine.values.joined import Known
from autograder.sandbox.seam import Reply

__all__ = ["Digits"]

_DOUBLE = struct.Struct("<d")


class Digits:
    """Whether outputs of a function are in single precision or rounded.

    So that no grade hangs on how close such a value is, it is told by its digits, which are the
    same on every processor.

    Parameters
    ----------
    plan : Plan
    replies : mapping of int to Reply
    known : Known or None
        What is right of the first replies.
    """

    def __init__(self, plan: Plan, replies: Mapping[int, Reply], known: Known | None) -> None:
        self._plan, self._replies, self._known = plan, replies, known
        self._found: dict[str, str] = {}

    def few(self, output: str, random_cases: Callable[[], Sequence[Observation]]) -> str:
        """Say whether `output` is in ``"single_precision"`` or ``"rounded"``; else ``""``.

        `random_cases` gives the observations of the random cases, which are rarely needed.
        """
        if output not in self._found:
            self._found[output] = self._look(output, random_cases)
        return self._found[output]

    def _look(self, output: str, random_cases: Callable[[], Sequence[Observation]]) -> str:
        if self._plan.shown or not self._may_be(output):
            return ""  # (a shown case's round numbers may have a short answer)
        random = random_cases()
        values = [value for o in random if (value := o.value(output)) is not None]
        if not values or len(values) < len(random):
            return ""
        digits = (
            "single_precision" if is_single(values) else "rounded" if is_rounded(values) else ""
        )
        if digits and not all(o.is_near(output) for o in random):
            return ""  # it is another value, whatever its digits
        return digits

    def _may_be(self, output: str) -> bool:
        """Look at the first entry of the first random case alone, which tells nearly always."""
        number = self._plan.of(("random",))[0]
        if self._known is None or number not in self._replies:
            return True
        place = self._known.places[self._plan.first.index(number)].get(output)
        if place is None:
            return True
        (first,) = _DOUBLE.unpack_from(self._replies[number].payload, place.start)
        # (as a Python float: NumPy compares its float32 with one in single precision)
        return bool(float(np.float32(first)) == first or round(first, 8) == first)
