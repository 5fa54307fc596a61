"""What a question is made of: functions to call, calls to make, and what came back.

A *probe* is one call with one hidden case. All probes of an assignment go to the child in one
batch; what comes back is read into *observations*, from which the stages of every question are
scored. A function that stops its child (an endless loop, an exit) costs only its own probes:
the rest is asked again in a fresh child.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.compare import (
    EXACT,
    Tolerance,
    Value,
    read_array,
    read_losses,
    read_scalar,
    read_tuple,
    worst_entry,
)
from autograder.diagnose import Evidence
from autograder.messages import Message
from autograder.report import WorstEntry
from autograder.sandbox.seam import (
    Call,
    Prepared,
    Raised,
    Reply,
    Session,
    SubmissionStopped,
)

__all__ = ["Observation", "Observations", "Plan", "Probe", "observe"]

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Probe:
    """One call of one function.

    Parameters
    ----------
    kind : str
        ``"random"``, ``"repeated"``, ``"edge:<name>"``, ``"large"``, ``"untouched"``,
        ``"slope:<argument>"``, ``"corpus"``.
    inputs : mapping of str to Any
        Arguments by parameter name, in order, as they are sent.
    expected : mapping of str to ndarray
        The reference's outputs by name.
    tolerance : Tolerance
    plain : mapping of str to Any
        The same arguments as the parent sees them: arrays, numbers and callables.
    hold, inputs_back : bool
        As in :class:`Call`.
    """

    kind: str
    inputs: Mapping[str, Any]
    expected: Mapping[str, Array]
    tolerance: Tolerance = EXACT
    plain: Mapping[str, Any] = field(default_factory=dict)
    hold: bool = False
    inputs_back: bool = False
    _allowed: dict[str, Array] = field(default_factory=dict, init=False, repr=False, compare=False)

    def allowed(self, output: str) -> Array:
        """Give how far each entry of `output` may be off: computed once for a class."""
        if output not in self._allowed:
            self._allowed[output] = self.tolerance.allowed(self.expected[output])
        return self._allowed[output]


@dataclass(frozen=True)
class Plan:
    """A function of the student's contract and its probes."""

    function: str
    parameters: tuple[str, ...]
    outputs: tuple[str, ...]
    probes: tuple[Probe, ...]
    oracles: Mapping[str, Callable[..., Any]] = field(default_factory=dict)
    timeout: float = 5.0

    @property
    def signature(self) -> str:
        """How it is called, for people."""
        return f"{self.function}({', '.join(self.parameters)})"


