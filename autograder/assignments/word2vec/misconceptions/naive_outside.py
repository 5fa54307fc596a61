r"""Ways of getting the naive softmax gradient by the outside vectors wrong, and all of it."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE
from autograder.engine.cases.entry import Topic
from autograder.engine.cases.kinds import AFTERWARDS, LARGE, RANDOM

__all__ = ["NAIVE_OUTSIDE"]

_FUNCTION = "naive_softmax_loss_and_gradient"
_outside = Topic("naive.outside", _FUNCTION, "naive-softmax#naive-softmax-outside")
NAIVE_OUTSIDE = _outside.entries
_any = Topic("naive", _FUNCTION, "naive-softmax")
_more = _any.entries

_outside(
    "missing_y",
    {OUTSIDE: lambda p: np.outer(p.y_hat, p.v)},
    belief="Every row gets its probability times the center vector.",
    formula=r"\hat y\, v_c^\top",
    message="Row o is treated like the others: the outside word's own row also gets minus v_c, "
    "which is the y in ŷ - y.",
    term="y",
)
_outside(
    "only_row_o",
    {
        OUTSIDE: (
            lambda p: np.outer((p.y_hat - p.y) * p.y, p.v),
            lambda p: np.outer(p.y_hat * p.y, p.v),
            lambda p: np.outer(-p.y, p.v),
        )
    },
    belief="Only the outside word's vector is in the loss.",
    formula=r"\partial J / \partial u_w = 0 \text{ for } w \ne o",
    message="Only row o is filled: every word's vector is in the normaliser, so every row has a "
    "gradient.",
)
_outside(
    "without_o",
    {OUTSIDE: lambda p: np.outer(p.y_hat * (1 - p.y), p.v)},
    belief="The outside word's own row has no gradient.",
    formula=r"\partial J / \partial u_o = 0",
    message="Row o is empty: the outside word's own row has the gradient (ŷ_o - 1) v_c.",
)
_outside(
    "row_o_minus_v",
    {OUTSIDE: lambda p: np.outer(p.y_hat * (1 - p.y) - p.y, p.v)},
    belief="The outside word is not in the normaliser.",
    formula=r"\partial J / \partial u_o = -v_c",
    message="Row o is minus v_c alone: the outside word is in the normaliser too, which adds "
    "ŷ_o v_c.",
)
_outside(
    "weighted_by_p_o",
    {OUTSIDE: lambda p: np.outer(p.y_hat[p.o] - p.y, p.v)},
    belief="For w ≠ o the gradient is v_c P(O = o | C = c), as in the slip of the printed "
    "derivation.",
    formula=r"\partial J / \partial u_w = v_c\, P(O = o \mid C = c)",
    message="The rows of the other words are weighted with the probability of the outside word: "
    "row w has its own weight, P(O = w | C = c).",
    section="errata#erratum-wrong-word",
    term="y_hat",
)
_outside(
    "plus_y",
    {OUTSIDE: lambda p: np.outer(p.y_hat + p.y, p.v)},
    belief="The two terms are added.",
    formula=r"(\hat y + y)\, v_c^\top",
    message="In row o v_c has to be subtracted, not added: the loss gets smaller when u_o turns "
    "towards v_c.",
    term="y",
)
_outside(
    "minus_everywhere",
    {OUTSIDE: lambda p: np.outer(p.y_hat - 1, p.v)},
    belief="Every row has a 1 subtracted.",
    formula=r"(\hat y_w - 1)\, v_c \text{ for every } w",
    message="You subtract 1 in every row: y is one-hot, so only row o has it.",
    term="y",
)
_outside(
    "uniform",
    {OUTSIDE: lambda p: np.outer(1 / p.n - p.y, p.v)},
    belief="Every word is as likely as any other.",
    formula=r"(\tfrac1n - y)\, v_c^\top",
    message="Every row has the same weight 1/n: row w has the weight ŷ_w.",
    term="y_hat",
)
_outside(
    "unnormalised",
    {
        OUTSIDE: (
            lambda p: np.outer(p.e - p.y, p.v),
            lambda p: np.outer(np.exp(p.z - p.z.max()) - p.y, p.v),
        )
    },
    belief="The derivative of the logarithm leaves no denominator.",
    formula=r"(e^{U v_c} - y)\, v_c^\top",
    message="The exponentials are not divided by their sum: the derivative of log S is S'/S.",
    term="y_hat",
)
_outside(
    "u_for_v",
    {
        OUTSIDE: (
            lambda p: (p.y_hat - p.y)[:, None] * p.U,
            lambda p: np.outer(p.y_hat - p.y, p.U[p.o]),
        )
    },
    belief="The derivative of u·v by u is u.",
    formula=r"\partial J / \partial u_w = (\hat y_w - y_w)\, u_w",
    message="The rows hold outside vectors: the derivative of a score by u_w is v_c, so every row "
    "is a multiple of the center vector.",
)
_outside(
    "vector",
    {OUTSIDE: lambda p: (p.y_hat[p.o] - 1) * p.v},
    belief="The gradient is the one of the outside word's vector.",
    formula=r"(\hat y_o - 1)\, v_c",
    message="You return the gradient of one row, the outside word's: U has a row for every word, "
    "and so has its gradient.",
)
_outside(
    "u_o_for_v",
    {OUTSIDE: lambda p: np.outer(p.y_hat, p.v) - np.outer(p.y, p.U[p.o])},
    belief="What is subtracted is u_o in both gradients.",
    formula=r"\hat y v_c^\top - y u_o^\top",
    message="In row o you subtract u_o where v_c belongs: the derivative of the score u_o·v_c by "
    "u_o is v_c.",
    term="y",
)
_outside(
    "same_in_every_row",
    {OUTSIDE: lambda p: np.tile((p.y_hat[p.o] - 1) * p.v, (p.n, 1))},
    belief="Adding a vector to the matrix puts it where it belongs.",
    formula=r"(\hat y_o - 1)\, v_c \text{ for every } w",
    message="Every row got the outside word's gradient: row w has its own weight, ŷ_w - y_w.",
)
_outside(
    "scores",
    {OUTSIDE: lambda p: np.outer(p.z - p.y, p.v)},
    belief="The scores are the prediction.",
    formula=r"(U v_c - y)\, v_c^\top",
    message="You use the scores where the probabilities belong: apply the softmax first.",
    term="y_hat",
)

_any(
    "overflow",
    {
        LOSS: (
            lambda p: -np.log((p.e / p.e.sum())[p.o]),
            lambda p: -p.z_o + np.log(p.e.sum()),
            lambda p: -np.log(p.e[p.o]) + np.log(p.e.sum()),
        ),
        CENTER: (
            lambda p: p.U.T @ (p.e / p.e.sum() - p.y),
            lambda p: p.U.T @ p.e / p.e.sum() - p.U[p.o],
        ),
        OUTSIDE: (
            lambda p: np.outer(p.e / p.e.sum() - p.y, p.v),
            lambda p: np.outer(p.e, p.v) / p.e.sum() - np.outer(p.y, p.v),
        ),
    },
    belief="The formula can be typed as it stands.",
    formula=r"\frac{e^{u_w^\top v_c}}{\sum_x e^{u_x^\top v_c}} \text{ without } \max",
    message="For large scores the exponentials overflow, or a probability becomes 0, by which is "
    "divided or of which the logarithm is taken: subtract the largest score from all of them "
    "first, and compute log ŷ_o as the score minus the log of the sum.",
    kinds=(RANDOM, LARGE),
    needs=1,
    section="softmax#log-sum-exp",
)
_any(
    "always_word_0",
    {
        LOSS: lambda p: -np.log(p.y_hat[0]),
        CENTER: lambda p: p.U.T @ p.y_hat - p.U[0],
        OUTSIDE: lambda p: np.outer(p.y_hat - np.eye(p.n)[0], p.v),
    },
    belief="The word that was tried out is the word that is asked for.",
    formula=r"-\log \hat y_0",
    message="Word 0 is always taken for the outside word: use outside_index.",
    term="y",
)
_any(
    "writes_into_U",
    {
        "inputs.outside_vectors": (
            lambda p: p.expected[OUTSIDE],
            lambda p: p.U - p.expected[OUTSIDE],
            lambda p: p.U + p.expected[OUTSIDE],
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

NAIVE_OUTSIDE += _more
