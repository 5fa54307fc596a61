"""All replies of one function, compared in one go.

Most values that a class returns are right. Value by value it costs more to find that out than it
took to compute them; so the bytes of a function's replies are joined to one vector, and held
against the reference's in one subtraction. A large reply, for which joining costs more than it
saves, is held against the reference's where it lies. What isn't a float64 of the right shape, or
isn't right, is left to those who look at each value (`autograder.engine.values.reading`, which
reads it, and `autograder.engine.values.compare`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from autograder.engine.values.tolerance import Tolerance, within
from autograder.sandbox.answers import Outline, Reply, Slotted

__all__ = ["NOTHING", "Comparison", "Location", "Locations", "Verdict"]

Array = NDArray[np.float64]
_FLOAT64, _FLOAT32 = np.dtype(np.float64), np.dtype(np.float32)
_LARGE = 4096  # numbers
_PLAIN = frozenset(["ndarray", "ndarray subclass", "float", "float64"])  # nothing to remark on


class Location(NamedTuple):
    """Where a value stands in its reply's payload."""

    start: int
    shape: tuple[int, ...]
    dtype: np.dtype[Any] = _FLOAT64

    def array(self, payload: bytes) -> Array:
        """Give the value: a read-only view, where it came in double precision."""
        return self.as_sent(payload).astype(np.float64, copy=False)

    def as_sent(self, payload: bytes) -> NDArray[Any]:
        """Give the value in the precision in which it came: a read-only view."""
        return np.ndarray(self.shape, self.dtype, payload, self.start)


Locations = Mapping[str, Location]  # by output
NOTHING: Locations = {}


class Verdict(NamedTuple):
    """What a comparison found right; an output that is missing may be right all the same.

    Parameters
    ----------
    right : sequence of mapping of str to Location
        For each call, the outputs that are right, and where they stand.
    everything : bool
        Whether that is every output of every call.
    """

    right: Sequence[Locations]
    everything: bool


class _Case(Protocol):
    @property
    def expected(self) -> Mapping[str, Array]: ...
    @property
    def tolerance(self) -> Tolerance: ...
    @property
    def single(self) -> bool: ...


class Comparison:
    """What is compared where the replies to certain cases have certain forms.

    Parameters
    ----------
    outputs : tuple of str
        Names of what a call returns.
    cases : sequence of Case
    replies : sequence of Reply
        To these cases, of these forms.
    """

    def __init__(
        self, outputs: tuple[str, ...], cases: Sequence[_Case], replies: Sequence[Reply]
    ) -> None:
        found = [_found(outputs, c, reply) for c, reply in zip(cases, replies, strict=True)]
        whole = all(here.keys() == c.expected.keys() for here, c in zip(found, cases, strict=True))
        self._verdict = Verdict(found, whole)
        large = [i for i, case in enumerate(cases) if found[i] and _is_large(case)]
        self._one_by_one = [
            (i, output, location, right, cases[i].tolerance.limit(right))
            for i in large
            for output, location in found[i].items()
            for right in [cases[i].expected[output]]
        ]
        most = max((right.size for _, _, _, right, _ in self._one_by_one), default=0)
        self._room = np.empty(most)  # to make one for each submission costs as much as to compare
        self._compared = [i for i, here in enumerate(found) if here and i not in large]
        self._outputs: list[tuple[int, str]] = []
        self._starts: list[int] = []  # of each output, among the values that are compared
        where: list[NDArray[np.intp]] = [np.empty(0, np.intp)]
        right: list[Array] = [np.empty(0)]
        limits: list[Array] = [np.empty(0)]
        begin = end = 0
        for i in self._compared:
            for output, location in found[i].items():
                value = cases[i].expected[output]
                self._outputs.append((i, output))
                self._starts.append(end)
                end += value.size
                where.append((begin + location.start) // 8 + np.arange(value.size))
                right.append(value.ravel())
                limits.append(np.full(value.size, cases[i].tolerance.limit(value)))
            begin += len(replies[i].payload)
        self._where = np.concatenate(where)
        self._right, self._limits = np.concatenate(right), np.concatenate(limits)

    def verdict(self, replies: Sequence[Reply]) -> Verdict:
        """Compare replies of these forms."""
        wrong = {*self._wrong_in_one_go(replies), *self._wrong_one_by_one(replies)}
        if not wrong:
            return self._verdict
        left = [
            {output: at for output, at in found.items() if (i, output) not in wrong}
            for i, found in enumerate(self._verdict.right)
        ]
        return Verdict(left, False)

    def _wrong_in_one_go(self, replies: Sequence[Reply]) -> Iterator[tuple[int, str]]:
        if not self._outputs:
            return
        got = np.frombuffer(b"".join([replies[i].payload for i in self._compared]))[self._where]
        equal = within(got, self._right, self._limits)
        if not equal.all():
            right = np.logical_and.reduceat(equal, self._starts)
            yield from (self._outputs[n] for n in np.flatnonzero(~right))

    def _wrong_one_by_one(self, replies: Sequence[Reply]) -> Iterator[tuple[int, str]]:
        for i, output, location, right, limit in self._one_by_one:
            off = self._room[: right.size].reshape(right.shape)
            np.subtract(location.as_sent(replies[i].payload), right, out=off)
            if not np.abs(off, out=off).max() <= limit:  # (what is not a number isn't)
                yield i, output


def _is_large(case: _Case) -> bool:
    """Whether it is compared where it lies; always where it came in single precision."""
    return case.single or sum(value.size for value in case.expected.values()) > _LARGE


def _found(outputs: tuple[str, ...], case: _Case, reply: Reply) -> Locations:
    """Find those outputs that came in the right shape, as float64 or as they were asked for."""
    if reply.form.raised is not None or (len(reply.payload) % 8 and not case.single):
        return NOTHING
    value = reply.form.value
    items: Sequence[Outline] = [value]
    if len(outputs) > 1:
        if not isinstance(value, (tuple, list)) or len(value) != len(outputs):
            return NOTHING
        items = value
    found = {}
    for output, item in zip(outputs, items, strict=True):
        location = _location(item, case.expected[output].shape, case.single)
        if location is not None:
            found[output] = location
    return found


def _location(item: Outline, shape: tuple[int, ...], single: bool) -> Location | None:
    """Locate an array, or numbers in a list, which follow each other."""
    if len(shape) == 1 and isinstance(item, list) and len(item) == shape[0]:
        numbers = [_location(number, (), False) for number in item]
        return Location(numbers[0].start, shape) if numbers[0] and all(numbers) else None
    if not isinstance(item, Slotted) or item.kind not in _PLAIN:
        return None
    slot = item.slot
    known = slot.dtype == _FLOAT64 or (single and slot.dtype == _FLOAT32)
    whole = known and slot.shape == shape and slot.n_values and not slot.start % slot.dtype.itemsize
    return Location(slot.start, shape, slot.dtype) if whole else None
