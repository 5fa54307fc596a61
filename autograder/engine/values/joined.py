"""All replies of one function, compared in one go.

Most values that a class returns are right. Value by value it costs more to find that out than it
took to compute them; so the bytes of a function's replies are joined to one vector, and held
against the reference's in one subtraction. What isn't a float64 of the right shape, or isn't
right, is left to those who look at each value (`autograder.engine.values.compare`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.sandbox.seam import Outline, Reply, ReplyForm, Slotted

__all__ = ["Comparison", "Known", "Place"]

Array = NDArray[np.float64]
_FLOAT64 = np.dtype(np.float64)
_PLAIN = frozenset(["ndarray", "ndarray subclass", "float", "float64"])  # nothing to remark on
_KEPT = 32  # ways in which the replies of one function come


class Place(NamedTuple):
    """Where a right value stands in its reply's payload."""

    start: int
    shape: tuple[int, ...]

    def array(self, payload: bytes) -> Array:
        """Give the value: a read-only view."""
        return np.ndarray(self.shape, _FLOAT64, payload, self.start)


Places = Mapping[str, Place]  # by output


class Known(NamedTuple):
    """What is known to be right of the replies of one function.

    Parameters
    ----------
    places : sequence of mapping of str to Place
        For each call, the outputs that are right, and where they stand.
    everything : bool
        Whether that is every output of every call.
    """

    places: Sequence[Places]
    everything: bool


class Comparison:
    """What the calls of one function should return, and how far each entry may be off.

    Parameters
    ----------
    outputs : tuple of str
        Names of what a call returns.
    expected, allowed : sequence of mapping of str to ndarray
        For each call, by output.
    """

    def __init__(
        self,
        outputs: tuple[str, ...],
        expected: Sequence[Mapping[str, Array]],
        allowed: Sequence[Mapping[str, Array]],
    ) -> None:
        self._outputs, self._expected, self._allowed = outputs, expected, allowed
        self._layouts: dict[tuple[ReplyForm, ...], _Layout] = {}

    def right(self, replies: Sequence[Reply]) -> Known:
        """Say for each call which outputs are right, and where they stand.

        An output that is missing here may be right all the same, in another dtype or shape.
        """
        forms = tuple(reply.form for reply in replies)
        layout = self._layouts.get(forms)
        if layout is None:
            if len(forms) != len(self._expected) or not all(form.kept for form in forms):
                return Known([{}] * len(forms), False)
            if len(self._layouts) >= _KEPT:
                self._layouts.clear()
            layout = self._layouts[forms] = self._layout(replies)
        return layout.right(replies)

    def _layout(self, replies: Sequence[Reply]) -> _Layout:
        places = []
        for reply, expected in zip(replies, self._expected, strict=True):
            whole = reply.form.raised is None and not len(reply.payload) % 8
            places.append(_places(self._outputs, reply.form.value, expected) if whole else {})
        sizes = [len(reply.payload) for reply in replies]
        return _Layout(places, sizes, self._expected, self._allowed)


class _Layout:
    """Where the outputs stand in the joined payloads of replies of certain forms."""

    def __init__(
        self,
        places: Sequence[Places],
        sizes: Sequence[int],
        expected: Sequence[Mapping[str, Array]],
        allowed: Sequence[Mapping[str, Array]],
    ) -> None:
        whole = all(
            found.keys() == want.keys() for found, want in zip(places, expected, strict=True)
        )
        self._known = Known(places, whole)
        self._joined = [i for i, found in enumerate(places) if found]
        self._outputs: list[tuple[int, str]] = []
        self._starts: list[int] = []  # of each output, among the values that are compared
        where: list[NDArray[np.intp]] = [np.empty(0, np.intp)]
        right: list[Array] = [np.empty(0)]
        limits: list[Array] = [np.empty(0)]
        begin = end = 0
        for i in self._joined:
            for output, place in places[i].items():
                self._outputs.append((i, output))
                self._starts.append(end)
                end += expected[i][output].size
                where.append((begin + place.start) // 8 + np.arange(expected[i][output].size))
                right.append(expected[i][output].ravel())
                limits.append(allowed[i][output].ravel())
            begin += sizes[i]
        self._where = np.concatenate(where)
        self._expected, self._allowed = np.concatenate(right), np.concatenate(limits)

    def right(self, replies: Sequence[Reply]) -> Known:
        if not self._outputs:
            return self._known
        got = np.frombuffer(b"".join([replies[i].payload for i in self._joined]))[self._where]
        within = np.abs(got - self._expected) <= self._allowed  # not-a-number is not
        if within.all():
            return self._known
        right = np.logical_and.reduceat(within, self._starts)
        wrong = {key for key, is_right in zip(self._outputs, right, strict=True) if not is_right}
        left = [
            {output: place for output, place in found.items() if (i, output) not in wrong}
            for i, found in enumerate(self._known.places)
        ]
        return Known(left, False)


def _places(outputs: tuple[str, ...], value: Outline, expected: Mapping[str, Array]) -> Places:
    """Find those outputs that came as float64, in the right shape."""
    items: Sequence[Outline] = [value]
    if len(outputs) > 1:
        if not isinstance(value, (tuple, list)) or len(value) != len(outputs):
            return {}
        items = value
    places = {}
    for output, item in zip(outputs, items, strict=True):
        place = _place(item, expected[output].shape)
        if place is not None:
            places[output] = place
    return places


def _place(item: Outline, shape: tuple[int, ...]) -> Place | None:
    """Give the place of an array, or of numbers in a list, which follow each other."""
    if len(shape) == 1 and isinstance(item, list) and len(item) == shape[0]:
        numbers = [_place(number, ()) for number in item]
        return Place(numbers[0].start, shape) if numbers[0] and all(numbers) else None
    if not isinstance(item, Slotted) or item.kind not in _PLAIN:
        return None
    slot = item.slot
    whole = slot.dtype == _FLOAT64 and slot.shape == shape and slot.n_values and not slot.start % 8
    return Place(slot.start, shape) if whole else None
