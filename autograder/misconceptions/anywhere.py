"""Mistakes that can befall every returned value: its sign, size, arrangement, type, and owner."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from autograder.messages import Message
from autograder.misconceptions.entry import Array, Candidate, Case, Misconception
from autograder.misconceptions.pair import Pair

__all__ = ["TRANSFORMS", "Transform", "everywhere"]


@dataclass(frozen=True)
class Transform:
    """A mistake that is made with a finished value, right or wrong.

    `change` gives the changed value, or None where the mistake can't be made.
    """

    suffix: str
    belief: Message
    formula: str
    message: Message
    section: str
    change: Callable[[Case, Array], Array | None]


def _averaged(case: Case, value: Array) -> Array | None:
    if isinstance(case, Pair) and "negative_indices" not in case.inputs:
        return value / case.n
    return None


def _whole(case: Case, value: Array) -> Array | None:
    """What is left when a float goes into an array of integers."""
    arrays = [v for v in case.inputs.values() if isinstance(v, np.ndarray)]
    return np.trunc(value) if all(a.dtype.kind in "iu" for a in arrays) else None


TRANSFORMS = (
    Transform(
        "sign",
        Message("The difference may be taken either way round."),
        r"-(\dots)",
        Message(
            "Every entry has the opposite sign: in a gradient, the prediction comes first and the "
            "truth is subtracted from it; in a loss, the minus stands before the logarithm."
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
        Message("It is all zeros: nothing is written into what you return."),
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
)


def everywhere(function: str, outputs: tuple[str, ...]) -> Iterator[Misconception]:
    """Make the entries that every value of a function has; their keys are the same for all."""

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
        )
    yield Misconception(
        "any.integers",
        function,
        Message("An array made from whole numbers can hold any number."),
        r"\lfloor \dots \rfloor",
        Message(
            "For integer inputs your numbers are cut off after the point: np.zeros_like and "
            "np.copy of an integer array give an integer array. Ask for dtype=float."
        ),
        "gradient-checking",
        each(_cut),
        kinds=("random", "edge:integer"),
        needs=1,
    )
    yield Misconception(
        "any.single_precision",
        function,
        Message("Seven digits are enough."),
        r"\operatorname{float32}(\dots)",
        Message(
            "It is right to seven digits only: somewhere the numbers are turned into float32, "
            "and a gradient check needs float64."
        ),
        "gradient-checking",
        each(_expected),
        single=True,
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
        kinds=("untouched:inputs",),
        needs=1,
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
    def candidate(case: Case) -> Array:
        value = transform.change(case, case.expected[output])
        return np.full(0, np.nan) if value is None else value

    return candidate


def _cut(output: str) -> Candidate:
    def candidate(case: Case) -> Array:
        value = _whole(case, case.expected[output])
        return case.expected[output] if value is None else value

    return candidate


def _expected(output: str) -> Candidate:
    return lambda case: case.expected[output]


def _next(output: str) -> Candidate:
    return lambda case: case.again[output]
