"""A function's draws and its reference -> its plan: cases, each with the right answer."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.engine.cases.case import Case, Nudge
from autograder.engine.cases.draws import Draws, step
from autograder.engine.cases.function import Draw, Function
from autograder.engine.cases.kinds import (
    AFTERWARDS,
    AGAIN,
    LINE,
    NUDGE,
    RANDOM,
    READ_ONLY,
    UNTOUCHED,
    CaseKind,
)
from autograder.engine.cases.plans import Plan
from autograder.engine.values.slopes import LENGTH, points_on_line
from autograder.engine.values.tolerance import CLOSE, Tolerance
from autograder.sandbox.calls import Prepared

__all__ = ["plan_of"]

Array = NDArray[np.float64]
Reference = Callable[..., dict[str, Array]]
NOTHING = 0.1
TRIES = 20  # of drawing cases which can be put in order


def plan_of(function: Function, draws: Draws) -> Plan:
    """Draw the cases of a function and answer them.

    Parameters
    ----------
    function : Function
    draws : Draws
        The numbers to draw from, and whether a report may print what is drawn.

    Returns
    -------
    Plan
    """
    answer = _answers(function.reference, tuple(output.name for output in function.outputs))
    made = _Answered(function, answer)

    def drawn() -> list[Case]:
        return [case for draw in function.draws(draws) for case in made.cases(draw, draws.rng)]

    cases = drawn()
    if draws.shown:
        return Plan.of(function, cases, (), draws.shown)
    order, tries = _Order(cases, NOTHING), 1
    while not order.exists:  # as in one course of thousands: others are drawn
        cases, tries = drawn(), tries + 1
        # where answers are always small, small ones tell
        order = _Order(cases, NOTHING if tries <= TRIES else -math.inf)
    return Plan.of(function, cases, order.shuffled(draws.rng), draws.shown)


class _Answered:
    """Makes the cases of a function's draws.

    Parameters
    ----------
    function : Function
    answer : callable
        Its reference, with outputs by name.
    """

    def __init__(self, function: Function, answer: Reference) -> None:
        self._function, self._answer = function, answer
        self._gradients = function.gradients

    def cases(self, draw: Draw, rng: np.random.Generator) -> Iterator[Case]:
        """Make one case of a draw, or several."""
        wanted, given = self._function.parameters, tuple(draw.sent)
        if sorted(given) != sorted(wanted):
            raise ValueError(
                f"A draw for {self._function.name} gives {', '.join(given)}; it takes "
                f"{', '.join(wanted)}."
            )
        if draw.kind == LINE:
            yield from self._line(draw, rng)
        elif draw.kind == NUDGE:
            yield from self._nudges(draw)
        elif draw.kind == UNTOUCHED:
            yield from self._untouched(draw)
        else:
            yield self._case(draw.kind, draw.sent, draw.inputs, draw.tolerance, **draw.options)

    def _case(
        self,
        kind: CaseKind,
        sent: Mapping[str, Any],
        inputs: Mapping[str, Any],
        tolerance: Tolerance = CLOSE,
        **options: Any,
    ) -> Case:
        answer = self._answer
        return self._function.catalogue.case(
            inputs, answer(**inputs), kind, sent, tolerance, answer, **options
        )

    def _line(self, draw: Draw, rng: np.random.Generator) -> Iterator[Case]:
        """Go along a line on which all arguments move, from the inputs on."""
        inputs = draw.inputs
        right = self._answer(**inputs)
        length = LENGTH / math.sqrt(len(self._gradients))
        points: dict[str, list[Array]] = {}
        for output, name in self._gradients.items():
            x, slope = inputs[name], right[output]
            points[name] = points_on_line(x, step(rng, x.shape, length, slope))
        for at_once in zip(*points.values(), strict=True):
            moved = dict(zip(points, at_once, strict=True))
            yield self._case(LINE, {**draw.sent, **moved}, {**inputs, **moved})

    def _nudges(self, draw: Draw) -> Iterator[Case]:
        """Move each entry of the arguments a little to either side, for the slope of a loss."""
        for name in self._gradients.values():
            for index in np.ndindex(draw.inputs[name].shape):
                for size in (-STEP, STEP):
                    moved = draw.inputs[name].copy()
                    moved[index] += size
                    yield self._case(
                        NUDGE,
                        {**draw.sent, name: moved},
                        {**draw.inputs, name: moved},
                        nudged=Nudge(name, index, size),
                    )

    def _untouched(self, draw: Draw) -> Iterator[Case]:
        """Look whether the inputs stay as they are, and results over the call after them."""
        after = draw if draw.then is None else draw.then
        yield self._case(READ_ONLY, _readonly(draw.sent), draw.inputs)
        yield self._case(AFTERWARDS, draw.sent, draw.inputs, inputs_back=True, hold=True)
        yield self._case(AGAIN, after.sent, after.inputs)


STEP = 1e-4


def _answers(function: Callable[..., Any], outputs: tuple[str, ...]) -> Reference:
    """Give the outputs of `function` by name."""

    def answer(**inputs: Any) -> dict[str, Array]:
        value = function(*inputs.values())
        values = value if len(outputs) > 1 else (value,)
        return {n: np.asarray(v, np.float64) for n, v in zip(outputs, values, strict=True)}

    return answer


class _Order:
    """Draws an order of the cases; those on untouched inputs stay together, at its end.

    Random cases come in odd and in even places, for what is right every other time, and not all
    of them before every other case of their sizes, for what is kept between calls, and one right
    after a case of its sizes, for what is kept until they change. What the first call of all gives
    is not nothing, which a mistake may take for any value; nor is what comes before that one.

    Parameters
    ----------
    drawn : sequence of Case
    nothing : float
        Up to which size an answer may be taken for any.
    """

    def __init__(self, drawn: Sequence[Case], nothing: float) -> None:
        last = [case.kind.is_a(UNTOUCHED) for case in drawn]
        self._first = [i for i, late in enumerate(last) if not late]
        self._last = [i for i, late in enumerate(last) if late]
        self._random = [i for i in self._first if drawn[i].kind == RANDOM]
        self._shapes = [tuple(v.shape for v in case.expected.values()) for case in drawn]
        self._telling = {
            i
            for i in self._first
            if all(np.abs(value).max() > nothing for value in drawn[i].expected.values())
        }
        of_first = [self._shapes[i] for i in self._first]
        self._again = [i for i in self._random if of_first.count(self._shapes[i]) > 1]

    @property
    def exists(self) -> bool:
        """Whether there is such an order."""
        return not self._again or any(self._follows(i, j) for i in self._again for j in self._first)

    def _follows(self, i: int, before: int) -> bool:
        """Whether what is kept of the case before would show in case `i`."""
        return i != before and before in self._telling and self._shapes[i] == self._shapes[before]

    def shuffled(self, rng: np.random.Generator) -> tuple[int, ...]:
        """Draw one, where it exists."""
        while True:
            order = [int(i) for i in rng.permutation(self._first)]
            if self._is_right(order):
                return (*order, *self._last)

    def _is_right(self, order: Sequence[int]) -> bool:
        if self._telling and order[0] not in self._telling:
            return False
        places = [order.index(i) for i in self._random]
        if len(places) > 1 and len({place % 2 for place in places}) == 1:
            return False
        if not self._again:
            return True
        before = [{self._shapes[j] for j in order[: order.index(i)]} for i in self._again]
        return any(p and self._follows(order[p], order[p - 1]) for p in places) and any(
            self._shapes[i] in seen for i, seen in zip(self._again, before, strict=True)
        )


def _readonly(inputs: Mapping[str, Any]) -> dict[str, Any]:
    return {
        n: Prepared(v, "readonly") if isinstance(v, np.ndarray) else v for n, v in inputs.items()
    }
