"""What a function of the student's contract is asked: its probes, each with the right answer."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from autograder.engine.cases.asked import Asked
from autograder.engine.values.compare import CLOSE, Tolerance
from autograder.engine.values.joined import Comparison
from autograder.sandbox.seam import Call

__all__ = ["Nudge", "Plan", "Probe"]

_ALL, _SOME = 200, 40  # entries
COSTLY_TIMEOUT = 20.0  # seconds of wall time where CPU time is what counts

Array = NDArray[np.float64]


class Nudge(NamedTuple):
    """An entry of an argument that was moved by a small step."""

    argument: str
    place: tuple[int, ...]
    step: float


@dataclass(frozen=True, eq=False)
class Probe:
    """One call of one function.

    Parameters
    ----------
    kind : str
        ``"random"``, ``"repeated"``, ``"edge:<name>"``, ``"large"``, ``"untouched"``,
        ``"line"``, ``"nudge"``, ``"precise"``, ``"costly"``, ``"counted"``, ``"corpus"``.
    inputs : mapping of str to Any
        Arguments by parameter name, in order, as they are sent.
    expected : mapping of str to ndarray
        The reference's outputs by name.
    tolerance : Tolerance
    plain : mapping of str to Any
        The same arguments as the parent sees them: arrays, numbers and callables.
    hold, inputs_back : bool
        As in :class:`Call`.
    follow_up : bool
        It is asked only where the other answers are right.
    cpu_seconds : float or None
        As in :class:`Call`.
    nudged : Nudge or None
        How it differs from the first random case, to measure the slope of the loss there.
    answer : callable or None
        The reference, for other inputs.
    sample : int
        Decides which entries of a large gradient are looked at one by one.
    """

    kind: str
    inputs: Mapping[str, Any]
    expected: Mapping[str, Array]
    tolerance: Tolerance = CLOSE
    plain: Mapping[str, Any] = field(default_factory=dict)
    hold: bool = False
    inputs_back: bool = False
    follow_up: bool = False
    cpu_seconds: float | None = None
    nudged: Nudge | None = None
    answer: Callable[..., Mapping[str, Array]] | None = None
    sample: int = 0

    def sampled(self, argument: str) -> NDArray[np.intp]:
        """Give the places in a flat argument at which a derivative is looked at: some of many."""
        size = int(np.asarray(self.plain[argument]).size)
        if size <= _ALL:
            return np.arange(size)
        return np.random.default_rng([self.sample, size]).choice(size, _SOME, replace=False)

    @functools.cached_property
    def allowed(self) -> Mapping[str, Array]:
        """How far each entry of each output may be off."""
        return {name: self.tolerance.allowed(value) for name, value in self.expected.items()}


@dataclass(frozen=True, eq=False)
class Plan:
    """A function of the student's contract and its probes.

    Parameters
    ----------
    function : str
    parameters, outputs : tuple of str
        Names, in order.
    probes : tuple of Probe
    oracles : mapping of str to callable
        What a child may ask for while it answers.
    timeout : float
        Seconds for one call.
    on_line : tuple of str
        Arguments that move along the line, if there is one.
    order : tuple of int
        In which order the probes are asked, so that nobody can tell from the order what a call
        is for.
    n_calls : int or None
        How often the function that it is given has to be called where that is counted.
    shown : bool
        Whether a report may print its cases.
    """

    function: str
    parameters: tuple[str, ...]
    outputs: tuple[str, ...]
    probes: tuple[Probe, ...]
    oracles: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    timeout: float = 5.0
    on_line: tuple[str, ...] = ()
    order: tuple[int, ...] = ()
    n_calls: int | None = None
    shown: bool = False
    _of: dict[tuple[str, ...], tuple[int, ...]] = field(
        default_factory=dict, init=False, repr=False
    )

    @property
    def signature(self) -> str:
        """How it is called, for people."""
        return f"{self.function}({', '.join(self.parameters)})"

    def of(self, kinds: tuple[str, ...]) -> tuple[int, ...]:
        """Which probes have a kind that starts with one of `kinds`."""
        if kinds not in self._of:
            self._of[kinds] = tuple(
                i for i, probe in enumerate(self.probes) if probe.kind.startswith(kinds)
            )
        return self._of[kinds]

    @functools.cached_property
    def first(self) -> tuple[int, ...]:
        """The probes that every submission is asked."""
        order = self.order or range(len(self.probes))
        return tuple(i for i in order if not self.probes[i].follow_up)

    @functools.cached_property
    def then(self) -> tuple[int, ...]:
        """The probes that follow where the others are right."""
        return tuple(i for i, probe in enumerate(self.probes) if probe.follow_up)

    @functools.cached_property
    def comparison(self) -> Comparison:
        """Holds all first replies against the right answers at once."""
        first = [self.probes[i] for i in self.first]
        return Comparison(self.outputs, [p.expected for p in first], [p.allowed for p in first])

    @functools.cached_property
    def calls(self) -> tuple[Call, ...]:
        """One call for each probe."""
        return tuple(
            Call(
                self.function,
                tuple(probe.inputs.values()),
                hold=probe.hold,
                inputs_back=probe.inputs_back,
                timeout=self.timeout if probe.cpu_seconds is None else COSTLY_TIMEOUT,
                cpu_seconds=probe.cpu_seconds,
                single=probe.cpu_seconds is not None,
            )
            for probe in self.probes
        )

    @functools.cached_property
    def asked(self) -> tuple[Asked, ...]:
        """Each probe as a diagnosis looks at it."""
        again = next((p.expected for p in self.probes if p.kind == "untouched:again"), None)
        earlier: dict[int, list[Mapping[str, Array]]] = {}
        asked: list[Mapping[str, Array]] = []
        for i in (*self.first, *self.then):
            earlier[i] = asked.copy()
            asked.append(self.probes[i].expected)
        return tuple(
            Asked(
                self.function,
                p.plain,
                p.expected,
                p.kind,
                again,
                p.answer,
                p.tolerance,
                earlier.get(i, ()),
            )
            for i, p in enumerate(self.probes)
        )
