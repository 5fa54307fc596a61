r"""Ways of putting another loss, another step or other weights into negative sampling."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.negative import parts, right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import (
    CENTER,
    LOSS,
    OUTSIDE,
    Pair,
    Words,
    sigma,
)
from autograder.assignments.word2vec.misconceptions.weights import of_scores, with_weights
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["NEGATIVE_MORE"]

_negative = Topic("negative", "negative_sampling_loss_and_gradient", "negative-sampling")
NEGATIVE_MORE = _negative.entries


def _squares(p: Pair, z: Array) -> Array:
    return np.asarray((sigma(z[p.o]) - 1) ** 2 + (sigma(z[p.k]) ** 2).sum())


def _short(p: Pair) -> Array:
    """By how much each draw misses the margin."""
    return np.asarray(np.maximum(0.0, 1 - p.z_o + p.z_k))


def _shares(p: Pair) -> Array:
    weights = np.zeros(p.n)
    np.add.at(weights, p.k, 1.0 * (_short(p) > 0))
    weights[p.o] -= (_short(p) > 0).sum()
    return weights


def _with_u_o(p: Pair) -> Array:
    return np.asarray(p.U @ p.U[p.o])


def _stepping(rate: float, of_u: bool, of_v: bool) -> dict[str, Candidate]:
    """A step after each word, so that later words meet other vectors."""

    def walk(p: Pair) -> tuple[Array, Array, Array]:
        U, v = p.U.copy(), p.v.copy()
        loss, center, outside = np.zeros(()), np.zeros_like(v), np.zeros_like(U)
        for word, label in ((p.o, 1), *((int(k), 0) for k in p.k)):
            x = U[word] @ v
            weight = sigma(x) - label
            loss = loss + negative_log(x if label else -x)
            by_v, by_u = weight * U[word], weight * v
            center += by_v
            outside[word] += by_u
            U[word] -= rate * by_u if of_u else 0
            v = v - rate * by_v if of_v else v
        return loss, center, outside

    return {
        LOSS: lambda p: walk(p)[0],
        CENTER: lambda p: walk(p)[1],
        OUTSIDE: lambda p: walk(p)[2],
    }


def _in_order(words: Words) -> Words:
    return np.sort(words)


def _reversed(words: Words) -> Words:
    return words[::-1]


def _rolled(words: Words) -> Words:
    return np.roll(words, 1)


def _rolled_back(words: Words) -> Words:
    return np.roll(words, -1)


def _reordered(order: Callable[[Words], Words]) -> dict[str, Candidate]:
    """The draws' weights with the words in another order."""
    return parts(right_o, right_k, lambda p: order(p.k))


def _sorted_once() -> dict[str, Candidate]:
    """Each word once, sorted, with its count and the weight of another draw."""

    def words(p: Pair) -> Words:
        return np.unique(p.k)

    def weights(p: Pair) -> Array:
        _, counts = np.unique(p.k, return_counts=True)
        return np.asarray(counts * right_k(p)[: counts.size])

    return parts(right_o, weights, words)


def _all_rolled(by: int) -> dict[str, Candidate]:
    """All weights with all words, the outside word at another end."""

    def words(p: Pair) -> Words:
        return np.roll(np.append(p.o, p.k), by)

    def weights(p: Pair) -> Array:
        return np.append(right_o(p), right_k(p))

    return {
        CENTER: lambda p: weights(p) @ p.U[words(p)],
        OUTSIDE: lambda p: p.collect(words(p), np.outer(weights(p), p.v)),
    }


