r"""More slips of the naive softmax: the wrong axis, and other terms of the loss."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_forms import softmax_of
from autograder.assignments.word2vec.misconceptions.naive_words import log_sum_exp, several
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, Pair
from autograder.assignments.word2vec.misconceptions.weights import (
    OfScores,
    of_scores,
    with_weights,
)
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import RANDOM, edge

__all__ = ["NAIVE_SLIPS_MORE"]

_LARGEST = (RANDOM, edge("two words"), edge("the outside word with the largest score"))
_FUNCTION = "naive_softmax_loss_and_gradient"
_loss = Topic("naive.loss", _FUNCTION, "naive-softmax#naive-softmax-loss")
NAIVE_SLIPS_MORE = _loss.entries
_center = Topic("naive.center", _FUNCTION, "naive-softmax#naive-softmax-center")
_centers = _center.entries


def _delta(p: Pair) -> Array:
    return np.asarray(p.y_hat - p.y)


def _e(p: Pair) -> Array:
    """Exponentials of the scores less the largest."""
    return np.asarray(np.exp(p.z - p.z.max()))


_center(
    "wrong_axis",
    {
        CENTER: (
            lambda p: _delta(p) * p.U.sum(axis=1),
            lambda p: p.y_hat * p.U.sum(axis=1),
            lambda p: _delta(p) * p.U.mean(axis=1),
            lambda p: (p.y_hat * p.U.sum(axis=1)).sum() - p.U[p.o],
            lambda p: (_delta(p)[:, None] * p.U)[:, 0],
        )
    },
    belief="axis=1 adds up the rows.",
    formula=r"\sum_j \delta_w u_{wj}",
    message="The components of each word are added up, so that there is a number for each word: "
    "the sum runs over the words, which is axis=0, and leaves a vector.",
    section="notation",
)


def _losses_of(*losses: OfScores) -> dict[str, tuple[Candidate, ...]]:
    return several(*map(of_scores, losses))


_loss(
    "log_sum_twice",
    {
        LOSS: (
            lambda p: 2 * log_sum_exp(p.z) - p.z_o,
            lambda p: 2 * np.log(_e(p).sum()) + p.z.max() - p.z_o,
        )
    },
    belief="The probability is divided by the sum once more.",
    formula=r"-u_o^\top v_c + 2 \log \sum_w e^{u_w^\top v_c}",
    message="The logarithm of the sum over the words counts twice: the probability has been "
    "divided by that sum, so the loss is minus its logarithm and nothing besides.",
)
_loss(
    "probability_for_score",
    {
        LOSS: (
            lambda p: log_sum_exp(p.z) - p.y_hat[p.o],
            lambda p: np.log(_e(p).sum()) - p.y_hat[p.o],
            lambda p: log_sum_exp(p.z) - (p.y_hat[p.o] - 1),
            lambda p: np.log(_e(p).sum()) - (p.y_hat[p.o] - 1),
            lambda p: -p.z_o + np.log(p.y_hat[p.o]),
            lambda p: -p.y_hat[p.o] * p.z_o,
            lambda p: -p.z_o - p.y_hat[p.o],
        )
    },
    belief="An array still holds the scores.",
    formula=r"-\hat y_o + \log \sum_w e^{u_w^\top v_c}",
    message="A probability, or its logarithm, stands in one term of the loss where the score "
    "u_o·v_c or the logarithm of the sum belongs: perhaps the array of the scores was overwritten "
    "before.",
)
_loss(
    "log_of_a_factor",
    _losses_of(
        lambda p, z: -np.log(2 * softmax_of(z)[p.o]),
        lambda p, z: -np.log(softmax_of(z)[p.o] / p.n),
        lambda p, z: 1 - np.log(softmax_of(z)[p.o]),
        lambda p, z: -1 - np.log(softmax_of(z)[p.o]),
        lambda p, z: -np.log(softmax_of(z)[p.o] / p.v.size),
    ),
    belief="A constant in a loss does no harm.",
    formula=r"-\log \tfrac{\hat y_o}{n}",
    message="A number is added to the loss, or stands as a factor under its logarithm: the "
    "gradients don't show it, the loss is minus the logarithm of ŷ_o and nothing besides.",
)
_loss(
    "approximated",
    {
        LOSS: (
            lambda p: np.log(p.n) + p.z.mean() + p.z.var() / 2 - p.z_o,
            lambda p: np.log(p.n) + p.z.mean() - p.z_o,
            lambda p: np.log(p.n) + p.z.max() - p.z_o,
        )
    },
    belief="Its largest terms, or its first ones, are enough of a sum.",
    formula=r"-u_o^\top v_c + \log n + \bar s + \tfrac12 \operatorname{var} s",
    message="An approximation stands in the place of the logarithm of the sum, such as a bound "
    "by the largest score, or an expansion around the mean of the scores: add up the exponentials "
    "themselves.",
)
_naive = Topic("naive", _FUNCTION, "naive-softmax#naive-softmax-loss")


def _unless(learned: Callable[[Pair], bool]) -> dict[str, Candidate]:
    """No gradient where there is nothing left to learn."""
    return with_weights(lambda p: np.zeros(p.n) if learned(p) else _delta(p))


_naive(
    "nothing_to_learn",
    several(
        _unless(lambda p: bool(np.argmax(p.z) == p.o)),
        _unless(lambda p: bool(p.y_hat[p.o] > 0.5)),
        _unless(lambda p: bool(p.y_hat[p.o] > 0.9)),
        {LOSS: lambda p: np.zeros(()) if np.argmax(p.z) == p.o else p.expected[LOSS]},
    ),
    belief="A word that is predicted well teaches nothing.",
    formula=r"0 \text{ if } o = \operatorname{argmax} \hat y",
    message="The result is 0 where the outside word is the most probable one, or probable enough: "
    "as long as its probability is below 1 there is a loss, with its gradients.",
    kinds=_LARGEST,
    needs=1,
)


def _once(p: Pair) -> Array:
    """The logarithm of the sum over scores that differ."""
    return log_sum_exp(np.unique(p.z))


def _largest_once(p: Pair) -> Array:
    """The same where only the words with the largest score are taken for one."""
    return log_sum_exp(np.append(p.z[p.z < p.z.max()], p.z.max()))


def _of_distinct(p: Pair) -> Array:
    return np.asarray(np.exp(p.z - _once(p)))


_naive(
    "equal_scores_once",
    several(
        {
            LOSS: lambda p: _once(p) - p.z_o,
            **with_weights(lambda p: _of_distinct(p) - p.y),
        },
        with_weights(lambda p: _first_of_equals(p) * _of_distinct(p) - p.y),
        {LOSS: lambda p: _largest_once(p) - p.z_o},
    ),
    belief="Words with equal scores are one.",
    formula=r"\sum_{s \in \{s_1, \dots, s_n\}} e^s",
    message="Words with equal scores, or those that share the largest one, are counted once in "
    "the sum, as by np.unique, a set or a comparison with the largest score: each word has its "
    "own term, whatever the others' scores are.",
    kinds=(RANDOM, edge("equal rows")),
    needs=1,
)


_naive(
    "take_without_axis",
    {
        LOSS: lambda p: log_sum_exp(p.z) - _flat(p) * p.v.sum(),
        CENTER: lambda p: p.y_hat @ p.U - _flat(p),
    },
    belief="np.take gives a row.",
    formula=r"-(\operatorname{vec} U)_o \sum_j v_{c,j}",
    message="In the place of the vector u_o stands a single number, the one at place outside_index "
    "of the flattened U: np.take needs axis=0, and U[outside_index] is the row.",
)


def _flat(p: Pair) -> Array:
    return np.asarray(p.U.ravel()[p.o])


def _first_of_equals(p: Pair) -> Array:
    return np.asarray(np.isin(np.arange(p.n), np.unique(p.z, return_index=True)[1]), dtype=float)


NAIVE_SLIPS_MORE += _centers + _naive.entries
