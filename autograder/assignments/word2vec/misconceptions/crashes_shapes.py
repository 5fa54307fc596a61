"""Exceptions over rows of another length, lost axes, and the ends of windows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.assignments.word2vec.misconceptions.crashes_said import (
    INDEX,
    all_of,
    past,
    said_by,
)
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair
from autograder.assignments.word2vec.misconceptions.skipgram import CENTERS, OUTSIDES
from autograder.engine.cases.entry import Candidate, Crash, Topic
from autograder.engine.cases.kinds import RANDOM, edge

__all__ = ["NAIVE_SHAPES", "NEGATIVE_SHAPES", "SKIPGRAM_SHAPES"]

_naive = Topic("naive", "naive_softmax_loss_and_gradient", "notation")
NAIVE_SHAPES = _naive.entries
_negative = Topic("negative", "negative_sampling_loss_and_gradient", "notation")
NEGATIVE_SHAPES = _negative.entries
_window = Topic("skipgram", "skipgram_loss_and_gradient", "notation")
SKIPGRAM_SHAPES = _window.entries
_RANDOM = (RANDOM,)
_PAIR = (LOSS, CENTER, OUTSIDE)
_LENGTH = (
    "A row is written into an array whose rows have another length: make the array for a gradient "
    "in the shape of its parameter, such as np.zeros(outside_vectors.shape), whatever the sizes "
    "were in another call."
)


def _row_of(size: Callable[[Any], int]) -> Candidate:
    """A row that is written into another one."""
    return lambda case: Crash(
        (f"could not broadcast input array from shape ({size(case)},) into shape (",)
    )


for _define, _outputs, _sizes in (
    (_naive, _PAIR, (lambda p: p.v.size, lambda p: p.n)),
    (_negative, _PAIR, (lambda p: p.v.size, lambda p: p.n, lambda p: p.K)),
    (
        _window,
        (LOSS, CENTERS, OUTSIDES),
        (lambda w: w.V.shape[1], lambda w: len(w.V)),
    ),
):
    _define(
        "row_of_another_length",
        all_of(_outputs, *map(_row_of, _sizes)),
        belief="The sizes are those of the example, or rows and columns may change places.",
        formula=r"\text{shape } (d, n)",
        message=_LENGTH,
        kinds=_RANDOM,
        easy=True,
    )
_SQUEEZED = (
    "An axis of length one is lost, as with squeeze(), where there is one draw or one dimension: "
    "a gradient keeps the shape of its parameter, and a list of one draw is still a list."
)


def _squeezed(name: str) -> Candidate:
    return lambda p: np.squeeze(p.expected[name])


def _zero_dimensions(name: str) -> Candidate:
    """One draw is no list any more."""
    return lambda p: (
        Crash(("iteration over a 0-d array", "len() of unsized object"))
        if "negative_indices" in p.inputs and p.K == 1
        else p.expected[name]
    )


def _one_dimension(name: str) -> Candidate:
    """The matrix with one column has become a vector."""

    def crash(p: Pair) -> Any:
        if p.v.size > 1:
            return p.expected[name]
        flat = p.U[:, 0]
        return said_by(
            lambda p: flat @ p.v, lambda p: flat @ p.v[:, None], lambda p: np.dot(flat, p.v)
        )(p)

    return crash


for _define in (_naive, _negative):
    _define(
        "squeezed",
        {
            **{name: (_zero_dimensions(name), _one_dimension(name)) for name in _PAIR},
            CENTER: (_squeezed(CENTER), _zero_dimensions(CENTER), _one_dimension(CENTER)),
            OUTSIDE: (_squeezed(OUTSIDE), _zero_dimensions(OUTSIDE), _one_dimension(OUTSIDE)),
        },
        belief="An axis of length one is not needed.",
        formula=r"\text{shape } (n,) \text{ for } d = 1",
        message=_SQUEEZED,
        kinds=(RANDOM, edge("one dimension"), edge("one draw")),
        needs=1,
        easy=True,
    )
_window(
    "past_the_end",
    all_of(
        (LOSS, CENTERS, OUTSIDES),
        lambda _: Crash(("list index out of range",)),
        past(lambda w: w.m),
        past(lambda w: len(w.U)),
    ),
    belief="They are counted from one; or: a window always has 2m words.",
    formula=r"w_{t + m + 1}",
    message=INDEX,
    kinds=_RANDOM,
    easy=True,
)
