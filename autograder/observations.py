"""What came back of the probes of one function, read where somebody asks for it."""

from __future__ import annotations

import functools
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from autograder.asked import is_rounded, is_single
from autograder.compare import (
    CLOSE,
    DIFFERENCED,
    NEAR,
    Tolerance,
    Value,
    read_array,
    read_losses,
    read_scalar,
    read_tuple,
    worst_entry,
)
from autograder.diagnose import Evidence, Explanation, explain, is_derivative
from autograder.joined import Known, Place
from autograder.messages import Message
from autograder.plans import Plan, Probe
from autograder.report import Diagnosis, WorstEntry
from autograder.sandbox.seam import Prepared, Raised, Reply
from autograder.slopes import Slope, line_integral

__all__ = ["Observation", "Observations", "Stop", "untouched"]

Array = NDArray[np.float64]
_DOUBLE = struct.Struct("<d")
DIAGNOSED = ("random", "repeated", "large", "edge:", "untouched:")  # kinds of cases


@dataclass(frozen=True)
class Stop:
    """Why there is no reply: the sandbox's word for it, and a sentence."""

    reason: str
    message: Message


class Observation:
    """What one probe came to: a reply, or the reason why there is none.

    Parameters
    ----------
    plan : Plan
    probe : Probe
    reply : Reply or None
    places : mapping of str to Place
        Outputs that are known to be right, and where they stand in the reply.
    stopped : Stop
        Why there is no reply.
    """

    def __init__(
        self,
        plan: Plan,
        probe: Probe,
        reply: Reply | None,
        places: Mapping[str, Place],
        stopped: Stop,
    ) -> None:
        self.plan, self.probe, self.reply = plan, probe, reply
        self.places, self.stopped = places, stopped
        # values that are told by other means than how close they are, and how close they must be
        self.near: Mapping[str, Tolerance] = {}

    @functools.cached_property
    def _items(self) -> tuple[Mapping[str, object], Message | None]:
        """What was returned, by output; or why it can't be taken apart."""
        if self.reply is None:
            return {}, self.stopped.message
        if self.reply.raised is not None:
            return self._known_beside(self.reply.value), _raised(self.plan, self.reply.raised)
        items: tuple[object, ...] = (self.reply.value,)
        problem = None
        if len(self.plan.outputs) > 1:
            items, problem = read_tuple(self.reply.value, self.plan.outputs)
        return dict(zip(self.plan.outputs, items, strict=not problem)), problem

    def _known_beside(self, value: object) -> Mapping[str, object]:
        """Give the values that are right although the function raised: not all of them.

        What isn't right may only be unfinished, and says nothing. Something is paid for a
        function that raises: the first value, where all are right.
        """
        if not (isinstance(value, tuple) and len(value) == len(self.plan.outputs)):
            return {}
        known = {}
        for output, item in zip(self.plan.outputs, value, strict=True):
            expected = self.probe.expected[output]
            read = _read(output, item, expected)
            if read.array is None or read.problem is not None:
                continue
            if worst_entry(output, read.array, expected, self.probe.allowed[output]) is None:
                known[output] = item
        if len(known) == len(self.plan.outputs):
            del known[self.plan.outputs[0]]
        return known

    @functools.cached_property
    def _values(self) -> dict[str, Value | None]:
        return {}

    def _read(self, output: str) -> Value | None:
        """Read an output once, with what is wrong with its type or shape."""
        if output not in self._values:
            self._values[output] = None
            if output in self._items[0]:
                self._values[output] = _read(
                    output, self._items[0][output], self.probe.expected[output]
                )
        return self._values[output]

    @property
    def problem(self) -> Message | None:
        """It raised, stopped the child, or returned no such tuple."""
        return None if self.places else self._items[1]

    def problem_of(self, output: str) -> Message | None:
        """Say why there is no value of `output`, or why it can't be one."""
        if output in self.places:
            return None
        value = self._read(output)
        return value.problem if value else self.problem

    def notes(self, output: str) -> tuple[Message, ...]:
        """Give the remarks on `output` that cost nothing."""
        value = None if output in self.places else self._read(output)
        return value.notes if value else ()

    def array(self, output: str) -> Array | None:
        """Give what came as `output` in any shape, if it is an array at all."""
        if output in self.places and self.reply:
            return self.places[output].array(self.reply.payload)
        value = self._read(output)
        return value.array if value else None

    def value(self, output: str) -> Array | None:
        """Give the value of `output`, where there is nothing wrong with its type and shape."""
        return None if self.problem_of(output) else self.array(output)

    @functools.cached_property
    def _worst(self) -> dict[str, WorstEntry | None]:
        return {}

    def is_right(self, output: str) -> bool:
        """Whether `output` is what it should be."""
        if output in self.places:
            return True
        if self.value(output) is None:
            return False
        tolerance = self.near.get(output)
        return self.is_near(output, tolerance) if tolerance else self.worst(output) is None

    def is_near(self, output: str, tolerance: Tolerance = NEAR) -> bool:
        """Whether `output` is what it should be, or so close that other means must tell."""
        value = self.value(output)
        return value is not None and tolerance.equal(value, self.probe.expected[output])

    def worst(self, output: str, name: str = "") -> WorstEntry | None:
        """Find the entry of `output` that is off by most, once; stages share the answer."""
        if output in self.places:
            return None
        if output not in self._worst:
            value = self.array(output)
            assert value is not None, "there is nothing to compare"
            self._worst[output] = worst_entry(
                name or output, value, self.probe.expected[output], self.probe.allowed[output]
            )
        return self._worst[output]

    def arrays_after(self) -> dict[str, Array | None]:
        """Give what the arrays among the arguments hold after the call, where they came back."""
        names = [n for n, v in self.probe.inputs.items() if isinstance(_sent(v), np.ndarray)]
        back = self.reply.inputs if self.reply else ()
        return {f"inputs.{n}": a.astype(np.float64) for n, a in zip(names, back, strict=False)}


