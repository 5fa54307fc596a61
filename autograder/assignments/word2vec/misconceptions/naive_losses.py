r"""More losses that are not the one of the naive softmax, and slips in its two terms."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_forms import softmax_of
from autograder.assignments.word2vec.misconceptions.naive_words import log_sum_exp, several
from autograder.assignments.word2vec.misconceptions.pair import LOSS, Pair
from autograder.assignments.word2vec.misconceptions.weights import (
    OfScores,
    Weights,
    gradients,
    of_scores,
    with_weights,
)
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import LARGE, RANDOM, edge

__all__ = ["NAIVE_LOSSES"]

_loss = Topic("naive.loss", "naive_softmax_loss_and_gradient", "naive-softmax#naive-softmax-loss")
NAIVE_LOSSES = _loss.entries


_naive = Topic("naive", "naive_softmax_loss_and_gradient", "naive-softmax")
_labels = _naive.entries


def _same_vector(p: Pair) -> Array:
    return np.asarray((p.U[p.o] == p.U).all(axis=1), dtype=np.float64)


def _same_score(p: Pair) -> Array:
    return np.asarray(p.z == p.z_o, dtype=np.float64)


def _first_same_vector(p: Pair) -> Array:
    return np.asarray(np.eye(p.n)[np.argmax(_same_vector(p))])


def _labelled(labels: Weights) -> dict[str, Candidate]:
    return {
        LOSS: lambda p: -(labels(p) @ np.log(softmax_of(p.z))),
        **with_weights(lambda p: p.y_hat - labels(p)),
    }


def _ways(*losses: OfScores) -> dict[str, tuple[Candidate, ...]]:
    return several(*map(of_scores, losses))


_loss(
    "focal",
    _ways(
        lambda p, z: -(1 - softmax_of(z)[p.o]) * np.log(softmax_of(z)[p.o]),
        lambda p, z: -((1 - softmax_of(z)[p.o]) ** 2) * np.log(softmax_of(z)[p.o]),
    ),
    belief="Easy pairs count less.",
    formula=r"-(1 - \hat y_o)^\gamma \log \hat y_o",
    message="The logarithm is multiplied by a power of 1 - ŷ_o, as in the focal loss: the loss is "
    "minus the logarithm of ŷ_o alone.",
)
_loss(
    "power",
    _ways(
        lambda p, z: np.log(softmax_of(z)[p.o]) ** 2,
        lambda p, z: np.sqrt(-np.log(softmax_of(z)[p.o])),
        lambda p, z: np.log(softmax_of(z)[p.o]) ** 2 / 2,
    ),
    belief="A loss is a square.",
    formula=r"(\log \hat y_o)^2",
    message="The logarithm is squared, or a root is taken of it: the loss is minus the logarithm "
    "of ŷ_o as it is.",
)
_loss(
    "margin",
    _ways(
        lambda p, z: np.maximum(0, 1 - z[p.o] + np.delete(z, p.o)).sum(),
        lambda p, z: np.maximum(0, 1 - z[p.o] + np.delete(z, p.o)).mean(),
        lambda p, z: max(0.0, 1 - z[p.o] + np.delete(z, p.o).max()),
    ),
    easy=True,
    belief="The outside word must win by a margin.",
    formula=r"\sum_{w \ne o} \max(0, 1 - u_o^\top v_c + u_w^\top v_c)",
    message="This is a loss with a margin, as in a support vector machine: the loss of the "
    "derivation is minus the logarithm of a softmax.",
)
_loss(
    "pairwise",
    _ways(
        lambda p, z: np.logaddexp(0, np.delete(z, p.o) - z[p.o]).sum(),
        lambda p, z: np.logaddexp(0, np.delete(z, p.o) - z[p.o]).mean(),
    ),
    belief="The outside word is compared with each other word.",
    formula=r"-\sum_{w \ne o} \log \sigma(u_o^\top v_c - u_w^\top v_c)",
    message="The outside word is compared with each other word by a sigmoid of its own: the "
    "softmax compares it with all of them at once, in one sum.",
)
_loss(
    "hard_maximum",
    {LOSS: lambda p: p.z.max() - p.z_o},
    easy=True,
    belief="The largest score stands for the sum.",
    formula=r"-u_o^\top v_c + \max_w u_w^\top v_c",
    message="The largest score stands where the logarithm of the sum of exponentials belongs: "
    "subtracting it keeps the exponentials small, the sum is still needed.",
    section="softmax#log-sum-exp",
    term="y_hat",
)
_loss(
    "all_scores",
    {LOSS: lambda p: log_sum_exp(p.z) - p.z.sum()},
    belief="All scores are subtracted.",
    formula=r"\log \sum_w e^{u_w^\top v_c} - \sum_w u_w^\top v_c",
    message="The scores of all words are subtracted from the logarithm of the sum: only the "
    "outside word's is.",
)
_loss(
    "score_added",
    {LOSS: lambda p: log_sum_exp(p.z) + p.z_o},
    belief="Both terms have a plus.",
    formula=r"u_o^\top v_c + \log \sum_w e^{u_w^\top v_c}",
    message="The outside word's score is added where it has to be subtracted: minus the logarithm "
    "of a quotient is log of the denominator minus log of the numerator.",
)
_loss(
    "exponential_for_score",
    {
        LOSS: (
            lambda p: log_sum_exp(p.z) - np.exp(p.z_o),
            lambda p: log_sum_exp(p.z) - np.exp(p.z_o - p.z.max()),
            lambda p: np.log(np.exp(p.z - p.z.max()).sum()) - np.exp(p.z_o - p.z.max()),
        )
    },
    belief="The logarithm stays with the denominator.",
    formula=r"-e^{u_o^\top v_c} + \log \sum_w e^{u_w^\top v_c}",
    message="The exponential of the outside word's score is subtracted where the score itself "
    "belongs: the logarithm undoes the exponential.",
)


def _at_most(c: float) -> Candidate:
    return lambda p: np.minimum(log_sum_exp(p.z) - p.z_o, c)


_loss(
    "logarithm_cut_off",
    {LOSS: tuple(map(_at_most, (30.0, 50.0, 100.0, 500.0, 700.0, 1000.0)))},
    belief="A logarithm below -100 is none.",
    formula=r"\max(\log \hat y_o, -100)",
    message="The logarithm is cut off, as a library does to stay finite: the logarithm of the sum "
    "of exponentials less the outside word's score is right for every score, so that a loss of "
    "10,000 comes out as what it is.",
    kinds=(RANDOM, LARGE),
    needs=1,
    section="softmax#log-sum-exp",
)
_loss(
    "minus_before_index",
    {LOSS: lambda p: np.logaddexp(p.z[-p.o], p.z_o) - p.z_o},
    belief="An index with a minus leaves that word out.",
    formula=r"-u_o^\top v_c + \log(e^{u_{n-o}^\top v_c} + e^{u_o^\top v_c})",
    message="A minus before an index counts from the end: scores[-outside_index] is one word's "
    "score, and not those of all other words.",
    section="notation",
)
_loss(
    "max_sign",
    {LOSS: lambda p: log_sum_exp(p.z) - 2 * p.z.max() - p.z_o},
    belief="The largest score is taken off here as well.",
    formula=r"\log \sum_w e^{u_w^\top v_c - m} - m - u_o^\top v_c",
    message="The largest score is subtracted from the logarithm of the sum, where it has to be "
    "added: what is subtracted in the exponents comes back after the logarithm.",
    section="softmax#log-sum-exp",
)
_loss(
    "quotient_of_logs",
    {
        LOSS: (
            lambda p: -p.z_o / log_sum_exp(p.z),
            lambda p: -p.z_o * log_sum_exp(p.z),
            lambda p: log_sum_exp(p.z) / p.z_o,
        )
    },
    belief="The logarithm of a quotient is the quotient of the logarithms.",
    formula=r"-\frac{u_o^\top v_c}{\log \sum_w e^{u_w^\top v_c}}",
    message="Two logarithms are divided or multiplied: the logarithm of a quotient is their "
    "difference, log(a / b) = log a - log b.",
)
_loss(
    "other_score",
    {
        LOSS: (
            lambda p: log_sum_exp(p.z) - p.U[p.o].sum(),
            lambda p: log_sum_exp(p.z) - p.U[p.o] @ p.U[p.o],
            lambda p: log_sum_exp(p.z) - p.v @ p.v,
        )
    },
    belief="The outside word's score is made of one vector.",
    formula=r"-u_o^\top u_o + \log \sum_w e^{u_w^\top v_c}",
    message="What is subtracted from the logarithm of the sum is made of one vector alone: it is "
    "the score u_o·v_c, of both.",
)
_naive(
    "o_found_by_its_vector",
    several(*map(_labelled, (_same_vector, _same_score, _first_same_vector))),
    belief="No two words have the same vector.",
    formula=r"y_w = 1 \text{ where } u_w = u_o",
    message="Where several words have the same vector, or the same score, y is 1 for another of "
    "them, or for all: it is 1 at the place outside_index, whatever the vectors are.",
    kinds=(RANDOM, edge("equal rows")),
    needs=1,
)
_naive(
    "gradient_of_p",
    gradients(lambda p, z: -softmax_of(z)[p.o]),
    belief="The logarithm changes the size of a loss and not its direction.",
    formula=r"-\frac{\partial \hat y_o}{\partial v_c}",
    message="The gradient is the one of minus the probability of the outside word: the logarithm "
    "in the loss divides it by that probability.",
)

NAIVE_LOSSES += _labels
