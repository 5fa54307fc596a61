"""Mistakes that end in an exception, told by what NumPy says of the sizes in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.assignments.word2vec.misconceptions.crashes_said import (
    AXIS,
    FITS,
    INDEX,
    all_of,
    broadcasts,
    past,
    products,
    said_by,
)
from autograder.assignments.word2vec.misconceptions.negative import right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_words import drawn
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair
from autograder.engine.cases.entry import Candidate, Crash, Topic
from autograder.engine.cases.kinds import RANDOM

__all__ = ["NAIVE_CRASHES", "NEGATIVE_CRASHES"]

_naive = Topic("naive", "naive_softmax_loss_and_gradient", "notation")
NAIVE_CRASHES = _naive.entries
_negative = Topic("negative", "negative_sampling_loss_and_gradient", "notation")
NEGATIVE_CRASHES = _negative.entries
_RANDOM = (RANDOM,)
_PAIR = (LOSS, CENTER, OUTSIDE)

_naive(
    "product_does_not_fit",
    all_of(_PAIR, products(lambda p: p.U, lambda p: p.y_hat, lambda p: p.v)),
    belief="Words are columns, or either way round will do.",
    formula=r"U \delta",
    message=FITS,
    kinds=_RANDOM,
    easy=True,
)
_naive(
    "axis_missing",
    all_of(_PAIR, broadcasts(lambda p: p.U, lambda p: p.y_hat)),
    belief="NumPy finds the rows by itself.",
    formula=r"\delta \odot U",
    message=AXIS,
    kinds=_RANDOM,
    easy=True,
)
_naive(
    "past_the_end",
    all_of(_PAIR, past(lambda p: p.n), past(lambda p: p.v.size)),
    belief="There are as many words as in the example; or: they are counted from one.",
    formula=r"u_n",
    message=INDEX,
    kinds=_RANDOM,
    easy=True,
)


def _one_hot_of(length: Callable[[Pair], int]) -> Callable[[str], Candidate]:
    """The one-hot vector has another length, which fits by accident here and there."""

    def of(name: str) -> Candidate:
        def crash(p: Pair) -> Any:
            n = length(p)
            if n == p.n:
                return p.expected[name]
            if p.o >= n:
                return Crash((f"index {p.o} is out of bounds for axis 0 with size {n}",))
            return said_by(
                lambda p: np.zeros(p.n) - np.zeros(n), lambda p: np.zeros(n) - np.zeros(p.n)
            )(p)

        return crash

    return of


def _one_hot_of_fixed(n: int) -> Callable[[str], Candidate]:
    return _one_hot_of(lambda p: n)


_LENGTHS = (
    _one_hot_of(lambda p: p.v.size),
    *map(_one_hot_of_fixed, (3, 4, 5, 8, 10, 80, 100)),
    _one_hot_of(lambda p: p.n - 1),
    _one_hot_of(lambda p: p.n + 1),
)
_naive(
    "one_hot_of_another_length",
    {name: tuple(of(name) for of in _LENGTHS) for name in _PAIR},
    belief="The one-hot vector is as long as the center vector, or as in the example.",
    formula=r"y \in \mathbb{R}^d",
    message="The one-hot vector has another length than there are words: y has an entry for each "
    "word, as the scores do, so make it with len(outside_vectors).",
    kinds=_RANDOM,
    needs=1,
    easy=True,
)
_negative(
    "product_does_not_fit",
    all_of(
        _PAIR,
        products(lambda p: p.U, lambda p: np.zeros(p.n), lambda p: p.v),
    ),
    belief="Words are columns, or either way round will do.",
    formula=r"U \delta",
    message=FITS,
    kinds=_RANDOM,
    easy=True,
)


def _unless_square(value: Candidate, crash: Candidate) -> Candidate:
    """A value where the shapes fit by accident, an exception where they don't."""

    def either(p: Pair) -> Any:
        found = crash(p)
        return value(p) if found is None else found

    return either


_rows = broadcasts(lambda p: p.U[p.k], right_k)
_all_rows = broadcasts(lambda p: p.U[np.append(p.o, p.k)], lambda p: np.zeros(1 + p.K))
_negative(
    "axis_missing",
    {
        LOSS: (
            _unless_square(lambda p: p.expected[LOSS], _rows),
            _unless_square(lambda p: p.expected[LOSS], _all_rows),
        ),
        CENTER: (
            _unless_square(
                lambda p: right_o(p) * p.U[p.o] + (right_k(p) * p.U[p.k]).sum(axis=0), _rows
            ),
            _unless_square(
                lambda p: (np.append(right_o(p), right_k(p)) * p.U[np.append(p.o, p.k)]).sum(
                    axis=0
                ),
                _all_rows,
            ),
        ),
        OUTSIDE: (
            _unless_square(lambda p: p.expected[OUTSIDE], _rows),
            _unless_square(lambda p: p.expected[OUTSIDE], _all_rows),
        ),
    },
    belief="NumPy finds the rows by itself.",
    formula=r"\sigma_k \odot u_k",
    message=AXIS,
    kinds=_RANDOM,
    needs=1,
    easy=True,
)


def _fixed(n: int) -> dict[str, Candidate]:
    """A fixed number of draws, more than there may be."""

    def either(name: str) -> Candidate:
        made = drawn(lambda p: p.k[:n])[name]
        return lambda p: (
            made(p)
            if n <= p.K
            else Crash((f"index {p.K} is out of bounds for axis 0 with size {p.K}",))
        )

    return {name: either(name) for name in _PAIR}


_fixed_numbers = [_fixed(n) for n in (4, 5, 10)]
_negative(
    "past_the_end",
    {
        name: (*(way[name] for way in _fixed_numbers),
               past(lambda p: p.n), past(lambda p: p.v.size))
        for name in _PAIR
    },
    belief="There are as many draws as in the example; or: they are counted from one.",
    formula=r"\sum_{k=1}^{10}",
    message=INDEX,
    kinds=_RANDOM,
    needs=1,
    easy=True,
)  # fmt: skip


def _counts(name: str) -> Candidate:
    """Counts that end with the last word that was drawn."""

    def either(p: Pair) -> Any:
        counts, scores = np.bincount(p.k), np.zeros(p.n)
        if counts.size == p.n:
            return p.expected[name]
        return said_by(
            lambda p: counts @ scores,
            lambda p: scores @ counts,
            lambda p: np.dot(counts, scores),
            lambda p: np.dot(scores, counts),
            lambda p: counts * scores,
            lambda p: scores * counts,
            lambda p: counts[:, None] * p.U,
            lambda p: p.U * counts[:, None],
            lambda p: counts @ p.U,
            lambda p: np.dot(counts, p.U),
        )(p)

    return either


_negative(
    "counts_too_short",
    {name: (_counts(name),) for name in _PAIR},
    belief="bincount has an entry for each word.",
    formula=r"(n_0, \dots, n_{\max w_k})",
    message="What np.bincount gives ends with the largest word that it was given: with "
    "minlength=len(outside_vectors) it has an entry for every word.",
    kinds=_RANDOM,
    needs=1,
    easy=True,
    section="negative-sampling#repeated-negatives",
)
