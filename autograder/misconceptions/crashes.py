"""Mistakes that end in an exception, told by what NumPy says of the sizes in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from autograder.misconceptions.entry import Candidate, Crash, catalogue_of, or_crash
from autograder.misconceptions.lines import CENTER as CENTER_LINES
from autograder.misconceptions.lines import define
from autograder.misconceptions.negative import right_k, right_o
from autograder.misconceptions.negative_words import drawn
from autograder.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair
from autograder.misconceptions.skipgram import CENTERS, OUTSIDES

__all__ = ["NAIVE_CRASHES", "NEGATIVE_CRASHES", "SKIPGRAM_CRASHES"]

NAIVE_CRASHES, _naive = catalogue_of("naive", "naive_softmax_loss_and_gradient", "notation")
NEGATIVE_CRASHES, _negative = catalogue_of(
    "negative", "negative_sampling_loss_and_gradient", "notation"
)
SKIPGRAM_CRASHES, _window = catalogue_of("skipgram", "skipgram_loss_and_gradient", "notation")
_RANDOM = ("random",)
_PAIR = (LOSS, CENTER, OUTSIDE)
Sizes = Callable[[Any], Sequence[int]]


def _all(outputs: Sequence[str], *candidates: Candidate) -> dict[str, tuple[Candidate, ...]]:
    """An exception leaves no value at all."""
    return dict.fromkeys(outputs, candidates)


def _said_by(*calls: Callable[[Any], Any]) -> Candidate:
    """What NumPy says of products that don't fit."""

    def crash(case: Any) -> Crash | None:
        texts = []
        for call in calls:
            found = or_crash(call)(case)
            texts += found.texts if isinstance(found, Crash) else ()
        return Crash(tuple(texts)) if texts else None

    return crash


def _past(size: Callable[[Any], int]) -> Candidate:
    """An index that is one more than the last."""
    return lambda case: Crash(
        tuple(f"index {size(case)} is out of bounds for axis {axis} with size {size(case)}"
              for axis in (0, 1))
    )  # fmt: skip


def _products(
    U: Callable[[Any], Any], words: Callable[[Any], Any], v: Callable[[Any], Any]
) -> Candidate:
    """Products of U with a vector that has an entry for the wrong side."""
    return _said_by(
        lambda c: U(c) @ words(c),
        lambda c: v(c) @ U(c),
        lambda c: U(c).T @ v(c),
        lambda c: words(c) @ U(c).T,
        lambda c: np.dot(U(c), words(c)),
        lambda c: np.dot(v(c), U(c)),
        lambda c: np.dot(U(c).T, v(c)),
        lambda c: np.dot(words(c), U(c).T),
        lambda c: U(c) @ words(c)[:, None],
        lambda c: U(c).T @ v(c)[:, None],
        lambda c: np.dot(U(c), words(c)[:, None]),
        lambda c: np.dot(U(c).T, v(c)[:, None]),
    )


def _broadcasts(U: Callable[[Any], Any], words: Callable[[Any], Any]) -> Candidate:
    """A number for each word beside its row, without a new axis."""
    return _said_by(lambda c: U(c) * words(c), lambda c: words(c) * U(c))


_FITS = (
    "The sides of a product don't fit: U has a row for each word and a column for each component, "
    "so that U @ x takes one number for each component and gives one for each word, and U.T @ x "
    "takes one for each word and gives one for each component."
)
_AXIS = (
    "A vector with a number for each row is multiplied with a matrix without a new axis: NumPy "
    "holds it against the columns. Write weights[:, None] * rows, or the product weights @ rows."
)
_INDEX = (
    "An index goes past the end: the loop runs further than there are words, draws or components, "
    "which are another number in another call. They are counted from 0, so that the last of n is "
    "n - 1, and range(len(...)) meets each."
)

_naive(
    "product_does_not_fit",
    _all(_PAIR, _products(lambda p: p.U, lambda p: p.y_hat, lambda p: p.v)),
    belief="Words are columns, or either way round will do.",
    formula=r"U \delta",
    message=_FITS,
    kinds=_RANDOM,
    easy=True,
)
_naive(
    "axis_missing",
    _all(_PAIR, _broadcasts(lambda p: p.U, lambda p: p.y_hat)),
    belief="NumPy finds the rows by itself.",
    formula=r"\delta \odot U",
    message=_AXIS,
    kinds=_RANDOM,
    easy=True,
)
_naive(
    "past_the_end",
    _all(_PAIR, _past(lambda p: p.n), _past(lambda p: p.v.size)),
    belief="There are as many words as in the example; or: they are counted from one.",
    formula=r"u_n",
    message=_INDEX,
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
            return _said_by(
                lambda p: np.zeros(p.n) - np.zeros(n), lambda p: np.zeros(n) - np.zeros(p.n)
            )(p)

        return crash

    return of


_LENGTHS = (
    _one_hot_of(lambda p: p.v.size),
    *(_one_hot_of(lambda p, n=n: n) for n in (3, 4, 5, 8, 10, 80, 100)),
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
    _all(
        _PAIR,
        _products(lambda p: p.U, lambda p: np.zeros(p.n), lambda p: p.v),
    ),
    belief="Words are columns, or either way round will do.",
    formula=r"U \delta",
    message=_FITS,
    kinds=_RANDOM,
    easy=True,
)


def _unless_square(value: Candidate, crash: Candidate) -> Candidate:
    """A value where the shapes fit by accident, an exception where they don't."""

    def either(p: Pair) -> Any:
        found = crash(p)
        return value(p) if found is None else found

    return either


_rows = _broadcasts(lambda p: p.U[p.k], right_k)
_all_rows = _broadcasts(lambda p: p.U[np.append(p.o, p.k)], lambda p: np.zeros(1 + p.K))
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
    message=_AXIS,
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
               _past(lambda p: p.n), _past(lambda p: p.v.size))
        for name in _PAIR
    },
    belief="There are as many draws as in the example; or: they are counted from one.",
    formula=r"\sum_{k=1}^{10}",
    message=_INDEX,
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
        return _said_by(
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
    message="The counts of the draws end with the largest word that was drawn: np.bincount("
    "negative_indices, minlength=len(outside_vectors)) has an entry for every word.",
    kinds=_RANDOM,
    needs=1,
    easy=True,
    section="negative-sampling#repeated-negatives",
)
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
        _all(_outputs, *map(_row_of, _sizes)),
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
        return _said_by(
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
        kinds=("random", "edge:one dimension", "edge:one draw"),
        needs=1,
        easy=True,
    )
_window(
    "past_the_end",
    _all((LOSS, CENTERS, OUTSIDES), _past(lambda w: w.m), _past(lambda w: len(w.U))),
    belief="They are counted from one; or: a window always has 2m words.",
    formula=r"w_{t + m + 1}",
    message=_INDEX,
    kinds=_RANDOM,
    easy=True,
)
define(
    (*CENTER_LINES, "center_line_4"),
    "center.product_does_not_fit",
    _products(lambda c: c.U, lambda c: np.zeros(len(c.U)), lambda c: c.right),
    section="notation",
    belief="Words are columns, or either way round will do.",
    formula=r"U \delta",
    message=_FITS,
)