class Observations:
    """Everything that came back from one function.

    Parameters
    ----------
    plan : Plan
    replies : mapping of int to Reply
        By the probe's number.
    known : Known
        What is right of the first replies; None where they are not complete.
    missing : bool
        Whether there is no function of that name.
    stopped : Stop
        Why there is no reply, where there is none.
    calls_made : int or None
        How often the function that it was given was called, where that was counted.
    """

    def __init__(
        self,
        plan: Plan,
        replies: Mapping[int, Reply],
        known: Known | None,
        missing: bool,
        stopped: Stop,
        calls_made: int | None = None,
    ) -> None:
        self.plan, self.missing, self.stopped = plan, missing, stopped
        self._calls_made = calls_made
        self._replies, self._known = replies, known
        self._digits: dict[str, str] = {}
        self._derives: dict[str, bool] = {}

    @functools.cached_property
    def all_right(self) -> bool:
        """Whether every output of every call is right."""
        return (
            self._known is not None
            and self._known.everything
            and not any(map(self.few_digits, self.plan.outputs))
        )

    @functools.cached_property
    def all(self) -> tuple[Observation, ...]:
        """One for each probe, in order."""
        places: Mapping[int, Mapping[str, Place]] = {}
        if self._known:
            places = dict(zip(self.plan.first, self._known.places, strict=True))
        found = tuple(
            Observation(self.plan, probe, self._replies.get(i), places.get(i, {}), self.stopped)
            for i, probe in enumerate(self.plan.probes)
        )
        near = self._near([found[i] for i in self.plan.of(("random",))])
        if near:
            for observation in found:
                observation.near = near
        return found

    def _near(self, random: Sequence[Observation]) -> Mapping[str, Tolerance]:
        """Say which gradients are told by other means: by what they cost, or by their digits."""
        gradients = self.plan.outputs[1:] if self.plan.on_line else ()
        if self.stopped.reason == "cpu":
            return dict.fromkeys(gradients, DIFFERENCED)
        short = (output for output in gradients if self._short(output, random))
        return dict.fromkeys(short, NEAR)

    def of(self, *kinds: str) -> list[Observation]:
        """Those whose kind starts with one of `kinds`."""
        return [self.all[i] for i in self.plan.of(kinds)]

    def problem(self, *kinds: str) -> Message | None:
        """The first reason why there is no answer."""
        return next((o.problem for o in self.of(*kinds) if o.problem), None)

    def is_right(self, output: str, *kinds: str) -> bool:
        """Whether `output` is right on all cases of these kinds.

        A loss or a function's only value has to have its digits, too; for a gradient that is
        asked by itself.
        """
        right = all(o.is_right(output) for o in self.of(*kinds))
        is_gradient = output in self.plan.outputs[1:] and bool(self.plan.on_line)
        return right and (is_gradient or not self.few_digits(output))

    def few_digits(self, output: str) -> str:
        """Say whether `output` is in ``"single_precision"`` or ``"rounded"``; else ``""``.

        Such a value lies close to the right one by its nature. So that no grade hangs on how
        close, it is told by its digits, which are the same on every processor.
        """
        if output not in self._digits:
            self._digits[output] = self._short(output, None)
        return self._digits[output]

    def _short(self, output: str, random: Sequence[Observation] | None) -> str:
        if self.plan.shown or not self._may_have_few_digits(output):
            return ""  # (a shown case's round numbers may have a short answer)
        random = self.of("random") if random is None else random
        values = [value for o in random if (value := o.value(output)) is not None]
        if not values or len(values) < len(random):
            return ""
        digits = (
            "single_precision" if is_single(values) else "rounded" if is_rounded(values) else ""
        )
        if digits and not all(o.is_near(output) for o in random):
            return ""  # it is another value, whatever its digits
        return digits

    def _may_have_few_digits(self, output: str) -> bool:
        """Look at the first entry of the first random case alone, which tells nearly always."""
        number = self.plan.of(("random",))[0]
        if self._known is None or number not in self._replies:
            return True
        place = self._known.places[self.plan.first.index(number)].get(output)
        if place is None:
            return True
        (first,) = _DOUBLE.unpack_from(self._replies[number].payload, place.start)
        return bool(np.float32(first) == first or round(first, 8) == first)

    @functools.cached_property
    def is_permuted(self) -> bool:
        """Whether the right values came in another order, the same on every random case."""
        outputs = self.plan.outputs
        return any(
            all(
                (got := o.array(outputs[i])) is not None
                and CLOSE.equal(got, o.probe.expected[outputs[j]])
                for o in self.of("random")
                for i, j in enumerate(order)
            )
            for order in permutations(range(len(outputs)))
            if order != tuple(range(len(outputs)))
        )

    def derives(self, output: str) -> bool:
        """Whether a gradient is the derivative of a wrong loss that has a name, and isn't easy."""
        if output not in self._derives:
            mistake = self.explain(self.plan.outputs[0], "random")
            self._derives[output] = (
                mistake is not None
                and not mistake.easy
                and is_derivative(mistake, self.evidence, output, output.removeprefix("grad_"))
            )
        return self._derives[output]

    def has_explanation(self, output: str) -> bool:
        """Whether it is wrong in a way that has a name and leaves as much to derive."""
        mistake = self.explain(output, "random")
        return mistake is not None and not mistake.easy

    def mistake_of(self, output: str) -> Diagnosis | None:
        """Give the mistake that explains a wrong gradient: its own, or that of the loss."""
        explained = output if self.has_explanation(output) else self.plan.outputs[0]
        return self.diagnose(explained, "random")

    def as_explained(self, output: str, kind: str) -> bool:
        """Whether a wrong gradient is on cases of this kind what its explanation gives.

        Where only the loss is explained, some entries are held against its derivative.
        """
        mistake = self.explain(output, "random")
        if mistake is None or mistake.easy:
            return self.derives(output) and self._derives_on(kind, output)
        for i in self.plan.of((kind,)):
            got = self.all[i].value(output)
            value = self.plan.asked[i].value(mistake.key, mistake.compute)
            if got is None or value is None or not value.equals(got):
                return False
        return True

    def _derives_on(self, kind: str, output: str) -> bool:
        mistake, argument = self.explain(self.plan.outputs[0], "random"), output[5:]
        assert mistake is not None  # it derives from it
        for i in self.plan.of((kind,)):
            got, places = self.all[i].value(output), self.plan.probes[i].sampled(argument)
            slope = self.plan.asked[i].derivative(mistake.key, mistake.compute, argument, places)
            if got is None or slope is None or not slope.equals(got.ravel()[places]):
                return False
        return True

    @functools.cached_property
    def slope(self) -> Slope | None:
        """Hold the loss against its gradients along the line on which all arguments move.

        None where a value is missing.
        """
        called = self.of("line")
        names = (self.plan.outputs[0], *(f"grad_{name}" for name in self.plan.on_line))
        values = [[value for name in names if (value := o.value(name)) is not None] for o in called]
        if not called or any(len(came) < len(names) for came in values):
            return None
        ends = called[0], called[-1]
        start, end = (_joined([o.probe.plain[n] for n in self.plan.on_line]) for o in ends)
        losses, gradients = [float(came[0]) for came in values], [_joined(v[1:]) for v in values]
        return line_integral(losses, gradients, end - start)

    def _measured(self, argument: str) -> Array | None:
        """Measure the slope of the student's own loss at the first random case, if asked."""
        slope: Array | None = None
        for o in self.of("nudge"):
            nudged, loss = o.probe.nudged, o.value(self.plan.outputs[0])
            if nudged is not None and nudged.argument == argument:
                if loss is None:
                    return None
                if slope is None:
                    slope = np.zeros(np.shape(self.of("random")[0].probe.plain[argument]))
                slope[nudged.place] += float(loss) / (2 * nudged.step)
        return slope

    def is_measured(self, argument: str) -> bool:
        """Whether a gradient could be held against the slope of the student's own loss."""
        return (
            self._measured(argument) is not None
            and self.of("random")[0].value(f"grad_{argument}") is not None
        )

    def is_flat(self, argument: str) -> bool:
        """Whether the student's own loss doesn't change where it should."""
        if self.plan.shown:
            slope = self._measured(argument)
            return slope is not None and not slope.any()
        return self.slope is not None and self.slope.flat

    def off_the_slope(self, argument: str) -> WorstEntry | None:
        """Find where a gradient is farthest from the slope of the student's own loss."""
        gradient, slope = self.of("random")[0].value(f"grad_{argument}"), self._measured(argument)
        if gradient is None or slope is None:
            return None
        return worst_entry(
            f"grad_{argument}", gradient, slope, expected_is="slope of your own loss"
        )

    @functools.cached_property
    def worth_more(self) -> bool:
        """Whether a gradient is right so far, so that one may ask how it is computed."""
        return self.all_right or any(
            all(o.is_near(output) for o in self.of("random"))
            or self.has_explanation(output)
            or self.derives(output)
            for output in self.plan.outputs[1:]
        )

    @property
    def calls_made(self) -> int | None:
        """How often the function that it was given was called, where that was counted."""
        return self._calls_made

    @functools.cached_property
    def explanations(self) -> dict[tuple[str, tuple[str, ...]], Explanation | None]:
        """What was asked of `explain` so far."""
        return {}

    def explain(self, output: str, *kinds: str) -> Explanation | None:
        """Explain the wrong values among the cases of these kinds, once."""
        asked = output, kinds
        if asked not in self.explanations:
            self.explanations[asked] = explain(self.evidence, output, kinds)
        return self.explanations[asked]

    def diagnose(self, output: str, *kinds: str) -> Diagnosis | None:
        """Give what explains them as a report says it."""
        found = self.explain(output, *kinds)
        return found.diagnosis() if found else None

    @functools.cached_property
    def evidence(self) -> list[Evidence]:
        """What a diagnosis may look at."""
        return [
            Evidence(
                asked,
                {name: o.array(name) for name in self.plan.outputs} | o.arrays_after(),
                o.reply.raised.message if o.reply.raised else None,
            )
            for o, asked in zip(self.all, self.plan.asked, strict=True)
            if o.reply is not None and o.probe.kind.startswith(DIAGNOSED)
        ]