@dataclass(frozen=True)
class Observation:
    """What one probe came to: a reply, or the reason why there is none."""

    probe: Probe
    values: Mapping[str, Value]
    problem: Message | None = None  # it raised, stopped the child, or returned no such tuple
    raised: Raised | None = None
    reply: Reply | None = None
    _worst: dict[str, WorstEntry | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def worst(self, output: str, name: str = "") -> WorstEntry | None:
        """Find the entry of `output` that is off by most, once; stages share the answer."""
        if output not in self._worst:
            value = self.values[output].array
            assert value is not None, "there is nothing to compare"
            self._worst[output] = worst_entry(
                name or output, value, self.probe.expected[output], self.probe.allowed(output)
            )
        return self._worst[output]

    def right(self, output: str) -> Array | None:
        """The value of `output`, where it could be read."""
        value = self.values.get(output)
        return None if value is None or value.problem else value.array


@dataclass(frozen=True)
class Observations:
    """Everything that came back from one function."""

    plan: Plan
    all: tuple[Observation, ...]
    missing: bool = False  # no function of that name
    _of: dict[tuple[str, ...], tuple[Observation, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, *kinds: str) -> tuple[Observation, ...]:
        """Those whose kind starts with one of `kinds`."""
        if kinds not in self._of:
            self._of[kinds] = tuple(o for o in self.all if o.probe.kind.startswith(kinds))
        return self._of[kinds]

    def problem(self, *kinds: str) -> Message | None:
        """The first reason why there is no answer."""
        return next((o.problem for o in self.of(*kinds) if o.problem), None)

    def evidence(self) -> list[Evidence]:
        """What a diagnosis may look at."""
        return [
            Evidence(
                function=self.plan.function,
                inputs=o.probe.plain,
                expected=o.probe.expected,
                got={
                    name: o.values[name].array if name in o.values else None
                    for name in self.plan.outputs
                }
                | _arrays_after(o),
                kind=o.probe.kind,
            )
            for o in self.all
            if o.probe.expected and o.reply is not None
        ]


def _arrays_after(observation: Observation) -> dict[str, Array | None]:
    """What the arrays among the arguments hold after the call, where they were sent back."""
    names = [n for n, v in observation.probe.inputs.items() if isinstance(sent(v), np.ndarray)]
    back = observation.reply.inputs if observation.reply else ()
    return {f"inputs.{n}": a.astype(np.float64) for n, a in zip(names, back, strict=False)}


_STOPPED = {
    "time": "{call} did not return in {seconds:.0f} seconds and was stopped.",
    "memory": "{call} asked for more memory than a submission may use.",
    "exit": "{call} ended the Python process instead of returning.",
    "protocol": "{call} wrote into the grader's channel, which ends the process.",
    "output": "{call} returned or printed more data than a submission may.",
}


def _call(plan: Plan, probe: Probe) -> Call:
    return Call(
        plan.function,
        tuple(probe.inputs.values()),
        hold=probe.hold,
        inputs_back=probe.inputs_back,
        timeout=plan.timeout,
    )


def _missing(plan: Plan) -> Observations:
    problem = Message(
        "There is no function {name}; define {signature}.",
        {"name": plan.function, "signature": plan.signature},
    )
    return Observations(plan, tuple(Observation(p, {}, problem) for p in plan.probes), missing=True)


def _read(plan: Plan, probe: Probe, reply: Reply) -> Observation:
    if reply.raised is not None:
        return Observation(probe, {}, _raised(plan, reply.raised), reply.raised, reply)
    items: tuple[object, ...] = (reply.value,)
    problem = None
    if len(plan.outputs) > 1:
        items, problem = read_tuple(reply.value, plan.outputs)
    if problem:
        return Observation(probe, {}, problem, None, reply)
    values = {}
    for name, item in zip(plan.outputs, items, strict=True):
        expected = probe.expected[name]
        if name == "losses":
            values[name] = read_losses(name, item, expected.size)
        elif expected.ndim == 0:
            values[name] = read_scalar(name, item)
        else:
            values[name] = read_array(name, item, expected.shape)
    return Observation(probe, values, None, None, reply)


def _raised(plan: Plan, raised: Raised) -> Message:
    if raised.type_name == "NotImplementedError":
        return Message("{call} is not implemented yet.", {"call": plan.signature})
    where = Message("")
    if raised.line:
        where = Message(
            "It happened in line {line} of its cell: {source}",
            {"line": raised.line, "source": raised.source_line.strip()[:120]},
        )
    message = Message(
        "{call} raised {type}: {text}",
        {"call": plan.signature, "type": raised.type_name, "text": raised.message or "(no text)"},
    )
    return message + where if raised.line else message


def observe(
    plans: Sequence[Plan],
    open_session: Callable[[], AbstractContextManager[Session]],
    answers: Callable[[str, list[Any]], Any],
    deadline: float,
) -> dict[str, Observations]:
    """Make every probe of every plan, in as few children as it takes.

    Parameters
    ----------
    plans : sequence of Plan
    open_session : callable
        Gives a session in which the submission's cells have been run.
    answers : callable
        The oracle for what children ask.
    deadline : float
        Of `time.monotonic`; after it, what is left counts as stopped for time.

    Returns
    -------
    dict of str to Observations
        One for each plan, by function name.
    """
    found: dict[str, dict[int, Observation]] = {plan.function: {} for plan in plans}
    missing: set[str] = set()
    stopped: dict[str, Message] = {}
    todo = [(plan, i) for plan in plans for i in range(len(plan.probes))]
    while todo and time.monotonic() < deadline:
        try:
            with open_session() as session:
                bound = session.functions([plan.function for plan in plans])
                missing |= {name for name, is_bound in bound.items() if not is_bound}
                todo = [(p, i) for p, i in todo if p.function not in missing]
                replies = session.call([_call(p, p.probes[i]) for p, i in todo], answers)
        except SubmissionStopped as stop:
            if not 0 <= stop.index < len(todo):  # between calls: nobody's fault but its own
                stop.index = len(stop.replies)
            replies = list(stop.replies)
            plan = todo[min(stop.index, len(todo) - 1)][0]
            stopped[plan.function] = Message(
                _STOPPED.get(stop.reason, _STOPPED["exit"]),
                {"call": plan.signature, "seconds": plan.timeout},
            )
        for (plan, i), reply in zip(todo, replies, strict=False):
            found[plan.function][i] = _read(plan, plan.probes[i], reply)
        todo = [(p, i) for p, i in todo[len(replies) :] if p.function not in stopped]
    for plan, _ in todo:
        stopped[plan.function] = Message(
            "The time for this submission was over before {call} had its turn.",
            {"call": plan.signature},
        )
    return {
        plan.function: _missing(plan)
        if plan.function in missing
        else Observations(
            plan,
            tuple(
                found[plan.function].get(i)
                or Observation(
                    probe, {}, stopped.get(plan.function) or _missing(plan).all[0].problem
                )
                for i, probe in enumerate(plan.probes)
            ),
        )
        for plan in plans
    }


def sent(value: object) -> object:
    """What the child starts with, for an argument as it is sent."""
    return value.array if isinstance(value, Prepared) else value


def untouched(observation: Observation) -> bool:
    """Whether the child's arrays are the same after the call as before it."""
    if observation.reply is None:
        return False
    arrays = [
        array
        for value in observation.probe.inputs.values()
        if isinstance(array := sent(value), np.ndarray)
    ]
    back = observation.reply.inputs
    return len(back) == len(arrays) and all(
        a.dtype == b.dtype and np.array_equal(a, b) for a, b in zip(arrays, back, strict=True)
    )
