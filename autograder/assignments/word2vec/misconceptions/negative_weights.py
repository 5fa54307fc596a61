r"""Ways of getting a weight or a term of negative sampling wrong, in loss and gradients."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_scores import SCALES, Scale, unit
from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.negative import parts, right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair, sigma
from autograder.assignments.word2vec.misconceptions.weights import of_scores
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["NEGATIVE_WEIGHTS"]

_negative = Topic("negative", "negative_sampling_loss_and_gradient", "negative-sampling")
NEGATIVE_WEIGHTS = _negative.entries


def _scaled(scale: Scale) -> tuple[dict[str, Candidate], dict[str, Candidate]]:
    def o(p: Pair) -> Array:
        return np.asarray(sigma(scale(p) * p.z_o) - 1)

    def k(p: Pair) -> Array:
        return sigma(scale(p) * p.z_k)

    def loss(p: Pair) -> Array:
        return np.asarray(negative_log(scale(p) * p.z_o) + negative_log(-scale(p) * p.z_k).sum())

    inner = parts(lambda p: scale(p) * o(p), lambda p: scale(p) * k(p))
    return {LOSS: loss, **inner}, parts(o, k)


def _cosine(p: Pair) -> Array:
    return np.asarray(unit(p.U) @ unit(p.v))


def _unit(p: Pair) -> Array:
    """The weights of the words, by their cosines."""
    weights = np.zeros(p.n)
    np.add.at(weights, p.k, sigma(_cosine(p)[p.k]))
    weights[p.o] += sigma(_cosine(p)[p.o]) - 1
    return weights


_negative(
    "outside_like_a_draw",
    {
        LOSS: lambda p: negative_log(-p.z_o) + negative_log(-p.z_k).sum(),
        **parts(lambda p: sigma(p.z_o), right_k),
    },
    belief="The outside word has the weight σ, like a draw.",
    formula=r"\sigma(u_o^\top v_c)\, u_o",
    message="The outside word is treated like a draw, in the loss with the term -log σ(-u_o·v_c) "
    "or in a gradient with the weight σ(u_o·v_c): its label is 1, so its term is -log σ(u_o·v_c) "
    "and its weight σ(u_o·v_c) - 1.",
    term="outside word",
)
_negative(
    "outside_for_each_draw",
    {
        LOSS: lambda p: p.K * negative_log(p.z_o) + negative_log(-p.z_k).sum(),
        **parts(lambda p: p.K * right_o(p), right_k),
    },
    belief="The outside word's term stands inside the sum over the draws.",
    formula=r"\sum_k (-\log \sigma(u_o^\top v_c) - \log \sigma(-u_k^\top v_c))",
    message="The outside word's term counts once for each draw: it is added once, before or after "
    "the sum over k. Perhaps it has slipped into the loop, or is multiplied by K.",
    term="outside word",
)
_negative(
    "o_among_draws",
    {
        LOSS: lambda p: negative_log(p.z_o) + negative_log(-p.z_o) + negative_log(-p.z_k).sum(),
        **parts(lambda p: 2 * sigma(p.z_o) - 1, right_k),
    },
    belief="The outside word is one of the negatives as well.",
    formula=r"-\log \sigma(u_o^\top v_c) - \log \sigma(-u_o^\top v_c) - \sum_k",
    message="The outside word counts as a negative as well: it has one term, -log σ(u_o·v_c), and "
    "the sum runs over the draws alone.",
    term="outside word",
)
_negative(
    "outside_without_sigmoid",
    {
        LOSS: lambda p: -p.z_o + negative_log(-p.z_k).sum(),
        **parts(lambda p: p.z_o * 0 - 1, right_k),
    },
    easy=True,
    belief="The score itself is the log-probability.",
    formula=r"-u_o",
    message="The outside word's term lacks its sigmoid: the term is -log σ(u_o·v_c), which gives "
    "the weight σ(u_o·v_c) - 1.",
    term="outside word",
)
_negative(
    "draws_without_sigmoid",
    {
        LOSS: lambda p: negative_log(p.z_o) + p.z_k.sum(),
        **parts(right_o, lambda p: p.z_k * 0 + 1),
    },
    easy=True,
    belief="The score itself is the log-probability.",
    formula=r"\sum_k u_k",
    message="The draws' terms lack their sigmoid: the term of draw k is -log σ(-u_k·v_c), which "
    "gives the weight σ(u_k·v_c).",
    term="draws",
)
_negative(
    "score_overwritten",
    several(
        parts(lambda p: sigma(p.z_k[-1]) - 1, right_k),
        parts(lambda p: sigma(p.z_k[0]) - 1, right_k),
    ),
    belief="A variable still holds what it held before the loop.",
    formula=r"(\sigma(u_{w_K}^\top v_c) - 1)\, u_o",
    message="The outside word's weight is computed from the score of a draw, the first or the "
    "last: perhaps one variable held both scores, and was overwritten in the loop.",
    term="outside word",
)
_negative(
    "sum_inside_sigma",
    of_scores(lambda p, z: negative_log(z[p.o]) + negative_log(-z[p.k].sum())),
    belief="The sum over the draws can be taken before the sigmoid.",
    formula=r"-\log \sigma(-\sum_k u_k^\top v_c)",
    message="The scores, or the vectors, of the draws are added up before the sigmoid: each draw "
    "has its own sigmoid and its own logarithm, and those are added up.",
    section="negative-sampling#negative-sampling-loss",
    term="draws",
)
_negative(
    "mean_inside_sigma",
    several(
        of_scores(lambda p, z: negative_log(z[p.o]) + p.K * negative_log(-z[p.k].mean())),
        of_scores(lambda p, z: negative_log(z[p.o]) + negative_log(-z[p.k].mean())),
    ),
    belief="The mean of the drawn vectors stands for the draws.",
    formula=r"-K \log \sigma(-\tfrac1K \sum_k u_k^\top v_c)",
    message="The scores, or the vectors, of the draws are averaged before the sigmoid: each draw "
    "has its own sigmoid and its own logarithm, and those are added up.",
    section="negative-sampling#negative-sampling-loss",
    term="draws",
)
_negative(
    "softmax_for_sigmoid",
    {
        LOSS: (
            lambda p: -np.log(p.y_hat[p.o]) - np.log(1 - p.y_hat[p.k]).sum(),
            lambda p: -np.log(p.y_hat[p.o]) - np.log(p.y_hat[p.k]).sum(),
        ),
        **parts(lambda p: p.y_hat[p.o] - 1, lambda p: p.y_hat[p.k]),
    },
    belief="A probability is a softmax.",
    formula=r"(\hat y_o - 1)\, u_o + \sum_k \hat y_k u_k",
    message="Probabilities of the softmax stand where sigmoids belong: negative sampling asks of "
    "each word by itself, and needs no sum over the vocabulary.",
)
_negative(
    "scaled_scores",
    several(*(way for scale in SCALES for way in _scaled(scale))),
    belief="The scores are scaled before the sigmoid, as in attention.",
    formula=r"\sigma(u^\top v_c / \sqrt d)",
    message="The scores are multiplied by a number before the sigmoid, as with a temperature or "
    "with the 1/√d of attention: here the score is u·v_c as it is.",
    section="negative-sampling#negative-sampling-loss",
)
_negative(
    "cosine",
    {
        LOSS: lambda p: negative_log(_cosine(p)[p.o]) + negative_log(-_cosine(p)[p.k]).sum(),
        CENTER: (lambda p: _unit(p) @ unit(p.U), lambda p: _unit(p) @ p.U),
        OUTSIDE: (
            lambda p: np.outer(_unit(p), unit(p.v)),
            lambda p: np.outer(_unit(p), p.v),
        ),
    },
    belief="Similarity is the cosine.",
    formula=r"\frac{u^\top v_c}{\lVert u \rVert \lVert v_c \rVert}",
    message="Vectors are divided by their lengths, as for a cosine: here the score is u·v_c with "
    "the vectors as they are.",
    section="negative-sampling#negative-sampling-loss",
)
