r"""The right weights with the wrong vectors, or in the wrong rows, of negative sampling."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.negative import parts, right_k, right_o
from autograder.assignments.word2vec.misconceptions.pair import CENTER, OUTSIDE, Pair, sigma
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["NEGATIVE_ROWS"]

_FUNCTION = "negative_sampling_loss_and_gradient"
_center = Topic("negative.center", _FUNCTION, "negative-sampling#negative-sampling-center")
NEGATIVE_ROWS = _center.entries
_outside = Topic("negative.outside", _FUNCTION, "negative-sampling#negative-sampling-draw")
_rows = _outside.entries


def _center_with(vector: Callable[[Pair], Array]) -> Candidate:
    """The outside word's weight with another vector."""
    return lambda p: right_o(p) * vector(p) + right_k(p) @ p.U[p.k]


def _row_at(row: Callable[[Pair], int]) -> Candidate:
    """The outside word's gradient in another row."""
    return lambda p: p.collect(
        np.append(row(p) % p.n, p.k), np.outer(np.append(right_o(p), right_k(p)), p.v)
    )


_VECTORS: tuple[Callable[[Pair], int], ...] = (
    lambda p: int(p.k[-1]),
    lambda p: int(p.k[0]),
    lambda p: 0,
    lambda p: -1,
    lambda p: p.o - 1,
    lambda p: p.o + 1,
)


def _vector_of(row: Callable[[Pair], int]) -> Candidate:
    return _center_with(lambda p: p.U[row(p) % p.n])


_center(
    "other_vector_for_u_o",
    {CENTER: tuple(map(_vector_of, _VECTORS))},
    belief="A variable still holds what it held before the loop.",
    formula=r"(\sigma(u_o^\top v_c) - 1)\, u_{w_K}",
    message="The outside word's weight is right, and multiplied with another word's vector: it "
    "belongs to u_o, row outside_index of U.",
    term="outside word",
)
_center(
    "neighbours_for_u_k",
    {CENTER: (lambda p: right_o(p) * p.U[p.o] + right_k(p) @ p.U[p.k - 1],
              lambda p: right_o(p) * p.U[p.o] + right_k(p) @ p.U[(p.k + 1) % p.n])},
    belief="Words are counted from one.",
    formula=r"\sum_k \sigma(u_k^\top v_c)\, u_{k \pm 1}",
    message="The draws' weights are right, and multiplied with the vectors of neighbouring words: "
    "negative_indices count from 0, as Python does.",
    section="notation",
    term="draws",
)  # fmt: skip
_center(
    "no_vectors",
    {CENTER: (lambda p: right_o(p) * p.U[p.o] + right_k(p).sum(),
              lambda p: right_o(p) + right_k(p) @ p.U[p.k])},
    belief="The weight is the gradient.",
    formula=r"\sum_k \sigma(u_k^\top v_c)",
    message="In one of the terms the weight is added to every component, without a vector: it is "
    "multiplied with u_o or u_k, the derivative of the score by v_c.",
)  # fmt: skip
_outside(
    "row_elsewhere",
    {OUTSIDE: tuple(map(_row_at, _VECTORS))},
    belief="A variable still holds what it held before the loop.",
    formula=r"\partial J / \partial u_{w_K} \mathrel{+}= (\sigma(u_o^\top v_c) - 1)\, v_c",
    message="The outside word's gradient is right, and stands in another word's row: it belongs "
    "into row outside_index.",
    term="outside word",
)
_outside(
    "neighbours_rows",
    {OUTSIDE: (parts(right_o, right_k, lambda p: (p.k - 1) % p.n)[OUTSIDE],
               parts(right_o, right_k, lambda p: (p.k + 1) % p.n)[OUTSIDE])},
    belief="Words are counted from one.",
    formula=r"\partial J / \partial u_{k \pm 1}",
    message="The draws' gradients are right, and stand in the rows of neighbouring words: "
    "negative_indices count from 0, as Python does.",
    section="notation",
    term="draws",
)  # fmt: skip
_outside(
    "number_in_rows",
    {
        OUTSIDE: (
            lambda p: (
                p.collect(p.k, np.outer(right_k(p), p.v)) + np.outer(p.y, 0 * p.v + right_o(p))
            ),
            lambda p: (
                p.collect(p.k, np.outer(right_k(p), np.ones_like(p.v)))
                + np.outer(p.y * right_o(p), p.v)
            ),
            lambda p: (
                p.collect(p.k, np.outer(right_k(p), p.v)) + np.outer(p.y, sigma(p.z_o) * p.v - 1)
            ),
        )
    },
    belief="The weight is the gradient of its row.",
    formula=r"\sigma(u_k^\top v_c) \text{ in every component}",
    message="Some rows hold a number in every component where a multiple of v_c belongs: a weight, "
    "or a 1 that is subtracted, is multiplied with v_c, the derivative of the score by u.",
)
_outside(
    "sum_in_row_o",
    {
        OUTSIDE: lambda p: p.expected[OUTSIDE] + np.outer(p.y, right_k(p).sum() * p.v),
    },
    belief="Everything is collected in the outside word's row.",
    formula=r"\partial J / \partial u_o \mathrel{+}= \sum_k \sigma(u_k^\top v_c)\, v_c",
    message="Row o holds the draws' gradients too: they belong into the draws' rows alone, row o "
    "has (σ(u_o·v_c) - 1) v_c.",
    term="outside word",
)


def _row_of_one_number(p: Pair) -> Array:
    rows = p.collect(p.k, np.outer(right_k(p), p.v))
    rows[p.o] += right_o(p) * p.v.sum()
    return rows


_outside(
    "one_number",
    {OUTSIDE: _row_of_one_number},
    belief="A sum in the row is as good as the row.",
    formula=r"(\sigma(u_o^\top v_c) - 1) \sum_j v_{cj}",
    message="The outside word's row holds one number in all its places, since the components of "
    "v_c are added up before they are written: the row is the weight times v_c.",
    term="outside word",
)
_WEIGHTS_OF_A_DRAW = [
    parts(weight, right_k)
    for weight in (
        lambda p: -sigma(p.z_k[0]),
        lambda p: -sigma(p.z_k[-1]),
        lambda p: sigma(p.z_k[0]),
        lambda p: sigma(p.z_k[-1]),
    )
]
_center(
    "weight_of_a_draw",
    {CENTER: tuple(way[CENTER] for way in _WEIGHTS_OF_A_DRAW)},
    belief="The first factor is the outside word's.",
    formula=r"-\sigma(u_{w_1}^\top v_c)\, u_o",
    message="The outside word's vector is multiplied with the weight of a draw, the first or the "
    "last: its own weight is σ(u_o·v_c) - 1.",
    term="outside word",
)
NEGATIVE_ROWS += _rows
