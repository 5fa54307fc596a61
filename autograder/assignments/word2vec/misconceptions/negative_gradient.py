r"""Ways of getting the gradients of negative sampling wrong."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.negative import parts, right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair, sigma
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Topic
from autograder.engine.cases.kinds import AFTERWARDS

__all__ = ["NEGATIVE_GRADIENT"]

_FUNCTION = "negative_sampling_loss_and_gradient"
_both = Topic("negative", _FUNCTION, "negative-sampling")
NEGATIVE_GRADIENT = _both.entries
_outside = Topic("negative.outside", _FUNCTION, "negative-sampling#negative-sampling-draw")
_entries = _outside.entries
_center = Topic("negative.center", _FUNCTION, "negative-sampling#negative-sampling-center")
_more = _center.entries


def _slope(x: Array) -> Array:
    return sigma(x) * sigma(-x)


def _signs_turned(p: Pair) -> Array:
    U = p.U.copy()
    U[p.k] *= -1
    return U


_both(
    "sigma_of_positive",
    {**parts(lambda p: -sigma(p.z_o), right_k)},
    belief="The derivative of log σ is σ.",
    formula=r"-\sigma(u_o^\top v_c)\, u_o",
    message="The outside word's weight is -σ(u_o·v_c), where it should be -(1 - σ(u_o·v_c)): the "
    "derivative of log σ(x) is 1 - σ(x), with the same x.",
    term="outside word",
)
_both(
    "sigma_of_negatives",
    {
        LOSS: lambda p: negative_log(p.z_o) - negative_log(p.z_k).sum(),
        **parts(right_o, lambda p: sigma(-p.z_k)),
    },
    belief="The derivative of log σ is σ; or: a draw's term is + log σ(u_k·v_c).",
    formula=r"\sum_k \sigma(-u_k^\top v_c)\, u_k",
    message="The draws are treated as if their terms were + log σ(u_k·v_c), whose derivative by "
    "the score is σ(-u_k·v_c): the term is -log σ(-u_k·v_c), and its derivative σ(u_k·v_c). "
    "Perhaps the minus is taken twice, as where a variable holds -u_k·v_c already.",
    term="draws",
)
_both(
    "sign_of_positive",
    {**parts(lambda p: 1 - sigma(p.z_o), right_k)},
    belief="Both terms have the same sign.",
    formula=r"+(1 - \sigma(u_o^\top v_c))\, u_o",
    message="The outside word's term has the wrong sign: the loss gets smaller when its score "
    "grows, so its weight is σ - 1.",
    term="outside word",
)
_both(
    "derivative_of_sigma",
    several(
        parts(lambda p: -_slope(p.z_o), lambda p: _slope(p.z_k)),
        parts(lambda p: -_slope(p.z_o), right_k),
        parts(right_o, lambda p: _slope(p.z_k)),
        parts(lambda p: _slope(p.z_o), lambda p: _slope(p.z_k)),
        parts(lambda p: _slope(p.z_o), right_k),
        parts(right_o, lambda p: -_slope(p.z_k)),
    ),
    belief="The derivative of log σ is the one of σ.",
    formula=r"\sigma(x)(1 - \sigma(x))",
    message="The outside word's weight, the draws' or both are the derivative of σ, which is σ(1 "
    "- σ): the logarithm divides by its own σ, so the weights are σ(u_o·v_c) - 1 and, for a draw, "
    "σ(u_k·v_c).",
)
_both(
    "scores",
    several(
        parts(lambda p: p.z_o - 1, lambda p: p.z_k),
        parts(lambda p: -p.z_o, lambda p: p.z_k),
    ),
    easy=True,  # no function is left to differentiate
    belief="The score is the prediction.",
    formula=r"(u_o^\top v_c - 1)\, u_o + \sum_k (u_k^\top v_c)\, u_k",
    message="You use the scores where the sigmoids belong: the weights are σ - 1 for the outside "
    "word and σ for a draw.",
)
_center(
    "v_for_u",
    {CENTER: lambda p: (right_o(p) + right_k(p).sum()) * p.v},
    belief="The derivative of u·v by v is v.",
    formula=r"\partial J / \partial v_c = (\dots)\, v_c",
    message="Your gradient is a multiple of the center vector: the derivative of u·v_c by v_c "
    "is u.",
)
_center(
    "not_summed",
    {
        CENTER: (
            lambda p: right_k(p)[:, None] * p.U[p.k],
            lambda p: right_o(p) * p.U[p.o] + right_k(p)[:, None] * p.U[p.k],
            lambda p: np.append(right_o(p), right_k(p))[:, None] * p.U[np.append(p.o, p.k)],
        )
    },
    belief="Each draw's contribution stays by itself.",
    formula=r"\sigma(u_k^\top v_c)\, u_k \text{ for each } k",
    message="You return a row for each draw, or for each word that takes part: v_c is one vector, "
    "so add the rows up.",
)
_outside(
    "u_for_v",
    {
        OUTSIDE: lambda p: p.collect(
            np.append(p.o, p.k),
            np.append(right_o(p), right_k(p))[:, None] * p.U[np.append(p.o, p.k)],
        )
    },
    belief="The derivative of u·v by u is u.",
    formula=r"\partial J / \partial u_k = \sigma(u_k^\top v_c)\, u_k",
    message="The rows hold outside vectors: the derivative of u·v_c by u is v_c, so every row is "
    "a multiple of the center vector.",
)
_outside(
    "draws_only_matrix",
    {
        OUTSIDE: (
            lambda p: np.outer(np.append(right_o(p), right_k(p)), p.v),
            lambda p: np.outer(right_k(p), p.v),
            lambda p: np.outer(np.append(right_k(p), right_o(p)), p.v),
        )
    },
    belief="The gradient has a row for each word that takes part.",
    formula=r"\text{shape } (1 + K, d)",
    message="You return only rows of words that take part: the gradient has the shape of U, with "
    "each of them in the row of its word, and rows of zeros for the others.",
)
_outside(
    "same_sum_in_each_row",
    {
        OUTSIDE: (
            lambda p: (
                p.collect(p.once, np.outer(np.full(p.once.size, right_k(p).sum()), p.v))
                + np.outer(p.y * right_o(p), p.v)
            ),
            parts(right_o, lambda p: np.full(p.K, right_k(p).sum()))[OUTSIDE],
            parts(right_o, lambda p: np.full(p.K, right_k(p).mean()))[OUTSIDE],
        )
    },
    belief="The row of a negative gets the gradient of all negatives.",
    formula=r"\partial J / \partial u_k = \sum_{k'} \sigma(u_{k'}^\top v_c)\, v_c",
    message="Every drawn word's row gets the same weight, the sum or the mean over all draws: a "
    "row only gets the draws of its own word.",
    term="draws",
)
_outside(
    "writes_into_U",
    {
        "inputs.outside_vectors": (
            lambda p: p.expected[OUTSIDE],
            lambda p: p.U - p.expected[OUTSIDE],
            lambda p: p.U + p.expected[OUTSIDE],
            _signs_turned,
        ),
        "inputs.center_vector": (
            lambda p: p.expected[CENTER],
            lambda p: p.v - p.expected[CENTER],
            lambda p: p.v + p.expected[CENTER],
        ),
    },
    belief="Another name for an array is another array.",
    formula=r"U \leftarrow \partial J / \partial U",
    message="What you are given is written into, with your gradient, a step or other signs, "
    "perhaps by another name for the same array: start a gradient with "
    "np.zeros(outside_vectors.shape), and change only copies of what you are given.",
    kinds=(AFTERWARDS,),
    needs=1,
)

NEGATIVE_GRADIENT += _entries + _more
