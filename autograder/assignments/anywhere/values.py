"""Mistakes that can befall every returned value: its sign, size, arrangement, type, and owner."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence

from autograder.assignments.anywhere.numbers import short
from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Candidate, Misconception, Transform
from autograder.engine.cases.kinds import AFTERWARDS, RANDOM
from autograder.engine.values.outputs import GradientOf, Output
from autograder.messages import Message

__all__ = ["TRANSFORMS", "of_values"]


def _averaged(case: Case, value: Array) -> Array | None:
    return None if case.n_averaged is None else value / case.n_averaged


TRANSFORMS = (
    Transform(
        "sign",
        Message("The difference may be taken either way round."),
        r"-(\dots)",
        Message(
            "Every entry has the opposite sign: a minus is missing, or there is one too many. The "
            "loss has one before its logarithm, and each inner derivative brings its own sign."
        ),
        "naive-softmax",
        lambda case, value: -value,
    ),
    Transform(
        "averaged_over_words",
        Message("A loss is a mean over the words."),
        r"\tfrac1n (\dots)",
        Message(
            "It is divided by the number of words: the loss of one pair is a single term, not a "
            "mean."
        ),
        "naive-softmax",
        _averaged,
    ),
    Transform(
        "transposed",
        Message("Words are columns."),
        r"(\dots)^\top",
        Message("It is transposed: words are rows, here and in its parameter."),
        "notation",
        lambda case, value: value.T if value.ndim == 2 else None,
    ),
    Transform(
        "flattened",
        Message("A gradient is one long vector."),
        r"\operatorname{vec}(\dots)",
        Message("It is flattened: a gradient has the shape of its parameter."),
        "notation",
        lambda case, value: value.ravel() if value.ndim == 2 else None,
    ),
    Transform(
        "zeros",
        Message("What is set up at the start fills itself."),
        "0",
        Message(
            "It is zero everywhere: nothing is written into what you return, it is cut to whole "
            "numbers, as an array of integers does, or it is the logarithm of a probability that "
            "is 1 in every case, as a softmax over an axis of length 1 gives it."
        ),
        "gradient-checking",
        lambda case, value: 0 * value,
    ),
    Transform(
        "doubled",
        Message("The term is added once more."),
        r"2 (\dots)",
        Message("It is exactly twice what it should be: something is added twice."),
        "gradient-checking",
        lambda case, value: 2 * value,
    ),
    Transform(
        "halved",
        Message("A loss has a one half before it, as a squared error does."),
        r"\tfrac12 (\dots)",
        Message(
            "It is exactly half of what it should be: a factor 1/2 stands before it, or it is "
            "divided by 2, where the loss of the derivation has no such factor."
        ),
        "gradient-checking",
        lambda case, value: value / 2,
    ),
)


# found by their digits (Observations.few_digits) where they are close to the right ones
_DIGITS = (
    (
        "any.single_precision",
        Message("Seven digits are enough."),
        Message(
            "It is right to seven digits only: somewhere the numbers are turned into float32, "
            "and a gradient check needs float64."
        ),
    ),
    (
        "any.rounded",
        Message("A short number is a nicer number."),
        Message("It is rounded to a few decimals: round what you print, and return every digit."),
    ),
)


def of_values(function: str, returned: Sequence[Output], decimals: int) -> Iterator[Misconception]:
    """Make the entries that every value of a function has; their keys are the same for all.

    `decimals` says up to which number of them a rounded value is told from the right one here.
    """
    outputs = [output.name for output in returned]

    def each(candidate: Callable[[str], Candidate]) -> dict[str, tuple[Candidate, ...]]:
        return {output: (candidate(output),) for output in outputs}

    for t in TRANSFORMS:
        yield Misconception(
            f"any.{t.suffix}",
            function,
            t.belief,
            t.formula,
            t.message,
            t.section,
            each(functools.partial(_changed, t)),
            easy=t.suffix == "zeros",
        )
    for key, belief, message in _DIGITS:
        rounded = short(outputs, decimals) if key == "any.rounded" else {}
        yield Misconception(
            key,
            function,
            belief,
            r"\operatorname{round}(\dots)" if key == "any.rounded" else "",
            message,
            "gradient-checking",
            rounded,
            (RANDOM,),
            1,
        )
    yield Misconception(
        "any.shared_buffer",
        function,
        Message("An array outside of the function can be used again."),
        r"\text{the array of the call before}",
        Message(
            "A result changes when the function is called again: it is an array that lives "
            "outside of the function, or one you return again. Make a new one in each call."
        ),
        "gradient-checking",
        each(_next),
        kinds=(AFTERWARDS,),
        needs=1,
    )
    inside = {o.name: _inside(o) for o in returned if isinstance(o, GradientOf)}
    if inside:
        yield Misconception(
            "any.parameter_inside",
            function,
            Message("A copy of the parameter is a good place to start; or: a step is asked for."),
            r"\theta + \partial J / \partial \theta",
            Message(
                "What you return holds the parameter itself, with its gradient added or "
                "subtracted: a gradient starts from zeros, and the step is sgd's."
            ),
            "gradient-checking",
            inside,
        )
    if len(outputs) > 1:
        yield Misconception(
            "any.order",
            function,
            Message("The values can be returned in any order."),
            r"(\dots)",
            Message(
                "The values are right and in the wrong order: return them in the order that the "
                "function's description gives."
            ),
            "assignment",
            {o: tuple(_expected(p) for p in outputs if p != o) for o in outputs},
        )


def _changed(transform: Transform, output: str) -> Candidate:
    def candidate(case: Case) -> Array | None:
        return transform.change(case, case.expected[output])

    return candidate


def _inside(gradient: GradientOf) -> tuple[Candidate, ...]:
    return (
        lambda case: case.array(gradient.argument) + case.expected[gradient.name],
        lambda case: case.array(gradient.argument) - case.expected[gradient.name],
    )


def _expected(output: str) -> Candidate:
    return lambda case: case.expected[output]


def _next(output: str) -> Candidate:
    return lambda case: case.again[output]
