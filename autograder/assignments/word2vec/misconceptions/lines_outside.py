r"""More ways of getting a line of the derivation by the outside vectors wrong."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.lines import LINES, OUTSIDE, define
from autograder.assignments.word2vec.misconceptions.lines_more import by_components, delta_of

__all__ = ["LINES"]

_AT_OUTSIDE = "naive-softmax#naive-softmax-outside"


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
    term="y",
)  # fmt: skip
define(
    OUTSIDE, "outside.y_twice", lambda c: c.right - c.row_o(c.v),
    section=_AT_OUTSIDE,
    belief="The 1 still has to be subtracted.",
    formula=r"(\hat y - 2y)\, v_c^\top",
    message="In row o v_c is subtracted twice: ŷ - y has it once.",
    term="y",
)  # fmt: skip
define(
    OUTSIDE, "outside.no_weights", lambda c: np.tile(c.v, (len(c.right), 1)) - c.row_o(c.v),
    section=_AT_OUTSIDE,
    belief="The logarithm and the exponential cancel.",
    formula=r"(1 - y_w)\, v_c",
    message="Every row has the weight 1: row w has the weight P(w | c).",
    term="y_hat",
)  # fmt: skip
define(
    OUTSIDE, "outside.uniform",
    lambda c: np.tile(c.v / len(c.right), (len(c.right), 1)) - c.row_o(c.v),
    section=_AT_OUTSIDE,
    belief="Every word is as likely as any other.",
    formula=r"(\tfrac1n - y_w)\, v_c",
    message="Every row has the weight 1/n: row w has its own weight, P(w | c).",
    term="y_hat",
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
    term="y",
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
    OUTSIDE, "outside.reshaped", lambda c: np.outer(c.v, delta_of(c)).reshape(c.right.shape),
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
    term="y",
)  # fmt: skip
define(
    OUTSIDE[:1], "outside.u_for_v",
    lambda c: delta_of(c)[:, None] * c.U,
    lambda c: c.y_hat[:, None] * c.U - c.row_o(c.v),
    lambda c: np.outer(delta_of(c), c.U[c.o]),
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
    term="y_hat",
)  # fmt: skip
define(
    OUTSIDE[:1], "outside.sum_over_components",
    lambda c: np.outer(by_components(c), c.v) - c.row_o(c.v),
    section=_AT_OUTSIDE,
    belief="np.sum of everything is the sum over the words.",
    formula=r"\sum_w \sum_j e^{u_{wj} v_j}",
    message="The denominator adds up the exponentials of single products u_wj v_j: first add the "
    "products of a word to its score, then take the exponential.",
    term="y_hat",
)  # fmt: skip
define(
    OUTSIDE, "outside.off_by_one",
    lambda c: c.right + c.row_o(c.v) - np.outer(np.eye(len(c.right))[c.o - 1], c.v),
    lambda c: c.right + c.row_o(c.v) - np.outer(np.eye(len(c.right))[c.o + 1 - len(c.right)], c.v),
    section="notation",
    belief="Words are counted from one.",
    formula=r"-y_{o \pm 1}",
    message="A neighbour of the outside word is taken in its place: words are counted from 0, as "
    "Python does, so the index is the row of U as it stands.",
    term="y",
)  # fmt: skip
define(
    OUTSIDE, "outside.o_turned", lambda c: c.right - c.row_o(2 * c.right[c.o]),
    section=_AT_OUTSIDE,
    belief="Row o may be taken the other way round.",
    formula=r"(1 - P(o \mid c))\, v_c",
    message="Row o has the wrong sign: its weight is P(o | c) - 1.",
)  # fmt: skip
define(
    OUTSIDE, "outside.y_inverted",
    lambda c: np.outer(c.y_hat, c.v) - np.tile(c.v, (len(c.right), 1)) + c.row_o(c.v),
    section=_AT_OUTSIDE,
    belief="y is 0 for the word that came and 1 for the others.",
    formula=r"(\hat y - (1 - y))\, v_c^\top",
    message="In every row but row o v_c is subtracted: it belongs into row o alone, because y is 1 "
    "for the outside word and 0 for the others.",
    term="y",
)  # fmt: skip
define(
    OUTSIDE, "outside.no_vector", lambda c: np.outer(delta_of(c), np.ones_like(c.v)),
    section=_AT_OUTSIDE,
    belief="The weight is the gradient of its row.",
    formula=r"\hat y_w - y_w \text{ in every component}",
    message="Each row holds its weight in every component: it is multiplied with v_c, the "
    "derivative of the score by u_w.",
)  # fmt: skip
