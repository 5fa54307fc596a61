r"""More slips of negative sampling: scores of one vector, wrong axes, and what the loss adds up."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.negative import parts, right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_forms import shifted
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, Pair, Words, sigma
from autograder.assignments.word2vec.misconceptions.weights import of_scores
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["NEGATIVE_SLIPS_MORE"]

_FUNCTION = "negative_sampling_loss_and_gradient"
_negative = Topic("negative", _FUNCTION, "negative-sampling")
NEGATIVE_SLIPS_MORE = _negative.entries
_loss = Topic("negative.loss", _FUNCTION, "negative-sampling#negative-sampling-loss")
_losses = _loss.entries
_center = Topic("negative.center", _FUNCTION, "negative-sampling#negative-sampling-center")
_centers = _center.entries


def _words(p: Pair) -> Words:
    return np.append(p.o, p.k)


def _weights(p: Pair) -> Array:
    return np.append(right_o(p), right_k(p))


_negative(
    "scores_of_one_vector",
    several(
        {
            LOSS: lambda p: negative_log(p.z_o) + negative_log(-_own(p)[p.k]).sum(),
            **parts(right_o, lambda p: sigma(_own(p)[p.k])),
        },
        {
            LOSS: lambda p: negative_log(_own(p)[p.o]) + negative_log(-p.z_k).sum(),
            **parts(lambda p: sigma(_own(p)[p.o]) - 1, right_k),
        },
        {
            LOSS: lambda p: negative_log(_own(p)[p.o]) + negative_log(-_own(p)[p.k]).sum(),
            **parts(lambda p: sigma(_own(p)[p.o]) - 1, lambda p: sigma(_own(p)[p.k])),
        },
        {
            LOSS: lambda p: negative_log(p.v @ p.v) + negative_log(-p.z_k).sum(),
            **parts(lambda p: sigma(p.v @ p.v) - 1, right_k),
        },
    ),
    belief="A score is made of one vector.",
    formula=r"\sigma(u_k^\top u_k)",
    message="A score is the product of a vector with itself: each score is u·v_c, of a row of U "
    "and the center vector.",
    section="negative-sampling#negative-sampling-loss",
)


def _less(largest: Callable[[Array], float]) -> tuple[dict[str, Candidate], ...]:
    """A number subtracted as in a softmax: from scores, or from what has the sigmoid."""

    def of_all(p: Pair) -> float:
        return largest(np.append(p.z_o, p.z_k))

    def of_signed(p: Pair) -> float:
        return largest(np.append(p.z_o, -p.z_k))

    def of_draws(p: Pair) -> float:
        return largest(p.z_k)

    return (
        shifted(of_all),
        shifted(of_draws),
        shifted(of_signed, lambda p: -of_signed(p)),
    )


_LARGEST: tuple[Callable[[Array], float], ...] = (
    lambda z: float(z.max()),
    lambda z: float(z.mean()),
    lambda z: float(np.abs(z).max()),
)

_negative(
    "scores_less_the_largest",
    several(*(way for largest in _LARGEST for way in _less(largest))),
    belief="The largest score can be subtracted, as in the softmax.",
    formula=r"\sigma(u_k^\top v_c - \max_w u_w^\top v_c)",
    message="The largest of the scores, or their mean, is subtracted before the sigmoid: in a "
    "softmax that cancels, but a sigmoid is taken of one score alone, as it is.",
    section="softmax#sigmoid-function",
)


def _terms_of(z: Array) -> Array:
    """What a draw adds to the loss."""
    return negative_log(-np.asarray(z))


_negative(
    "weights_of_terms",
    several(
        parts(right_o, lambda p: sigma(_terms_of(p.z_k))),
        parts(right_o, lambda p: sigma(-_terms_of(p.z_k))),
        parts(lambda p: sigma(_terms_of(-p.z_o)) - 1, lambda p: sigma(_terms_of(p.z_k))),
        parts(lambda p: sigma(-_terms_of(-p.z_o)) - 1, lambda p: sigma(_terms_of(p.z_k))),
        parts(lambda p: sigma(_terms_of(-p.z_o)) - 1, right_k),
    ),
    belief="The array still holds the scores.",
    formula=r"\sigma(\log(1 + e^{u_k^\top v_c}))",
    message="The weights are the sigmoids of what the loss adds up, log(1 + e^x), and not of the "
    "scores, as where the same array or name was written over before: they are the sigmoids of "
    "the scores u·v_c.",
)


def _own(p: Pair) -> Array:
    return np.asarray((p.U**2).sum(axis=1))


_center(
    "wrong_axis",
    {
        CENTER: (
            lambda p: right_k(p) * p.U[p.k].sum(axis=1),
            lambda p: right_o(p) * p.U[p.o] + (right_k(p) * p.U[p.k].sum(axis=1)).sum(),
            lambda p: _weights(p) * p.U[_words(p)].sum(axis=1),
            lambda p: right_o(p) * p.U[p.o] + right_k(p) @ p.U[p.k] @ np.ones_like(p.v),
        )
    },
    belief="axis=1 adds up the rows.",
    formula=r"\sum_j \sigma(u_k^\top v_c)\, u_{kj}",
    message="The components of each draw are added up, in the place of the draws or together with "
    "them into one number: the sum runs over the draws, which is axis=0, and leaves a vector.",
    section="notation",
)


def _terms(term: Callable[[Array], Array]) -> tuple[dict[str, Candidate], ...]:
    return tuple(
        map(
            of_scores,
            (
                lambda p, z: term(z[p.o]) + term(-z[p.k]).sum(),
                lambda p, z: term(z[p.o]) + negative_log(-z[p.k]).sum(),
                lambda p, z: negative_log(z[p.o]) + term(-z[p.k]).sum(),
            ),
        )
    )


_loss(
    "one_added",
    several(*_terms(lambda x: -np.log1p(sigma(x))), *_terms(lambda x: np.log1p(sigma(-x)))),
    belief="log1p is the safe logarithm.",
    formula=r"-\log(1 + \sigma(-u_k^\top v_c))",
    message="You take the logarithm of 1 plus the sigmoid, which is what np.log1p does: the terms "
    "are minus the logarithm of the sigmoid itself. log1p belongs to log(1 + exp(-x)).",
    section="softmax#sigmoid-function",
)
_loss(
    "likelihood",
    several(
        *(
            of_scores(loss)
            for loss in (
                lambda p, z: np.exp(_sum(p, z)),
                lambda p, z: np.exp(-_sum(p, z)),
                lambda p, z: -np.exp(-_sum(p, z)),
                lambda p, z: 1 - np.exp(-_sum(p, z)),
            )
        )
    ),
    belief="The loss is the probability, or one divided by it.",
    formula=r"\sigma(u_o^\top v_c) \prod_k \sigma(-u_k^\top v_c)",
    message="The probabilities are multiplied without a logarithm, or the exponential of the loss "
    "is taken: the loss is the sum of minus their logarithms.",
)


def _sum(p: Pair, z: Array) -> Array:
    return np.asarray(negative_log(z[p.o]) + negative_log(-z[p.k]).sum())


_loss(
    "constant_added",
    several(
        {LOSS: lambda p: p.expected[LOSS] + 1},
        {LOSS: lambda p: p.expected[LOSS] - 1},
        {LOSS: lambda p: p.expected[LOSS] + p.K},
        {LOSS: lambda p: p.expected[LOSS] + np.log(2)},
        {LOSS: lambda p: p.expected[LOSS] - np.log(2)},
        {LOSS: lambda p: p.expected[LOSS] - (1 + p.K) * np.log(2)},
        {LOSS: lambda p: p.expected[LOSS] + (1 + p.K) * np.log(2)},
        {LOSS: lambda p: p.expected[LOSS] + np.log(p.K)},
        {LOSS: lambda p: p.expected[LOSS] - np.log(p.K)},
        {LOSS: lambda p: p.expected[LOSS] - p.K * np.log(p.K)},
        {LOSS: lambda p: p.expected[LOSS] - p.K * np.log(p.n)},
    ),
    belief="A constant in a loss does no harm.",
    formula=r"J + \log K",
    message="A number is added to the loss, or stands as a factor under a logarithm: the gradients "
    "don't show it, the loss is the sum of minus the logarithms of the sigmoids and nothing "
    "besides.",
)

NEGATIVE_SLIPS_MORE += _losses + _centers
