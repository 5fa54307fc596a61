r"""Ways of getting the sigmoid and the softmax wrong."""

from __future__ import annotations

import numpy as np

from autograder.engine.cases.case import Array, Case
from autograder.engine.cases.entry import Topic
from autograder.engine.cases.kinds import AFTERWARDS, LARGE, RANDOM, edge

__all__ = ["SIGMOID", "SOFTMAX", "Elementary"]

_MATRIX = (RANDOM, edge("a matrix, row by row"), edge("arrays that are not contiguous"))
_LARGE = (RANDOM, LARGE)


class Elementary(Case):
    """The one argument, as x."""

    @property
    def x(self) -> Array:
        """The argument."""
        return self.array("x")

    @property
    def e(self) -> Array:
        """Exponentials, which may overflow."""
        return np.asarray(np.exp(self.x))

    @property
    def rows(self) -> Array:
        """Exponentials, of each row less its maximum."""
        return np.asarray(np.exp(self.x - self.x.max(axis=-1, keepdims=True)))


def _quotient(e: Array) -> Array:
    return np.asarray(e / e.sum(axis=-1, keepdims=True))


_sigmoid = Topic("sigmoid", "sigmoid", "softmax#sigmoid-function")
SIGMOID = _sigmoid.entries

_sigmoid(
    "sign",
    {"value": lambda c: 1 / (1 + c.e)},
    belief="The exponent carries x itself.",
    formula=r"\frac{1}{1 + e^{x}}",
    message="The exponent has the wrong sign, so your sigmoid falls where it should rise: large "
    "numbers must go to 1.",
)
_sigmoid(
    "derivative",
    {"value": lambda c: 1 / (1 + 1 / c.e) / (1 + c.e)},
    belief="The function asked for is the derivative.",
    formula=r"\sigma(x)(1 - \sigma(x))",
    message="This is the derivative of the sigmoid; the sigmoid itself is asked for.",
)
_sigmoid(
    "minus",
    {"value": lambda c: 1 / (1 - 1 / c.e)},
    belief="The denominator is a difference.",
    formula=r"\frac{1}{1 - e^{-x}}",
    message="The denominator is a sum: with a minus it is zero at x = 0, where the sigmoid is "
    "one half.",
)
_sigmoid(
    "tanh",
    {"value": lambda c: np.tanh(c.x)},
    belief="The hyperbolic tangent is the logistic function.",
    formula=r"\tanh x",
    message="This is the hyperbolic tangent, which goes from -1 to 1; a probability goes from "
    "0 to 1.",
)
_sigmoid(
    "logarithm",
    {
        "value": (
            lambda c: -np.log1p(1 / c.e),
            lambda c: np.log1p(1 / c.e),
            lambda c: np.log1p(c.e),
        )
    },
    belief="The logarithm of the loss belongs into the sigmoid.",
    formula=r"\log \sigma(x)",
    message="This is the logarithm of a sigmoid, or minus that: take the logarithm in the loss, "
    "not here.",
)
_sigmoid(
    "unfinished",
    {"value": (lambda c: 1 + 1 / c.e, lambda c: 1 / c.e, lambda c: 2 * c.e, lambda c: 0 * c.x + 2)},
    belief="The exponential is already the probability.",
    formula=r"1 + e^{-x}",
    message="This is a part of the sigmoid, which is 1 divided by all of 1 + exp(-x). Perhaps "
    "brackets are missing: 1 / 1 + exp(-x) divides 1 by 1.",
)
_sigmoid(
    "overflow",
    {"value": lambda c: c.e / (1 + c.e)},
    belief="The form with the exponential on both sides is fine for every number.",
    formula=r"\frac{e^{x}}{1 + e^{x}}",
    message="For a large number the exponential overflows and infinity is divided by infinity: "
    "use a form whose exponent is never positive.",
    kinds=_LARGE,
    needs=1,
)
_sigmoid(
    "in_place",
    {
        "inputs.x": (
            lambda c: -c.x,
            lambda c: 1 / c.e,
            lambda c: 1 + 1 / c.e,
            lambda c: 1 / (1 + 1 / c.e),
            lambda c: np.abs(c.x),
            lambda c: -np.abs(c.x),
            lambda c: np.clip(c.x, -500, 500),
        )
    },
    belief="Working on the argument saves a copy and harms nobody.",
    formula=r"x \leftarrow \sigma(x)",
    message="Your sigmoid writes into the array it is given, so the caller's numbers change: "
    "operators like *= and out=x work in place. Start with a new array.",
    kinds=(AFTERWARDS,),
    needs=1,
)

_softmax = Topic("softmax", "softmax", "softmax#softmax-function")
SOFTMAX = _softmax.entries

