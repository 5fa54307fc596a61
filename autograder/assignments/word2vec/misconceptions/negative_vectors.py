r"""Ways of putting the wrong vectors or rows into the gradients of negative sampling."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_center import zero_by_hand
from autograder.assignments.word2vec.misconceptions.negative import right_k, right_o
from autograder.assignments.word2vec.misconceptions.pair import CENTER, OUTSIDE
from autograder.engine.cases.entry import Topic
from autograder.engine.cases.kinds import RANDOM, edge

__all__ = ["NEGATIVE_VECTORS"]

_FUNCTION = "negative_sampling_loss_and_gradient"
_center = Topic("negative.center", _FUNCTION, "negative-sampling#negative-sampling-center")
NEGATIVE_VECTORS = _center.entries
_outside = Topic("negative.outside", _FUNCTION, "negative-sampling#negative-sampling-draw")
_entries = _outside.entries

_center(
    "v_for_u_o",
    {CENTER: lambda p: right_o(p) * p.v + right_k(p) @ p.U[p.k]},
    belief="The derivative of u·v by v is v.",
    formula=r"(\sigma(u_o^\top v_c) - 1)\, v_c",
    message="In the outside word's term stands v_c where u_o belongs: the derivative of u_o·v_c by "
    "v_c is u_o.",
    term="outside word",
)
_center(
    "v_for_u_k",
    {CENTER: lambda p: right_o(p) * p.U[p.o] + right_k(p).sum() * p.v},
    belief="The derivative of u·v by v is v.",
    formula=r"\sum_k \sigma(u_k^\top v_c)\, v_c",
    message="In the draws' terms stands v_c where u_k belongs: the derivative of u_k·v_c by v_c is "
    "u_k.",
    term="draws",
)
zero_by_hand(_center)
_center(
    "weights_on_columns",
    {
        CENTER: lambda p: (
            right_o(p) * p.U[p.o]
            + (right_k(p) * p.U[p.k] if p.v.size == p.K else right_k(p)[:, None] * p.U[p.k]).sum(0)
        )
    },
    belief="What broadcasts is right.",
    formula=r"\sum_k \sigma(u_{w_j}^\top v_c)\, u_{w_k j}",
    message="Where there are as many draws as dimensions the weights multiply columns: each draw's "
    "weight belongs to its row, weights[:, np.newaxis] * outside_vectors[negative_indices], "
    "whether the sizes are equal or not.",
    kinds=(RANDOM, edge("as many draws as dimensions")),
    needs=1,
    section="notation",
)
_center(
    "product_of_sums",
    {
        CENTER: (
            lambda p: right_o(p) * p.U[p.o] + right_k(p).sum() * p.U[p.k].sum(axis=0),
            lambda p: right_o(p) * p.U[p.o] + right_k(p).sum() * p.U[p.k].mean(axis=0),
            lambda p: right_o(p) * p.U[p.o] + right_k(p).mean() * p.U[p.k].sum(axis=0),
            lambda p: (right_o(p) + right_k(p).sum()) * (p.U[p.o] + p.U[p.k].sum(axis=0)),
        )
    },
    belief="A sum of products is the product of the sums.",
    formula=r"(\sum_k \sigma(u_k^\top v_c)) (\sum_k u_k)",
    message="All vectors of the draws get the same weight, the sum or the mean of the weights: "
    "multiply each vector by its own weight first, then add up.",
    term="draws",
)
_outside(
    "u_in_row_o",
    {
        OUTSIDE: lambda p: (
            p.collect(p.k, np.outer(right_k(p), p.v)) + np.outer(p.y * right_o(p), p.U[p.o])
        )
    },
    belief="The derivative of u·v by u is u.",
    formula=r"\partial J / \partial u_o = (\sigma(u_o^\top v_c) - 1)\, u_o",
    message="Row o holds u_o where v_c belongs: the derivative of u_o·v_c by u_o is v_c.",
    term="outside word",
)
_outside(
    "u_in_draws",
    {
        OUTSIDE: (
            lambda p: (
                p.collect(p.k, right_k(p)[:, None] * p.U[p.k]) + np.outer(p.y * right_o(p), p.v)
            ),
            lambda p: (
                p.collect(p.k, np.outer(right_k(p), p.U[p.o])) + np.outer(p.y * right_o(p), p.v)
            ),
        )
    },
    belief="The derivative of u·v by u is u.",
    formula=r"\partial J / \partial u_k = \sigma(u_k^\top v_c)\, u_k",
    message="The rows of the draws hold an outside vector where v_c belongs: the derivative of "
    "u_k·v_c by u_k is v_c.",
    term="draws",
)
_outside(
    "vector",
    {
        OUTSIDE: (
            lambda p: right_o(p) * p.v,
            lambda p: (right_o(p) + right_k(p).sum()) * p.v,
        )
    },
    belief="The gradient is the one of the outside word's vector.",
    formula=r"(\sigma(u_o^\top v_c) - 1)\, v_c",
    message="You return one vector: U has a row for every word, and so has its gradient, with "
    "rows of zeros for the words that don't take part.",
)
_outside(
    "in_every_row",
    {
        OUTSIDE: (
            lambda p: np.tile((right_o(p) + right_k(p).sum()) * p.v, (p.n, 1)),
            lambda p: np.outer(p.y * right_o(p), p.v) + np.tile(right_k(p).sum() * p.v, (p.n, 1)),
        )
    },
    belief="Adding a vector to the matrix puts it where it belongs.",
    formula=r"G \mathrel{+}= \sigma(u_k^\top v_c)\, v_c",
    message="Every row of the matrix got the draws' gradients: adding a vector to a matrix adds it "
    "to each row. Say which row it belongs to.",
    term="draws",
)

NEGATIVE_VECTORS += _entries
