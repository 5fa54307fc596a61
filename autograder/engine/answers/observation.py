"""What came back of one case, read where somebody asks for it."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from autograder.engine.answers.stops import Stop
from autograder.engine.cases.case import Case
from autograder.engine.cases.function import Function
from autograder.engine.cases.plans import Plan
from autograder.engine.values.compare import worst_entry
from autograder.engine.values.comparison import Location
from autograder.engine.values.reading import Value, read_tuple
from autograder.engine.values.tolerance import NEAR, Tolerance
from autograder.messages import Message
from autograder.report import WorstEntry
from autograder.sandbox.answers import Raised, Reply
from autograder.sandbox.calls import Prepared

__all__ = ["Observation", "untouched"]

Array = NDArray[np.float64]


class Observation:
    """What one case came to: a reply, or the reason why there is none.

    Parameters
    ----------
    plan : Plan
    case : Case
    reply : Reply or None
    right : mapping of str to Location
        Outputs that were found right with all others, and where they stand in the reply.
    stopped : Stop
        Why there is no reply.
    """

    def __init__(
        self,
        plan: Plan,
        case: Case,
        reply: Reply | None,
        right: Mapping[str, Location],
        stopped: Stop,
    ) -> None:
        self.plan, self.case, self.reply = plan, case, reply
        self._right, self._stopped = right, stopped
        # of values that are told by other means than how close they are
        self.tolerances: Mapping[str, Tolerance] = {}

    @property
    def function(self) -> Function:
        """Which function was asked."""
        return self.plan.declared

    @property
    def raised(self) -> str | None:
        """The text of the exception, if there was one."""
        return self.reply.raised.message if self.reply and self.reply.raised else None

    @functools.cached_property
    def got(self) -> Mapping[str, Array | None]:
        """What came as each output, in any shape, and what the arguments hold after the call."""
        return {name: self.array(name) for name in self.plan.outputs} | self._arguments_after()

    @functools.cached_property
    def _items(self) -> tuple[Mapping[str, object], Message | None]:
        """What was returned, by output; or why it can't be taken apart."""
        if self.reply is None:
            return {}, self._stopped.message
        if self.reply.raised is not None:
            return self._right_beside(self.reply.value), _raised(self.plan, self.reply.raised)
        items: tuple[object, ...] = (self.reply.value,)
        problem = None
        if len(self.plan.outputs) > 1:
            items, problem = read_tuple(self.reply.value, self.plan.outputs)
        return dict(zip(self.plan.outputs, items, strict=not problem)), problem

    def _right_beside(self, value: object) -> Mapping[str, object]:
        """Give the values that are right although the function raised: not all of them.

        What isn't right may only be unfinished, and says nothing. Something is paid for a
        function that raises: the first value, where all are right.
        """
        if not (isinstance(value, tuple) and len(value) == len(self.plan.outputs)):
            return {}
        right = {}
        for output, item in zip(self.plan.outputs, value, strict=True):
            expected = self.case.expected[output]
            read = self.plan.declared.by_name[output].read(item, expected)
            if read.array is None or read.problem is not None:
                continue
            if self.case.tolerance.equal(read.array, expected):
                right[output] = item
        if len(right) == len(self.plan.outputs):
            del right[self.plan.outputs[0]]
        return right

    @functools.cached_property
    def _values(self) -> dict[str, Value | None]:
        return {}

    def _read(self, output: str) -> Value | None:
        """Read an output once, with what is wrong with its type or shape."""
        if output not in self._values:
            self._values[output] = None
            if output in self._items[0]:
                self._values[output] = self.plan.declared.by_name[output].read(
                    self._items[0][output], self.case.expected[output]
                )
        return self._values[output]

    @property
    def problem(self) -> Message | None:
        """It raised, stopped the child, or returned no such tuple."""
        return None if self._right else self._items[1]

    def problem_of(self, output: str) -> Message | None:
        """Say why there is no value of `output`, or why it can't be one."""
        if output in self._right:
            return None
        value = self._read(output)
        return value.problem if value else self.problem

    def notes(self, output: str) -> tuple[Message, ...]:
        """Give the remarks on `output` that cost nothing."""
        value = None if output in self._right else self._read(output)
        return value.notes if value else ()

    def array(self, output: str) -> Array | None:
        """Give what came as `output` in any shape, if it is an array at all."""
        if output in self._right and self.reply:
            return self._right[output].array(self.reply.payload)
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
        if output in self._right:
            return True
        if self.value(output) is None:
            return False
        return self.is_near(output, self.tolerances.get(output, self.case.tolerance))

    def holds(self, output: str, as_if: str) -> bool:
        """Whether in the place of `output` stands the right value of another one."""
        got, right = self.array(output), self.case.expected[as_if]
        if got is None or got.size != right.size:
            return False
        return self.case.tolerance.equal(got.reshape(right.shape), right)

    def is_near(self, output: str, tolerance: Tolerance = NEAR) -> bool:
        """Whether `output` is what it should be, or so close that other means must tell."""
        value = self.value(output)
        return value is not None and tolerance.equal(value, self.case.expected[output])

    def worst(self, output: str, name: str = "") -> WorstEntry | None:
        """Find the entry of `output` that is off by most, once; stages share the answer."""
        if output in self._right:
            return None
        if output not in self._worst:
            value = self.array(output)
            assert value is not None, "there is nothing to compare"
            self._worst[output] = worst_entry(
                name or output, value, self.case.expected[output], self.case.tolerance
            )
        return self._worst[output]

    def _arguments_after(self) -> dict[str, Array | None]:
        """Give what arrays and lists among the arguments hold after the call, where they came."""
        sent = {n: a for n, v in self.case.sent.items() if isinstance(a := _sent(v), np.ndarray)}
        back = self.reply.inputs if self.reply and self.case.inputs_back else ()
        return {
            f"inputs.{name}": after.astype(np.float64)
            for (name, before), after in zip(sent.items(), back, strict=False)
            if after.shape == before.shape  # another was never the argument
        }


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
    """What the child starts with, for an argument as it is sent; a list as an array."""
    if isinstance(value, list):
        return np.array(value)
    return value.array if isinstance(value, Prepared) else value


def untouched(observation: Observation) -> bool:
    """Whether the child's arrays and lists are the same after the call as before it."""
    if observation.reply is None:
        return False
    arrays = [
        array
        for value in observation.case.sent.values()
        if isinstance(array := _sent(value), np.ndarray)
    ]
    back = observation.reply.inputs
    return len(back) == len(arrays) and all(
        a.dtype == b.dtype and np.array_equal(a, b) for a, b in zip(arrays, back, strict=True)
    )
