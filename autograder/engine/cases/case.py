"""A case: what is sent, what the grader knows of it, and what should come back."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.engine.cases.kinds import RANDOM, CaseKind
from autograder.engine.values.tolerance import CLOSE, Tolerance
from autograder.sandbox.calls import Ask

__all__ = ["Array", "Case", "Nudge"]

Array = NDArray[np.float64]
_ALL, _SOME = 200, 40  # entries of a gradient


class Nudge(NamedTuple):
    """An entry of an argument that was moved by a small step."""

    argument: str
    place: tuple[int, ...]
    step: float


@dataclass(frozen=True, eq=False)
class Case:
    """One call of one function, and its right answer.

    Topics derive from it to give the arguments the names of the mathematics.

    Parameters
    ----------
    inputs : mapping of str to Any
        Arguments by parameter name, in order, as the reference takes them.
    expected : mapping of str to ndarray
        The reference's outputs by name.
    kind : CaseKind
    sent : mapping of str to Any
        The arguments as they are sent, where that differs.
    tolerance : Tolerance
        What equals the right answer.
    reference : callable or None
        The right answer for other inputs.
    again : mapping of str to ndarray
        What the call after this one should give.
    before : sequence of mappings
        What the calls before this one should have given, in their order.
    hold, inputs_back : bool
        As in :class:`autograder.sandbox.calls.Call`.
    cpu_seconds : callable or None
        As in :class:`autograder.sandbox.calls.Call`.
    follow_up : bool
        It is asked only where the other answers are right.
    nudged : Nudge or None
        How it differs from the first random case, to measure the slope of the loss there.
    sample : int
        Decides which entries of a large gradient are looked at one by one.
    """

    inputs: Mapping[str, Any]
    expected: Mapping[str, Array]
    kind: CaseKind = RANDOM
    sent: Mapping[str, Any] = field(default_factory=dict)
    tolerance: Tolerance = CLOSE
    reference: Callable[..., Mapping[str, Array]] | None = None
    again: Mapping[str, Array] = field(default_factory=dict)
    before: Sequence[Mapping[str, Array]] = ()
    hold: bool = False
    inputs_back: bool = False
    cpu_seconds: Callable[[], float] | None = None
    follow_up: bool = False
    nudged: Nudge | None = None
    sample: int = 0
    _made: dict[Any, Any] = field(default_factory=dict, init=False, repr=False)

    @property
    def single(self) -> bool:
        """Whether its large arrays come back in single precision, half the bytes."""
        return self.cpu_seconds is not None

    def array(self, name: str) -> Array:
        """Give an argument as float64."""
        return np.asarray(self.inputs[name], dtype=np.float64)

    @property
    def sizes(self) -> tuple[int, int] | None:
        """How many words and dimensions there are, which a mistake may multiply or divide by."""
        return None

    @property
    def n_averaged(self) -> int | None:
        """What a mean that nobody asked for divides by; None where that has a name of its own."""
        return None

    def made_by(self, candidate: Callable[[Any], Any]) -> Any:
        """Give what a candidate makes of this case, computed once for all that is built on it."""
        if self.follow_up:  # large
            return candidate(self)
        if candidate not in self._made:
            self._made[candidate] = candidate(self)
        return self._made[candidate]

    def moved(self, argument: str, value: Array) -> Case:
        """Give the same case with another argument, and the right answer for it."""
        if self.reference is None:
            raise ValueError("Nobody knows the right answer for other inputs.")
        inputs = {**self.inputs, argument: value}
        return type(self)(inputs, self.reference(**inputs))

    @functools.cached_property
    def asks(self) -> tuple[str, ...]:
        """Names of the arguments that are functions which ask the parent."""
        return tuple(n for n, value in self.sent.items() if isinstance(value, Ask))

    def sampled(self, argument: str) -> NDArray[np.intp]:
        """Give the places in a flat argument at which a derivative is looked at: some of many."""
        size = int(np.asarray(self.inputs[argument]).size)
        if size <= _ALL:
            return np.arange(size)
        return np.random.default_rng([self.sample, size]).choice(size, _SOME, replace=False)
