"""What a function of the student's contract is asked: its cases, in an order."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.function import Function
from autograder.engine.cases.kinds import AGAIN, CaseKind
from autograder.sandbox.calls import Call

__all__ = ["Plan"]

COSTLY_TIMEOUT = 20.0  # seconds of wall time where CPU time is what counts


@dataclass(frozen=True, eq=False)
class Plan:
    """A function of the student's contract and its cases.

    Parameters
    ----------
    declared : Function
    cases : tuple of Case
    order : tuple of int
        In which order the cases are asked, so that nobody can tell from the order what a call
        is for.
    shown : bool
        Whether a report may print its cases.
    """

    declared: Function
    cases: tuple[Case, ...]
    order: tuple[int, ...] = ()
    shown: bool = False

    @classmethod
    def of(
        cls, declared: Function, cases: Sequence[Case], order: tuple[int, ...], shown: bool
    ) -> Plan:
        """Make a plan whose cases know what the calls around them should give."""
        plan = cls(declared, tuple(cases), order, shown)
        again = next((c.expected for c in cases if c.kind == AGAIN), {})
        placed, before = list(cases), list[Mapping[str, Array]]()
        for i in (*plan.first, *plan.then):
            placed[i] = replace(cases[i], again=again, before=before.copy())
            before.append(cases[i].expected)
        return replace(plan, cases=tuple(placed))

    def only(self, *kinds: CaseKind) -> Plan:
        """Leave out the cases of other kinds."""
        cases = [c for c in self.cases if c.kind.is_a(*kinds)]
        return Plan.of(self.declared, cases, (), self.shown)

    def alone(self, number: int) -> Plan:
        """Leave out every case but one."""
        return Plan.of(self.declared, [self.cases[number]], (), self.shown)

    @functools.cached_property
    def function(self) -> str:
        """The function's name."""
        return self.declared.name

    @functools.cached_property
    def parameters(self) -> tuple[str, ...]:
        """Names of its parameters, in order."""
        return self.declared.parameters

    @functools.cached_property
    def outputs(self) -> tuple[str, ...]:
        """Names of its outputs, in order."""
        return tuple(output.name for output in self.declared.outputs)

    @functools.cached_property
    def on_line(self) -> tuple[str, ...]:
        """Arguments by which it gives a derivative: they move along a line, if there is one."""
        return tuple(self.declared.gradients.values())

    @functools.cached_property
    def oracles(self) -> Mapping[str, Callable[..., Any]]:
        """What a child may ask for while it answers."""
        return {name: c.inputs[name] for c in self.cases for name in c.asks}

    @property
    def signature(self) -> str:
        """How it is called, for people."""
        return f"{self.function}({', '.join(self.parameters)})"

    def of_kind(self, *kinds: CaseKind) -> tuple[int, ...]:
        """Which cases are of one of these kinds."""
        if kinds not in self._places:  # a plan is asked the same of every submission
            self._places[kinds] = tuple(
                i for i, case in enumerate(self.cases) if case.kind.is_a(*kinds)
            )
        return self._places[kinds]

    def are_first(self, kinds: tuple[CaseKind, ...]) -> bool:
        """Whether every submission is asked all cases of these kinds."""
        return not any(i in self.then for i in self.of_kind(*kinds))

    @functools.cached_property
    def _places(self) -> dict[tuple[CaseKind, ...], tuple[int, ...]]:
        return {}

    @functools.cached_property
    def first(self) -> tuple[int, ...]:
        """The cases that every submission is asked."""
        order = self.order or range(len(self.cases))
        return tuple(i for i in order if not self.cases[i].follow_up)

    @functools.cached_property
    def then(self) -> tuple[int, ...]:
        """The cases that follow where the others are right."""
        return tuple(i for i, case in enumerate(self.cases) if case.follow_up)

    @functools.cached_property
    def calls(self) -> tuple[Call, ...]:
        """One call for each case."""
        return tuple(
            Call(
                self.function,
                tuple(case.sent.values()),
                hold=case.hold,
                inputs_back=case.inputs_back,
                timeout=self.declared.timeout if case.cpu_seconds is None else COSTLY_TIMEOUT,
                cpu_seconds=case.cpu_seconds,
                single=case.single,
            )
            for case in self.cases
        )
