r"""Ways of getting the scores or the weights of the naive softmax wrong, in loss and gradients."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import log_sum_exp, several
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair
from autograder.assignments.word2vec.misconceptions.weights import of_scores, with_weights
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import LARGE, RANDOM

__all__ = ["NAIVE_SCORES", "SCALES", "unit"]

_naive = Topic("naive", "naive_softmax_loss_and_gradient", "naive-softmax")
NAIVE_SCORES = _naive.entries
Scale = Callable[[Pair], float]

SCALES: tuple[Scale, ...] = (
    lambda p: 1 / float(np.sqrt(p.v.size)),
    lambda p: 1 / p.v.size,
    lambda p: 1 / float(np.sqrt(p.n)),
    lambda p: 1 / p.n,
    lambda p: 0.1,
    lambda p: 0.5,
    lambda p: 2.0,
    lambda p: 10.0,
)


def unit(x: Array) -> Array:
    """Each vector divided by its length."""
    return np.asarray(x / np.linalg.norm(x, axis=-1, keepdims=True))


def _softmax(z: Array) -> Array:
    return np.asarray(np.exp(z - log_sum_exp(z)))


def _scaled(scale: Scale) -> tuple[dict[str, Candidate], dict[str, Candidate]]:
    def weights(p: Pair) -> Array:
        return np.asarray(_softmax(scale(p) * p.z) - p.y)

    def loss(p: Pair) -> Array:
        return np.asarray(log_sum_exp(scale(p) * p.z) - scale(p) * p.z_o)

    inner = with_weights(lambda p: scale(p) * weights(p))
    return {LOSS: loss, **inner}, with_weights(weights)


def _vectors(
    outside: Callable[[Pair], Array], center: Callable[[Pair], Array]
) -> tuple[dict[str, Candidate], dict[str, Candidate]]:
    """Other vectors in the scores; in the gradients as well, or in the scores alone."""

    def z(p: Pair) -> Array:
        return np.asarray(outside(p) @ center(p))

    def weights(p: Pair) -> Array:
        return np.asarray(_softmax(z(p)) - p.y)

    return {
        LOSS: lambda p: log_sum_exp(z(p)) - z(p)[p.o],
        CENTER: lambda p: outside(p).T @ weights(p),
        OUTSIDE: lambda p: np.outer(weights(p), center(p)),
    }, with_weights(weights)


def _parts(p: Pair, z: Array) -> Array:
    """The losses of all words, each asked by itself."""
    return np.asarray(np.logaddexp(0.0, np.where(p.y > 0, -z, z)).sum())


_naive(
    "scaled_scores",
    several(*(way for scale in SCALES for way in _scaled(scale))),
    belief="The scores are scaled before the softmax, as in attention.",
    formula=r"\operatorname{softmax}(U v_c / \sqrt d)",
    message="The scores are multiplied by a number before the softmax, as with a temperature or "
    "with the 1/√d of attention: here the score is u·v_c as it is.",
    section="naive-softmax#naive-softmax-loss",
    term="y_hat",
)
_naive(
    "cosine",
    several(
        *_vectors(lambda p: unit(p.U), lambda p: unit(p.v)),
        *_vectors(lambda p: unit(p.U), lambda p: p.v),
        *_vectors(lambda p: p.U, lambda p: unit(p.v)),
    ),
    belief="Similarity is the cosine.",
    formula=r"\frac{u_w^\top v_c}{\lVert u_w \rVert \lVert v_c \rVert}",
    message="Vectors are divided by their lengths, as for a cosine: here the score is u·v_c with "
    "the vectors as they are.",
    section="naive-softmax#naive-softmax-loss",
    term="y_hat",
)
_naive(
    "scores_with_u_o",
    several(*_vectors(lambda p: p.U, lambda p: p.U[p.o])),
    belief="The pair's own vector is u_o.",
    formula=r"u_w^\top u_o",
    message="The scores are taken with u_o where v_c belongs: the score of word w is u_w·v_c.",
    section="naive-softmax#naive-softmax-loss",
    term="y_hat",
)
_naive(
    "sigmoids",
    of_scores(_parts),
    easy=True,
    belief="Every word is asked by itself whether it came.",
    formula=r"\sigma(u_w^\top v_c) - y_w",
    message="Every word's probability is the sigmoid of its own score: here all words share one "
    "probability, with the softmax. Sigmoids belong to negative sampling.",
    term="y_hat",
)
_naive(
    "log_probabilities",
    with_weights(lambda p: np.log(p.y_hat) - p.y),
    belief="What stands in the loss is the prediction.",
    formula=r"\log \hat y - y",
    message="The logarithms of the probabilities stand where the probabilities belong: the "
    "prediction in ŷ - y is the softmax itself.",
    term="y_hat",
)
_naive(
    "sigmoid_factor",
    several(
        with_weights(lambda p: (p.y_hat - p.y) * p.y_hat * (1 - p.y_hat)),
        with_weights(lambda p: (p.y_hat - p.y) * p.y_hat),
        with_weights(lambda p: (p.y_hat - p.y) * (1 - p.y_hat)),
    ),
    belief="The error still has to go through the derivative of the activation.",
    formula=r"(\hat y - y) \odot \hat y \odot (1 - \hat y)",
    message="ŷ - y is multiplied by ŷ(1 - ŷ), or by a part of it: ŷ - y already is the whole "
    "derivative of the loss by the scores.",
)
_naive(
    "jacobian_again",
    with_weights(lambda p: p.y_hat * (p.y_hat - p.y) - p.y_hat * (p.y_hat @ (p.y_hat - p.y))),
    belief="The derivative of the softmax still has to be multiplied to ŷ - y.",
    formula=r"(\operatorname{diag}\hat y - \hat y \hat y^\top)(\hat y - y)",
    message="You multiply the softmax's derivative to ŷ - y: ŷ - y already contains it.",
)
_naive(
    "no_weights",
    {OUTSIDE: lambda p: np.outer(1 - p.y, p.v)},
    belief="The logarithm and the exponential cancel under the sum.",
    formula=r"(1 - y_w)\, v_c",
    message="Row w has the weight 1 - y_w, as if every ŷ_w were 1: the derivative of the logarithm "
    "of the sum, which is ŷ, is left out, or the softmax runs along an axis of length 1.",
    section="naive-softmax#naive-softmax-outside",
    term="y_hat",
)
_naive(
    "sum_over_components",
    {
        LOSS: (
            lambda p: np.log(np.exp(p.U * p.v).sum()) - p.z_o,
            lambda p: -np.log(p.e[p.o] / np.exp(p.U * p.v).sum()),
        ),
        **with_weights(lambda p: p.e / np.exp(p.U * p.v).sum() - p.y),
    },
    belief="np.sum of everything is the sum over the words.",
    formula=r"\sum_w \sum_j e^{u_{wj} v_j}",
    message="The denominator adds up the exponentials of single products u_wj v_j: first add the "
    "products of a word to its score, then take the exponential.",
    section="naive-softmax#naive-softmax-loss",
    term="y_hat",
)


def _less(shift: Scale) -> tuple[dict[str, Candidate], dict[str, Candidate]]:
    """Exponentials of the scores less another number than the largest of them."""

    def e(p: Pair) -> Array:
        return np.asarray(np.exp(p.z - shift(p)))

    return (
        {
            LOSS: lambda p: shift(p) + np.log(e(p).sum()) - p.z_o,
            **with_weights(lambda p: e(p) / e(p).sum() - p.y),
        },
        {
            LOSS: lambda p: -np.log(e(p)[p.o] / e(p).sum()),
            CENTER: lambda p: p.U.T @ e(p) / e(p).sum() - p.U[p.o],
            OUTSIDE: lambda p: np.outer(e(p), p.v) / e(p).sum() - np.outer(p.y, p.v),
        },
    )


_SHIFTS: tuple[Scale, ...] = (
    lambda p: float(np.abs(p.z).max()),
    lambda p: float(p.z.mean()),
    lambda p: float(np.median(p.z)),
)
_naive(
    "shifted_by_another",
    several(*(way for shift in _SHIFTS for way in _less(shift))),
    belief="It doesn't matter what is subtracted.",
    formula=r"e^{z_w - m} \text{ with } m \ne \max z",
    message="The number that is subtracted from the scores is not the largest of them, but "
    "another, such as their largest size, their mean, a bound or one of them: then exponentials "
    "still overflow, or all of them become 0. Subtract scores.max().",
    kinds=(RANDOM, LARGE),
    needs=1,
    section="softmax#log-sum-exp",
)
_naive(
    "divided_by_zero",
    with_weights(lambda p: (p.y_hat - p.y) * p.y_hat[p.o] / p.y_hat[p.o]),
    belief="A probability is never zero.",
    formula=r"-\frac{1}{\hat y_o} \frac{\partial \hat y_o}{\partial s}",
    message="The gradient is divided by the outside word's probability, which becomes 0 for large "
    "scores: on paper it cancels, and leaves ŷ - y.",
    kinds=(RANDOM, LARGE),
    needs=1,
    section="naive-softmax#naive-softmax-center",
)