_negative(
    "step_between",
    several(
        *(
            _stepping(rate, of_u, of_v)
            for rate in (1.0, 0.1, 0.01, 0.025, 0.05, 0.5)
            for of_u, of_v in ((True, False), (False, True), (True, True))
        )
    ),
    belief="Each word is learned before the next one comes.",
    formula=r"u_k \leftarrow u_k - \eta\, \partial J / \partial u_k",
    message="Vectors change between the words, so that later draws meet others: loss and gradients "
    "are taken at one point, and the step is sgd's.",
    needs=1,
)
_negative(
    "pairwise",
    of_scores(lambda p, z: negative_log(z[p.o] - z[p.k]).sum()),
    belief="The outside word must beat each draw.",
    formula=r"-\sum_k \log \sigma(u_o^\top v_c - u_k^\top v_c)",
    message="Scores are compared with each other, the outside word's with each draw's: negative "
    "sampling asks of each word by itself, so every score has its own sigmoid.",
    section="negative-sampling#negative-sampling-loss",
)
_negative(
    "margin",
    several(
        {LOSS: lambda p: _short(p).sum(), **with_weights(_shares)},
        {
            LOSS: lambda p: np.maximum(0, 1 - p.z_o) + np.maximum(0, 1 + p.z_k).sum(),
            **parts(
                lambda p: np.asarray(p.z_o < 1, dtype=np.float64) * -1.0,
                lambda p: np.asarray(p.z_k > -1, dtype=np.float64),
            ),
        },
    ),
    easy=True,
    belief="The outside word must win by a margin.",
    formula=r"\sum_k \max(0, 1 - u_o^\top v_c + u_k^\top v_c)",
    message="This is a loss with a margin, as in a support vector machine: the loss of the "
    "derivation adds up minus the logarithms of sigmoids.",
    section="negative-sampling#negative-sampling-loss",
)
_negative(
    "squared",
    several(
        of_scores(_squares),
        of_scores(lambda p, z: _squares(p, z) / 2),
        of_scores(lambda p, z: _squares(p, z) / (1 + p.K)),
    ),
    belief="A loss is a squared distance.",
    formula=r"(\sigma(u_o^\top v_c) - 1)^2 + \sum_k \sigma(u_k^\top v_c)^2",
    message="This is the squared error between the sigmoids and the labels, or its derivative, "
    "with a factor sigma (1 - sigma) too many: the loss of the derivation adds up minus the "
    "logarithms.",
    section="negative-sampling#negative-sampling-loss",
)
_negative(
    "outside_twice",
    {
        LOSS: lambda p: 2 * negative_log(p.z_o) + negative_log(-p.z_k).sum(),
        **parts(lambda p: 2 * right_o(p), right_k),
    },
    belief="The outside word's term is added once more.",
    formula=r"-2 \log \sigma(u_o^\top v_c)",
    message="The outside word's term counts twice: it is added once.",
    term="outside word",
)
_negative(
    "draws_twice",
    {
        LOSS: lambda p: negative_log(p.z_o) + 2 * negative_log(-p.z_k).sum(),
        **parts(right_o, lambda p: 2 * right_k(p)),
    },
    belief="The draws' terms are added once more.",
    formula=r"-2 \sum_k \log \sigma(-u_k^\top v_c)",
    message="The draws' terms count twice: each is added once.",
    term="draws",
)
_negative(
    "all_over_k",
    {
        LOSS: lambda p: (negative_log(p.z_o) + negative_log(-p.z_k).sum()) / p.K,
        **parts(lambda p: right_o(p) / p.K, lambda p: right_k(p) / p.K),
    },
    belief="The loss is a mean over the draws.",
    formula=r"\tfrac1K (\dots)",
    message="Everything is divided by the number of draws: the loss is the sum of its terms.",
)
_negative(
    "scores_with_u_o",
    several(
        {
            LOSS: lambda p: negative_log(p.z_o) + negative_log(-_with_u_o(p)[p.k]).sum(),
            **parts(right_o, lambda p: sigma(_with_u_o(p)[p.k])),
        },
        {
            LOSS: lambda p: (
                negative_log(_with_u_o(p)[p.o]) + negative_log(-_with_u_o(p)[p.k]).sum()
            ),
            **parts(lambda p: sigma(_with_u_o(p)[p.o]) - 1, lambda p: sigma(_with_u_o(p)[p.k])),
        },
    ),
    belief="The draws are compared with the outside word.",
    formula=r"-\sum_k \log \sigma(-u_k^\top u_o)",
    message="The scores of the draws are taken with u_o where v_c belongs: each score is u_k·v_c.",
    section="negative-sampling#negative-sampling-loss",
    term="draws",
)
_negative(
    "outside_weight_for_draws",
    parts(right_o, lambda p: np.full(p.K, right_o(p))),
    belief="All words have the weight of the outside word.",
    formula=r"\sum_k (\sigma(u_o^\top v_c) - 1)\, u_k",
    message="The draws get the outside word's weight: draw k has its own, σ(u_k·v_c).",
    term="draws",
)
_negative(
    "weights_returned",
    {
        CENTER: (
            lambda p: np.append(right_o(p), right_k(p)),
            lambda p: right_k(p),
        ),
        OUTSIDE: (
            lambda p: np.append(right_o(p), right_k(p)),
            lambda p: right_k(p),
        ),
    },
    belief="Prediction minus truth is the gradient.",
    formula=r"(\sigma(u_o^\top v_c) - 1, \sigma(u_k^\top v_c), \dots)",
    message="You return the weights, which are the derivatives by the scores: by the chain rule "
    "they are multiplied with u for v_c, and with v_c for U.",
)
_negative(
    "order_mixed",
    several(
        *map(_reordered, (_in_order, _reversed, _rolled, _rolled_back)),
        _sorted_once(),
        _all_rolled(1),
        _all_rolled(-1),
    ),
    belief="The order of the draws does not matter.",
    formula=r"\sum_k \sigma(u_{w_k}^\top v_c)\, u_{w_{k'}}",
    message="Weights and words are paired in different orders: each word goes with the weight of "
    "its own score. Perhaps a list was sorted, or the outside word stands at another end of it.",
    term="draws",
)
_negative(
    "outside.no_vector",
    {
        OUTSIDE: lambda p: p.collect(
            np.append(p.o, p.k),
            np.outer(np.append(right_o(p), right_k(p)), np.ones_like(p.v)),
        )
    },
    belief="The weight is the gradient of its row.",
    formula=r"\sigma(u_k^\top v_c) \text{ in every component}",
    message="Each row holds its weight in every component: it is multiplied with v_c, the "
    "derivative of the score by u.",
    section="negative-sampling#negative-sampling-draw",
)