_softmax(
    "wrong_axis",
    {"value": (lambda c: c.e / c.e.sum(axis=0), lambda c: c.rows / c.rows.sum(axis=0))},
    belief="The first axis runs over the words.",
    formula=r"\frac{e^{x_{iw}}}{\sum_{i'} e^{x_{i'w}}}",
    message="For a matrix you normalise the columns; each row is one distribution, so sum over "
    "the last axis and keep its dimension.",
    kinds=_MATRIX,
    needs=1,
)
_softmax(
    "whole_matrix",
    {"value": (lambda c: c.e / c.e.sum(), lambda c: c.rows / c.rows.sum())},
    belief="All entries together are one distribution.",
    formula=r"\frac{e^{x_{iw}}}{\sum_{i', w'} e^{x_{i'w'}}}",
    message="For a matrix you divide by the sum of all its entries; each row is normalised by "
    "itself.",
    kinds=_MATRIX,
    needs=1,
)
_softmax(
    "unnormalised",
    {
        "value": (
            lambda c: c.e,
            lambda c: np.exp(c.x - c.x.max()),
            lambda c: c.e / c.x.shape[-1],
            lambda c: np.exp(c.x - c.x.max()) / c.x.shape[-1],
        )
    },
    belief="The exponentials are the probabilities.",
    formula=r"e^{x_w}",
    message="The exponentials are not divided by their sum, so they don't add up to 1.",
)
_softmax(
    "no_exponential",
    {"value": lambda c: c.x / c.x.sum()},
    belief="Normalising the scores is enough.",
    formula=r"\frac{x_w}{\sum_{w'} x_{w'}}",
    message="The scores themselves are divided by their sum; without the exponential a negative "
    "score gives a negative probability.",
)
_softmax(
    "logarithm",
    {"value": lambda c: np.log(c.e / c.e.sum())},
    belief="The logarithm of the loss belongs into the softmax.",
    formula=r"\log \operatorname{softmax}(x)_w",
    message="This is the logarithm of the softmax: take the logarithm in the loss, not here.",
)
_softmax(
    "shift_on_one_side",
    {
        "value": (
            lambda c: np.exp(c.x - c.x.max()) / c.e.sum(),
            lambda c: c.e / np.exp(c.x - c.x.max()).sum(),
        )
    },
    belief="Subtracting the maximum is needed in one place only.",
    formula=r"\frac{e^{x_w - m}}{\sum_{w'} e^{x_{w'}}}",
    message="The maximum is subtracted on one side of the fraction only: it cancels when the "
    "same number is subtracted above and below.",
)
_softmax(
    "length",
    {"value": lambda c: c.e / np.sqrt((c.e**2).sum())},
    belief="Normalising means dividing by the length.",
    formula=r"\frac{e^{x_w}}{\sqrt{\sum_{w'} e^{2 x_{w'}}}}",
    message="You divide by the Euclidean length; probabilities are divided by their sum.",
)
_softmax(
    "sigmoid",
    {"value": lambda c: 1 / (1 + np.exp(-c.x))},
    belief="Every word decides for itself.",
    formula=r"\sigma(x_w)",
    message="This is the sigmoid of each entry; a softmax lets the words share a probability of 1.",
)
_softmax(
    "sign",
    {"value": lambda c: (1 / c.e) / (1 / c.e).sum()},
    belief="The exponent carries a minus, as in the sigmoid.",
    formula=r"\frac{e^{-x_w}}{\sum_{w'} e^{-x_{w'}}}",
    message="The exponent has a minus too many: the word with the largest score must get the "
    "largest probability.",
)
_softmax(
    "mean",
    {"value": lambda c: c.e / c.e.mean()},
    belief="The mean does the same as the sum.",
    formula=r"\frac{e^{x_w}}{\frac1n \sum_{w'} e^{x_{w'}}}",
    message="You divide by the mean of the exponentials, so they add up to the number of words: "
    "divide by the sum.",
)
_softmax(
    "overflow",
    {
        "value": (
            lambda c: c.e / c.e.sum(),
            lambda c: _quotient(np.exp(c.x - c.x.mean())),
            lambda c: _quotient(np.exp(c.x - c.x.min())),
        )
    },
    belief="The formula can be typed as it stands; or: any number can be subtracted.",
    formula=r"\frac{e^{x_w}}{\sum_{w'} e^{x_{w'}}} \text{ without } m = \max x",
    message="For large numbers the exponential overflows: subtract the maximum from all of them "
    "first, and no other number; that changes nothing else.",
    kinds=_LARGE,
    needs=1,
)
_softmax(
    "in_place",
    {
        "inputs.x": (
            lambda c: c.x - c.x.max(axis=-1, keepdims=True),
            lambda c: np.exp(c.x - c.x.max(axis=-1, keepdims=True)),
            lambda c: c.e,
            lambda c: c.e / c.e.sum(axis=-1, keepdims=True),
        )
    },
    belief="Working on the argument saves a copy and harms nobody.",
    formula=r"x \leftarrow x - \max x",
    message="Your softmax writes into the array it is given, so the caller's scores change: "
    "operators like -= work in place. Start with a new array.",
    kinds=(AFTERWARDS,),
    needs=1,
)
