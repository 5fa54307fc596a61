r"""More ways of getting one line of a derivation wrong: which words, rows and weights."""

from __future__ import annotations

import numpy as np

from autograder.misconceptions.entry import Array
from autograder.misconceptions.lines import CENTER, LINES, NEGATIVE, OUTSIDE, LineCase, define

__all__ = ["LINES"]

_AT_CENTER, _AT_OUTSIDE = (
    "naive-softmax#naive-softmax-center",
    "naive-softmax#naive-softmax-outside",
)
_AT_DRAW = "negative-sampling#negative-sampling-draw"
_LAST = ("center_line_4",)


def _delta(c: LineCase) -> Array:
    if "delta" in c.inputs:
        return c.array("delta")
    y = np.zeros(c.y_hat.shape)
    y[c.o] = 1.0
    return np.asarray(c.y_hat - y)


def _complement(c: LineCase) -> float:
    """The weight of line 3 as a number, sigma(s)."""
    return float(c.right @ c.v / (c.v @ c.v))


def _by_components(c: LineCase) -> Array:
    return np.asarray(np.exp(c.U @ c.v) / np.exp(c.U * c.v).sum())


define(
    CENTER, "center.sum_without_o", lambda c: c.right - c.y_hat[c.o] * c.U[c.o],
    section=_AT_CENTER,
    belief="The sum runs over the other words.",
    formula=r"-u_o + \sum_{x \ne o} P(x \mid c)\, u_x",
    message="The sum leaves out the outside word: it comes from the denominator, which runs over "
    "every word.",
)  # fmt: skip
define(
    CENTER, "center.word_0_left_out", lambda c: c.right - c.y_hat[0] * c.U[0],
    section=_AT_CENTER,
    belief="The words are 1, ..., n - 1.",
    formula=r"\sum_{x=1}^{n-1}",
    message="The sum leaves out the first word: words are counted from 0.",
)  # fmt: skip
define(
    CENTER, "center.no_vectors", lambda c: 1 - c.U[c.o],
    section=_AT_CENTER,
    belief="The derivative of the exponential is the exponential.",
    formula=r"-u_o + \frac{\sum_x e^{u_x^\top v_c}}{\sum_w e^{u_w^\top v_c}}",
    message="The vector u_x is missing under the sum, which adds up to 1 without it: it is the "
    "inner derivative, the one of u_x·v_c by v_c.",
)  # fmt: skip
define(
    CENTER, "center.y_twice", lambda c: c.right - c.U[c.o],
    section=_AT_CENTER,
    belief="The 1 still has to be subtracted.",
    formula=r"-2 u_o + \sum_x P(x \mid c)\, u_x",
    message="You subtract u_o twice: ŷ - y has it once.",
)  # fmt: skip
define(
    CENTER, "center.plain_mean", lambda c: c.U.mean(axis=0) - c.U[c.o],
    section=_AT_CENTER,
    belief="The expectation is the plain mean.",
    formula=r"-u_o + \tfrac1n \sum_x u_x",
    message="The words are averaged without weights: word x has the weight P(x | c).",
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
)  # fmt: skip
define(
    CENTER[:1], "center.sum_over_components", lambda c: _by_components(c) @ c.U - c.U[c.o],
    section=_AT_CENTER,
    belief="np.sum of everything is the sum over the words.",
    formula=r"\sum_w \sum_j e^{u_{wj} v_j}",
    message="The denominator adds up the exponentials of single products u_wj v_j: first add the "
    "products of a word to its score, then take the exponential.",
)  # fmt: skip
define(
    CENTER + _LAST, "center.not_summed", lambda c: _delta(c)[:, None] * c.U,
    section=_AT_CENTER,
    belief="Each word's contribution stays by itself.",
    formula=r"\delta_w u_w \text{ for each } w",
    message="There is a row for each word: v_c is one vector, so add the rows up.",
)  # fmt: skip
define(
    CENTER + _LAST, "center.reshaped",
    lambda c: c.U.reshape(c.U.shape[::-1]) @ _delta(c),
    section="notation",
    belief="reshape turns rows into columns.",
    formula=r"\operatorname{reshape}(U, (d, n))\, \delta",
    message="U is reshaped where it has to be transposed: reshape keeps the order of the numbers, "
    "so words and coordinates get mixed up. U.T exchanges rows and columns.",
)  # fmt: skip
define(
    OUTSIDE, "outside.row_o_minus_v",
    lambda c: c.right - c.row_o(c.y_hat[c.o] * c.v),
    section=_AT_OUTSIDE,
    belief="The outside word is not in the normaliser.",
    formula=r"\partial J / \partial u_o = -v_c",
    message="Row o is minus v_c alone: the outside word is in the sum too, which adds "
    "P(o | c) v_c. Subtract from the row, don't replace it.",
)  # fmt: skip
define(
    OUTSIDE, "outside.without_o", lambda c: c.right - c.row_o(c.right[c.o]),
    section=_AT_OUTSIDE,
    belief="The outside word's own row has no gradient.",
    formula=r"\partial J / \partial u_o = 0",
    message="Row o is empty: the outside word's own row has the gradient (P(o | c) - 1) v_c.",
)  # fmt: skip
define(
    OUTSIDE, "outside.minus_everywhere", lambda c: np.outer(c.y_hat - 1, c.v),
    section=_AT_OUTSIDE,
    belief="Every row has v_c subtracted.",
    formula=r"(P(w \mid c) - 1)\, v_c \text{ for every } w",
    message="In every row v_c is subtracted: only row o has it, because only the outside word's "
    "score stands in the loss by itself.",
)  # fmt: skip
define(
    OUTSIDE, "outside.y_twice", lambda c: c.right - c.row_o(c.v),
    section=_AT_OUTSIDE,
    belief="The 1 still has to be subtracted.",
    formula=r"(\hat y - 2y)\, v_c^\top",
    message="In row o v_c is subtracted twice: ŷ - y has it once.",
)  # fmt: skip
define(
    OUTSIDE, "outside.no_weights", lambda c: np.tile(c.v, (len(c.right), 1)) - c.row_o(c.v),
    section=_AT_OUTSIDE,
    belief="The logarithm and the exponential cancel.",
    formula=r"(1 - y_w)\, v_c",
    message="Every row has the weight 1: row w has the weight P(w | c).",
)  # fmt: skip
define(
    OUTSIDE, "outside.uniform",
    lambda c: np.tile(c.v / len(c.right), (len(c.right), 1)) - c.row_o(c.v),
    section=_AT_OUTSIDE,
    belief="Every word is as likely as any other.",
    formula=r"(\tfrac1n - y_w)\, v_c",
    message="Every row has the weight 1/n: row w has its own weight, P(w | c).",
)  # fmt: skip
define(
    OUTSIDE, "outside.most_probable",
    lambda c: c.right + c.row_o(c.v) - np.outer(np.eye(len(c.right))[np.argmax(c.y_hat)], c.v),
    section=_AT_OUTSIDE,
    needs=1,  # where it is the outside word there is nothing to see
    belief="What counts is the word with the largest probability.",
    formula=r"\hat y v_c^\top - e_{\operatorname{argmax} \hat y} v_c^\top",
    message="In the row of the most probable word v_c is subtracted: it belongs into row o, the "
    "word that truly came.",
)  # fmt: skip
define(
    OUTSIDE, "outside.vector", lambda c: c.right[c.o],
    section=_AT_OUTSIDE,
    belief="The gradient is the one of the outside word's vector.",
    formula=r"(P(o \mid c) - 1)\, v_c",
    message="This is one row, the outside word's: U has a row for every word, and so has its "
    "gradient.",
)  # fmt: skip
define(
    OUTSIDE, "outside.reshaped", lambda c: np.outer(c.v, _delta(c)).reshape(c.right.shape),
    section="notation",
    belief="reshape turns rows into columns.",
    formula=r"\operatorname{reshape}(v_c \delta^\top, (n, d))",
    message="A matrix is reshaped where it has to be transposed: reshape keeps the order of the "
    "numbers, so words and coordinates get mixed up. .T exchanges rows and columns.",
)  # fmt: skip
define(
    OUTSIDE[:1], "outside.u_o_for_v",
    lambda c: c.right + c.row_o(c.v) - c.row_o(c.U[c.o]),
    section=_AT_OUTSIDE,
    belief="What is subtracted is u_o in both gradients.",
    formula=r"\hat y v_c^\top - y u_o^\top",
    message="In row o you subtract u_o where v_c belongs: the derivative of u_o·v_c by u_o is v_c.",
)  # fmt: skip
define(
    OUTSIDE[:1], "outside.u_for_v",
    lambda c: _delta(c)[:, None] * c.U,
    lambda c: c.y_hat[:, None] * c.U - c.row_o(c.v),
    lambda c: np.outer(_delta(c), c.U[c.o]),
    section=_AT_OUTSIDE,
    belief="The derivative of u·v by u is u.",
    formula=r"\delta_w u_w",
    message="The rows hold outside vectors: the derivative of u_w·v_c by u_w is v_c.",
)  # fmt: skip
define(
    OUTSIDE[:1], "outside.no_denominator",
    lambda c: np.outer(np.exp(c.U @ c.v), c.v) - c.row_o(c.v),
    section=_AT_OUTSIDE,
    belief="The derivative of a logarithm leaves no denominator.",
    formula=r"e^{u_w^\top v_c} v_c",
    message="The denominator is missing: the derivative of log S is S'/S.",
)  # fmt: skip
define(
    OUTSIDE[:1], "outside.sum_over_components",
    lambda c: np.outer(_by_components(c), c.v) - c.row_o(c.v),
    section=_AT_OUTSIDE,
    belief="np.sum of everything is the sum over the words.",
    formula=r"\sum_w \sum_j e^{u_{wj} v_j}",
    message="The denominator adds up the exponentials of single products u_wj v_j: first add the "
    "products of a word to its score, then take the exponential.",
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
    section=_AT_DRAW,
    belief="The logarithm leaves 1/σ.",
    formula=r"\frac{1 - \sigma}{\sigma}\, v_c",
    message="A division by σ is left over: σ' = σ(1 - σ), so the 1/σ of the logarithm cancels.",
)  # fmt: skip
