r"""What displayed equations have to equal besides one another: the course's reference solution.

A chain of lines that are all wrong in the same way agrees with itself. So definitions, losses and
gradients are held against :mod:`solutions.word2vec.reference` as well, at the same points.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from autograder.mathematics import Points
from book.models.counts import expected_loss
from book.models.relatives import window_mean
from solutions import elementary
from solutions.word2vec import reference

__all__ = ["REFERENCE"]

Array = np.ndarray[Any, Any]
Of = Callable[[Points], Array]


def _pair(points: Points, i: int) -> tuple[Array, int, Array, Array]:
    """A point's center vector, outside word, outside vectors and drawn words."""
    U = points.arrays["U"][i]
    return points.arrays["V"][i][points.center[i]], int(points.outside[i]), U, points.draws[i]


def _each(function: Callable[[Points, int], Any]) -> Of:
    """What a function gives at each point: numbers, columns or matrices."""

    def values(points: Points) -> Array:
        found = np.array([function(points, i) for i in range(points.count)], dtype=float)
        while found.ndim < 3:
            found = found[..., None]
        return found

    return values


def _naive(which: int) -> Callable[[Points, int], Any]:
    def of(points: Points, i: int) -> Any:
        v_c, o, U, _ = _pair(points, i)
        return reference.naive_softmax_loss_and_gradient(v_c, o, U)[which]

    return of


def _sampled(which: int) -> Callable[[Points, int], Any]:
    def of(points: Points, i: int) -> Any:
        return reference.negative_sampling_loss_and_gradient(*_pair(points, i))[which]

    return of


def _window(which: int) -> Callable[[Points, int], Any]:
    def of(points: Points, i: int) -> Any:
        V, U = points.arrays["V"][i], points.arrays["U"][i]
        found = reference.skipgram_loss_and_gradient(
            int(points.center[i]), points.window[i], V, U, reference.naive_softmax_loss_and_gradient
        )
        return found[which]

    return of


def _row(values: Callable[[Points, int], Any], word: Callable[[Points, int], int]) -> Of:
    return _each(lambda points, i: values(points, i)[word(points, i)])


def _turned(values: Of) -> Of:
    return lambda points: values(points).transpose(0, 2, 1)


def _of_word(name: str) -> Callable[[Points, int], int]:
    return lambda points, i: int(points.letter(name)[1][i])


def _drawn(points: Points, i: int) -> Any:
    """The gradient of the draw k alone, with every other word drawn besides."""
    v_c, _, U, _ = _pair(points, i)
    word = points.draws[i][points.letter("k")[1][i]]
    return reference.negative_sampling_loss_and_gradient(v_c, int(points.outside[i]), U, [word])[2][
        word
    ]


def _scores(points: Points, i: int) -> Any:
    v_c, _, U, _ = _pair(points, i)
    return U @ v_c


def _sampled_mean(points: Points, i: int) -> Any:
    mean = window_mean(points)[i][:, 0]
    _, o, U, draws = _pair(points, i)
    return reference.negative_sampling_loss_and_gradient(mean, o, U, draws)[0]


def _x(points: Points, i: int) -> float:
    return float(points.arrays["x"][i, 0, 0])


_OF_O, _OF_W, _OF_C = _of_word("o"), _of_word("w"), lambda points, i: int(points.center[i])
# label -> what all its lines have to be, at each point
REFERENCE: Mapping[str, Of] = {
    "eq-theta-size": _each(
        lambda points, i: reference.pack(points.arrays["U"][i], points.arrays["centers"][i]).size
    ),
    "eq-scores": _row(_scores, _OF_W),
    "eq-one-hot": _each(lambda points, i: _OF_W(points, i) == _OF_O(points, i)),
    "eq-softmax": _row(lambda points, i: reference.softmax(_scores(points, i)), _OF_O),
    "eq-softmax-shift": _row(lambda points, i: reference.softmax(_scores(points, i)), _OF_W),
    "eq-cross-entropy": _each(_naive(0)),
    "eq-sigmoid": _each(lambda points, i: reference.sigmoid(_x(points, i))),
    "eq-sigmoid-mirror": _each(lambda points, i: reference.sigmoid(-_x(points, i))),
    "eq-log-sigmoid": _each(lambda points, i: -elementary.log_sigmoid(_x(points, i))),
    "eq-naive-loss": _each(_naive(0)),
    "eq-naive-grad-center": _each(_naive(1)),
    "eq-naive-grad-center-columns": _each(_naive(1)),
    "eq-naive-grad-u-o": _row(_naive(2), _OF_O),
    "eq-naive-grad-u-w": _row(_naive(2), _OF_W),
    "eq-naive-grad-row": _row(_naive(2), _OF_W),
    "eq-naive-grad-outside": _each(_naive(2)),
    "eq-naive-grad-outside-columns": _turned(_each(_naive(2))),
    "eq-err-word-corrected": _row(_naive(2), _OF_W),
    "eq-ns-loss": _each(_sampled(0)),
    "eq-err-loss-corrected": _each(_sampled(0)),
    "eq-ns-grad-center": _each(_sampled(1)),
    "eq-ns-grad-u-o": _row(_sampled(2), _OF_O),
    "eq-ns-grad-draw": _each(_drawn),
    "eq-err-draw": _each(_drawn),
    "eq-ns-grad-row": _row(_sampled(2), _OF_W),
    "eq-err-draw-corrected": _row(_sampled(2), _OF_W),
    "eq-ns-grad-outside": _each(_sampled(2)),
    "eq-ns-grad-outside-columns": _turned(_each(_sampled(2))),
    "eq-sg-loss": _each(_window(0)),
    "eq-sg-grad-center": _row(_window(1), _OF_C),
    "eq-sg-grad-center-matrix": _each(_window(1)),
    "eq-sg-grad-center-matrix-columns": _turned(_each(_window(1))),
    "eq-sg-grad-outside": _each(_window(2)),
    "eq-sg-naive": _row(_window(1), _OF_C),
    "eq-sg-naive-columns": _row(_window(1), _OF_C),
    "eq-pmi-loss": expected_loss,
    "eq-cbow-mean": window_mean,
    "eq-cbow-negative-loss": _each(_sampled_mean),
}