def _read(name: str, item: object, expected: Array) -> Value:
    if name == "losses":
        return read_losses(name, item, expected.size)
    if expected.ndim == 0:
        return read_scalar(name, item)
    return read_array(name, item, expected.shape)


def _joined(arrays: Sequence[object]) -> Array:
    return np.concatenate([np.ravel(np.asarray(a, dtype=np.float64)) for a in arrays])


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
    message = message + where if raised.line else message
    for start, remark in _VERSIONS:
        if raised.message.startswith(start):
            message += remark
    return message


# what NumPy says of code that another version of it takes
_VERSIONS = (
    (
        "only 0-dimensional arrays can be converted to Python scalars",
        Message(
            "That depends on NumPy's version: {version}, which grades, makes a number only of an "
            "array without dimensions. Take the entry itself, such as x[0] or x.item().",
            {"version": np.__version__},
        ),
    ),
    (
        "module 'numpy' has no attribute",
        Message(
            "That depends on NumPy's version: {version} grades, and has another name for it.",
            {"version": np.__version__},
        ),
    ),
)


def _sent(value: object) -> object:
    """What the child starts with, for an argument as it is sent."""
    return value.array if isinstance(value, Prepared) else value


def untouched(observation: Observation) -> bool:
    """Whether the child's arrays are the same after the call as before it."""
    if observation.reply is None:
        return False
    arrays = [
        array
        for value in observation.probe.inputs.values()
        if isinstance(array := _sent(value), np.ndarray)
    ]
    back = observation.reply.inputs
    return len(back) == len(arrays) and all(
        a.dtype == b.dtype and np.array_equal(a, b) for a, b in zip(arrays, back, strict=True)
    )
