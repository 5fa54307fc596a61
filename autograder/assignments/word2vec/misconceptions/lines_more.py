r"""More ways of getting one line of a derivation wrong: by the center vector, and by a draw."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.lines import CENTER, NEGATIVE, LineCase, define
from autograder.engine.cases.entry import Array

__all__ = ["by_components", "delta_of"]

_AT_CENTER, _AT_OUTSIDE = (
    "naive-softmax#naive-softmax-center",
    "naive-softmax#naive-softmax-outside",
)
_AT_DRAW = "negative-sampling#negative-sampling-draw"
_LAST = ("center_line_4",)


def delta_of(c: LineCase) -> Array:
    """Prediction minus truth, given or computed."""
    if "delta" in c.inputs:
        return c.array("delta")
    y = np.zeros(c.y_hat.shape)
    y[c.o] = 1.0
    return np.asarray(c.y_hat - y)


def _complement(c: LineCase) -> float:
    """The weight of line 3 as a number, sigma(s)."""
    return float(c.right @ c.v / (c.v @ c.v))


def by_components(c: LineCase) -> Array:
    """Weights whose denominator adds up single products."""
    return np.asarray(np.exp(c.U @ c.v) / np.exp(c.U * c.v).sum())


define(
    CENTER, "center.sum_without_o", lambda c: c.right - c.y_hat[c.o] * c.U[c.o],
    section=_AT_CENTER,
    belief="The sum runs over the other words.",
    formula=r"-u_o + \sum_{x \ne o} P(x \mid c)\, u_x",
    message="The sum leaves out the outside word: it comes from the denominator, which runs over "
    "every word.",
    term="y_hat",
)  # fmt: skip
define(
    CENTER, "center.word_0_left_out", lambda c: c.right - c.y_hat[0] * c.U[0],
    section=_AT_CENTER,
    belief="The words are 1, ..., n - 1.",
    formula=r"\sum_{x=1}^{n-1}",
    message="The sum leaves out the first word: words are counted from 0.",
    term="y_hat",
)  # fmt: skip
define(
    CENTER, "center.no_vectors", lambda c: 1 - c.U[c.o],
    section=_AT_CENTER,
    belief="The derivative of the exponential is the exponential.",
    formula=r"-u_o + \frac{\sum_x e^{u_x^\top v_c}}{\sum_w e^{u_w^\top v_c}}",
    message="The vector u_x is missing under the sum, which adds up to 1 without it: it is the "
    "inner derivative, the one of u_x·v_c by v_c.",
    term="y_hat",
)  # fmt: skip
define(
    CENTER, "center.y_twice", lambda c: c.right - c.U[c.o],
    section=_AT_CENTER,
    belief="The 1 still has to be subtracted.",
    formula=r"-2 u_o + \sum_x P(x \mid c)\, u_x",
    message="You subtract u_o twice: ŷ - y has it once.",
    term="y",
)  # fmt: skip
define(
    CENTER, "center.plain_mean", lambda c: c.U.mean(axis=0) - c.U[c.o],
    section=_AT_CENTER,
    belief="The expectation is the plain mean.",
    formula=r"-u_o + \tfrac1n \sum_x u_x",
    message="The words are averaged without weights: word x has the weight P(x | c).",
    term="y_hat",
)  # fmt: skip
define(
    CENTER, "center.most_probable",
    lambda c: c.U[np.argmax(c.y_hat)] - c.U[c.o],
    lambda c: c.right + c.U[c.o] - c.U[np.argmax(c.y_hat)],
    section=_AT_CENTER,
    needs=1,  # where it is the outside word there is nothing to see
    belief="What counts is the word with the largest probability.",
    formula=r"u_{\operatorname{argmax} \hat y} - u_o",
    message="The vector of the most probable word stands where another one belongs: first comes "
    "the sum over all words with their probabilities, then minus u_o, what truly came.",
)  # fmt: skip
define(
    CENTER, "center.only_row_o", lambda c: (c.y_hat[c.o] - 1) * c.U[c.o],
    section=_AT_CENTER,
    belief="Only the outside word's row takes part.",
    formula=r"(\hat y_o - 1)\, u_o",
    message="Only the outside word is there: the sum runs over every word x, with P(x | c) u_x.",
)  # fmt: skip
define(
    CENTER[:1], "center.v_for_u_o", lambda c: c.right + c.U[c.o] - c.v,
    section=_AT_CENTER,
    belief="The derivative of u·v by v is v.",
    formula=r"-v_c + \sum_x P(x \mid c)\, u_x",
    message="You subtract v_c where u_o belongs: the derivative of u_o·v_c by v_c is u_o.",
    term="y",
)  # fmt: skip
define(
    CENTER[:1], "center.sum_over_components", lambda c: by_components(c) @ c.U - c.U[c.o],
    section=_AT_CENTER,
    belief="np.sum of everything is the sum over the words.",
    formula=r"\sum_w \sum_j e^{u_{wj} v_j}",
    message="The denominator adds up the exponentials of single products u_wj v_j: first add the "
    "products of a word to its score, then take the exponential.",
    term="y_hat",
)  # fmt: skip
define(
    CENTER + _LAST, "center.not_summed", lambda c: delta_of(c)[:, None] * c.U,
    section=_AT_CENTER,
    belief="Each word's contribution stays by itself.",
    formula=r"\delta_w u_w \text{ for each } w",
    message="There is a row for each word: v_c is one vector, so add the rows up.",
)  # fmt: skip
define(
    CENTER + _LAST, "center.reshaped",
    lambda c: c.U.reshape(c.U.shape[::-1]) @ delta_of(c),
    section="notation",
    belief="reshape turns rows into columns.",
    formula=r"\operatorname{reshape}(U, (d, n))\, \delta",
    message="U is reshaped where it has to be transposed: reshape keeps the order of the numbers, "
    "so words and coordinates get mixed up. U.T exchanges rows and columns.",
)  # fmt: skip
define(
    NEGATIVE, "negative.no_weight", lambda c: c.v, lambda c: -c.v,
    section=_AT_DRAW,
    belief="The sigmoids cancel.",
    formula=r"v_c",
    message="The weight before v_c is missing: what is left of the sigmoids is 1 - σ(-u_k·v_c), "
    "which is σ(u_k·v_c).",
)  # fmt: skip
define(
    NEGATIVE, "negative.extra_division", lambda c: c.right / (1 - _complement(c)),
    lambda c: c.v / (1 - _complement(c)), lambda c: c.v / _complement(c),
    section=_AT_DRAW,
    belief="The logarithm leaves 1/σ.",
    formula=r"\frac{1 - \sigma}{\sigma}\, v_c",
    message="A division by σ is left over: σ' = σ(1 - σ), so the 1/σ of the logarithm cancels.",
)  # fmt: skip
define(
    CENTER, "center.off_by_one",
    lambda c: c.right + c.U[c.o] - c.U[c.o - 1],
    lambda c: c.right + c.U[c.o] - c.U[(c.o + 1) % len(c.U)],
    section="notation",
    belief="Words are counted from one.",
    formula=r"-u_{o \pm 1}",
    message="A neighbour of the outside word is taken in its place: words are counted from 0, as "
    "Python does, so the index is the row of U as it stands.",
    term="y",
)  # fmt: skip
