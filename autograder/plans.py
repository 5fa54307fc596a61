"""What a function of the student's contract is asked: its probes, each with the right answer."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.asked import Asked
from autograder.compare import EXACT, Tolerance
from autograder.joined import Comparison
from autograder.sandbox.seam import Call

__all__ = ["Plan", "Probe"]

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Probe:
    """One call of one function.

    Parameters
    ----------
    kind : str
        ``"random"``, ``"repeated"``, ``"edge:<name>"``, ``"large"``, ``"untouched"``,
        ``"line"``, ``"slope:<argument>"``, ``"corpus"``.
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
        It is asked only where loss and gradients don't agree along the line on which all
        arguments move, to tell whose gradient is to blame.
    """

    kind: str
    inputs: Mapping[str, Any]
    expected: Mapping[str, Array]
    tolerance: Tolerance = EXACT
    plain: Mapping[str, Any] = field(default_factory=dict)
    hold: bool = False
    inputs_back: bool = False
    follow_up: bool = False

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
    """

    function: str
    parameters: tuple[str, ...]
    outputs: tuple[str, ...]
    probes: tuple[Probe, ...]
    oracles: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    timeout: float = 5.0
    on_line: tuple[str, ...] = ()
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
        return tuple(i for i, probe in enumerate(self.probes) if not probe.follow_up)

    @functools.cached_property
    def then(self) -> tuple[int, ...]:
        """The probes that follow where the line doesn't fit."""
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
                timeout=self.timeout,
            )
            for probe in self.probes
        )

    @functools.cached_property
    def asked(self) -> tuple[Asked, ...]:
        """Each probe as a diagnosis looks at it."""
        again = next((p.expected for p in self.probes if p.kind == "untouched:again"), None)
        return tuple(Asked(self.function, p.plain, p.expected, p.kind, again) for p in self.probes)
