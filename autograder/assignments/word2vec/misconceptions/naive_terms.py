r"""Slips in single terms of the naive softmax: its weights, labels, vectors and rows."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.pair import CENTER, OUTSIDE, Pair
from autograder.assignments.word2vec.misconceptions.weights import with_weights
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["NAIVE_TERMS"]

_FUNCTION = "naive_softmax_loss_and_gradient"
_naive = Topic("naive", _FUNCTION, "naive-softmax")
NAIVE_TERMS = _naive.entries
_center = Topic("naive.center", _FUNCTION, "naive-softmax#naive-softmax-center")
_centers = _center.entries
_outside = Topic("naive.outside", _FUNCTION, "naive-softmax#naive-softmax-outside")
_rows = _outside.entries
Weights = Callable[[Pair], Array]


def _y_hat(*weights: Weights) -> dict[str, tuple[Candidate, ...]]:
    """Other weights in the place of the probabilities."""

    def way(weight: Weights) -> dict[str, Candidate]:
        return with_weights(lambda p: weight(p) - p.y)

    return several(*map(way, weights))


def _y(*labels: Weights) -> dict[str, tuple[Candidate, ...]]:
    """Other labels in the place of the one-hot y."""

    def way(label: Weights) -> dict[str, Candidate]:
        return with_weights(lambda p: p.y_hat - label(p))

    return several(*map(way, labels))


def _delta(p: Pair) -> Array:
    return np.asarray(p.y_hat - p.y)


def _without_row(row: int) -> Candidate:
    return lambda p: p.expected[OUTSIDE] * (np.arange(p.n) != row % p.n)[:, None]


_naive(
    "others_turned",
    with_weights(lambda p: -p.y_hat * (1 - p.y) + (p.y_hat - 1) * p.y),
    belief="All words have a minus.",
    formula=r"-\hat y_w \text{ for } w \ne o",
    message="The weights of all words but the outside word have the wrong sign: theirs is ŷ_w, "
    "and only the outside word's is below zero, ŷ_o - 1.",
    term="y_hat",
)
_naive(
    "complements",
    _y_hat(lambda p: 1 - p.y_hat),
    belief="1 - ŷ is what a word is missing.",
    formula=r"(1 - \hat y) - y",
    message="Where ŷ belongs stands 1 - ŷ: a word's weight is its probability, less y.",
    term="y_hat",
)
_naive(
    "complements_only",
    several(
        with_weights(lambda p: 1 - p.y_hat),
        with_weights(lambda p: p.y_hat * (1 - p.y_hat)),
    ),
    belief="The derivative is the one of a sigmoid.",
    formula=r"1 - \hat y_w, \quad \hat y_w (1 - \hat y_w)",
    message="Every word has the weight 1 - ŷ, or ŷ(1 - ŷ), as from the derivative of a sigmoid, "
    "and y is missing: the weights are ŷ - y.",
)
_naive(
    "derivative_of_sigmoid",
    _y_hat(lambda p: p.y_hat * (1 - p.y_hat)),
    belief="The prediction is differentiated once more.",
    formula=r"\hat y (1 - \hat y) - y",
    message="ŷ(1 - ŷ) stands where ŷ belongs, as from the derivative of a sigmoid: the derivative "
    "of the log of the sum is ŷ itself.",
    term="y_hat",
)
_naive(
    "powers",
    _y_hat(lambda p: p.y_hat**2, lambda p: np.sqrt(p.y_hat)),
    belief="A probability may be squared.",
    formula=r"\hat y^2 - y",
    message="The probabilities are squared, or roots are taken of them: a word's weight is its "
    "probability, less y.",
    term="y_hat",
)
_naive(
    "relative_to_o",
    _y_hat(lambda p: p.y_hat / p.y_hat[p.o], lambda p: p.y_hat * p.y_hat[p.o]),
    belief="What counts is the probability compared with the outside word's.",
    formula=r"\hat y_w / \hat y_o - y_w",
    message="Each probability is multiplied or divided by the outside word's: a word's weight is "
    "its probability alone, less y.",
    term="y_hat",
)
_naive(
    "squared_differences",
    with_weights(lambda p: _delta(p) ** 2),
    belief="What counts is the squared difference.",
    formula=r"(\hat y - y)^2",
    message="The differences ŷ - y are squared: they are the weights as they are, the outside "
    "word's below zero.",
)
_naive(
    "uniform_labels",
    _y(lambda p: np.full(p.n, 1 / p.n)),
    belief="Every word has the label 1/n.",
    formula=r"\hat y - \tfrac1n",
    message="From every probability 1/n is subtracted: y is one-hot, 1 for the outside word and 0 "
    "for all others. Where yours is, look at shapes: a column less a flat vector becomes a "
    "square, of which a mean leaves that.",
    term="y",
)
_naive(
    "y_scaled",
    _y(
        lambda p: p.y / 2,
        lambda p: p.y / p.n,
        lambda p: p.y / p.y_hat[p.o],
        lambda p: p.y / p.v.size,
        lambda p: p.y * p.v.size,
        lambda p: p.y * p.e[p.o],
        lambda p: p.y * p.z_o,
    ),
    belief="The outside word's term has a factor.",
    formula=r"\hat y - \tfrac12 y",
    message="The outside word's part is multiplied by a number that does not belong there: y is 1 "
    "for it, so u_o, or v_c in row o, is subtracted exactly once.",
    term="y",
)
_naive(
    "y_before_division",
    _y(lambda p: p.y / p.e.sum(), lambda p: p.y / np.exp(p.z - p.z.max()).sum()),
    belief="1 is subtracted from the exponential.",
    formula=r"\frac{e^{u_w^\top v_c} - y_w}{\sum_x e^{u_x^\top v_c}}",
    message="The outside word's 1 is divided by the sum of the exponentials as well: first make "
    "the probability, then subtract 1 from it.",
    term="y",
)
_naive(
    "signed_labels",
    _y(lambda p: 2 * p.y - 1),
    belief="Words that did not come have the label -1.",
    formula=r"\hat y - (2 y - 1)",
    message="The labels are 1 and -1: y is 1 for the outside word and 0 for all others.",
    term="y",
)
_center(
    "outside_gradient_for_U",
    {CENTER: (lambda p: _delta(p) @ np.outer(_delta(p), p.v),
              lambda p: p.y_hat @ np.outer(_delta(p), p.v))},
    belief="The matrix is the one that was computed last.",
    formula=r"\delta^\top \frac{\partial J}{\partial U}",
    message="The gradient of U stands where U belongs: the derivative of the score u_w·v_c by v_c "
    "is u_w, a row of U itself.",
)  # fmt: skip
_center(
    "no_vectors",
    {CENTER: (lambda p: 1 - p.U[p.o], lambda p: p.e.sum() - p.U[p.o])},
    belief="The derivative of the exponential is the exponential.",
    formula=r"-u_o + \sum_w \hat y_w",
    message="The vectors u_w are missing in the sum over the words: each is the derivative of its "
    "score by v_c.",
    term="y_hat",
)
_center(
    "number_for_u_o",
    {CENTER: lambda p: p.y_hat @ p.U - 1},
    belief="The outside word's part is a 1.",
    formula=r"\sum_w \hat y_w u_w - 1",
    message="The number 1 is subtracted from every component, where the vector u_o belongs: the 1 "
    "of y is multiplied with its row of U.",
    term="y",
)
_center(
    "times_v",
    {CENTER: (lambda p: (_delta(p) @ p.U) * p.v, lambda p: p.y_hat @ p.U * p.v - p.U[p.o])},
    belief="The derivative of u·v keeps both of them.",
    formula=r"(\hat y - y)^\top U \odot v_c",
    message="A sum is multiplied component by component with v_c: the derivative of u_w·v_c by v_c "
    "is u_w alone.",
)
_center(
    "v_for_u_w",
    {CENTER: lambda p: p.v - p.U[p.o]},
    belief="The derivative of u·v by v is v.",
    formula=r"-u_o + \sum_w \hat y_w v_c",
    message="In the sum over the words stands v_c where u_w belongs: the derivative of the score "
    "u_w·v_c by v_c is u_w.",
    term="y_hat",
)
_outside(
    "number_for_v",
    {OUTSIDE: (lambda p: np.outer(p.y_hat, p.v) - p.y[:, None],
               lambda p: np.outer(p.y_hat, p.v) - 1)},
    belief="A 1 is subtracted from the row.",
    formula=r"\hat y_o v_c - 1",
    message="The number 1 is subtracted from a row where the vector v_c belongs: subtract 1 from "
    "the probability before it is multiplied with v_c, or subtract v_c from the row.",
    term="y",
)  # fmt: skip
_outside(
    "u_in_row_o",
    {OUTSIDE: lambda p: np.outer(p.y_hat * (1 - p.y), p.v)
     + np.outer((p.y_hat - 1) * p.y, p.U[p.o])},
    belief="The derivative of u·v by u is u.",
    formula=r"(\hat y_o - 1)\, u_o",
    message="Row o holds u_o where v_c belongs: the derivative of the score u_o·v_c by u_o is v_c.",
)  # fmt: skip
_outside(
    "u_in_other_rows",
    {
        OUTSIDE: (
            lambda p: p.y_hat[:, None] * p.U - np.outer(p.y, p.v),
            lambda p: (p.y_hat * (1 - p.y))[:, None] * p.U + np.outer((p.y_hat - 1) * p.y, p.v),
            lambda p: np.outer(p.y_hat, p.U[p.o]) - np.outer(p.y, p.v),
        )
    },
    belief="The derivative of u·v by u is u.",
    formula=r"\hat y_w u_w \text{ for } w \ne o",
    message="Rows hold outside vectors where v_c belongs: the derivative of the score u_w·v_c by "
    "u_w is v_c.",
    term="y_hat",
)
_outside(
    "center_gradient_for_v",
    {OUTSIDE: (lambda p: np.outer(_delta(p), p.expected[CENTER]),
               lambda p: np.outer(_delta(p), p.U.T @ p.y_hat))},
    belief="The vector is the one that was computed last.",
    formula=r"\delta \left(\frac{\partial J}{\partial v_c}\right)^\top",
    message="The rows are multiples of another vector, a sum of outside vectors: the derivative of "
    "the score u_w·v_c by u_w is v_c itself.",
)  # fmt: skip
_outside(
    "row_left_empty",
    {OUTSIDE: (_without_row(0), _without_row(-1))},
    belief="The words are 1, ..., n - 1; or: word 0 is padding.",
    formula=r"\partial J / \partial u_0 = 0",
    message="The first or the last row is zero: every word is in the normaliser, so each row has a "
    "gradient, from word 0 to word n - 1.",
)
_outside(
    "running_sum",
    {OUTSIDE: lambda p: np.cumsum(p.expected[OUTSIDE], axis=0)},
    belief="What is collected in the loop belongs into each row.",
    formula=r"\sum_{x \le w} (\hat y_x - y_x)\, v_c",
    message="Each row holds what was collected for the words before it as well: row w is "
    "(ŷ_w - y_w) v_c, of its own word alone.",
)

NAIVE_TERMS += _centers + _rows
