r"""More ways of getting the sigmoid and the softmax wrong."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.pair import sigma
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import LARGE, RANDOM, edge

__all__ = ["SIGMOID_MORE", "SOFTMAX_MORE"]

_MATRIX = (RANDOM, edge("a matrix, row by row"), edge("arrays that are not contiguous"))
_LARGE = (RANDOM, LARGE)
_ZERO = (RANDOM, edge("an entry that is zero"))
_sigmoid = Topic("sigmoid", "sigmoid", "softmax#sigmoid-function")
SIGMOID_MORE = _sigmoid.entries
_softmax = Topic("softmax", "softmax", "softmax#softmax-function")
SOFTMAX_MORE = _softmax.entries


def _clipped(limit: float) -> Candidate:
    return lambda c: sigma(np.clip(c.x, -limit, limit))


def _bounded(tiny: float) -> Candidate:
    return lambda c: np.clip(sigma(c.x), tiny, 1 - tiny)


def _where_zero(value: float) -> Candidate:
    return lambda c: np.where(c.x == 0, value, sigma(c.x))


def _softmax_of(z: Array) -> Array:
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return np.asarray(e / e.sum(axis=-1, keepdims=True))


def _rows_divided(e: Array) -> Array:
    return np.asarray(e / e.sum(axis=-1, keepdims=True))


_sigmoid(
    "floor_division",
    {"value": lambda c: 1.0 // (1.0 + 1 / c.e)},
    belief="// divides too.",
    formula=r"\lfloor \frac{1}{1 + e^{-x}} \rfloor",
    message="Everything after the point is cut off, so that nearly every value is 0: // rounds "
    "down, / divides.",
    kinds=_LARGE,
)
_sigmoid(
    "absolute_value",
    {"value": (lambda c: sigma(np.abs(c.x)), lambda c: sigma(-np.abs(c.x)))},
    belief="The exponent must not be positive, and that is all.",
    formula=r"\sigma(|x|)",
    message="Your sigmoid is the same for x and -x: with |x| in the exponent, one of the two signs "
    "needs the other form, 1 - σ(|x|) = σ(-|x|).",
)
_sigmoid(
    "forms_mixed",
    {
        "value": (
            lambda c: c.e / (1 + 1 / c.e),
            lambda c: 1 / c.e / (1 + c.e),
            lambda c: np.where(c.x >= 0, c.e / (1 + 1 / c.e), c.e / (1 + c.e)),
            lambda c: np.where(c.x >= 0, 1 / (1 + 1 / c.e), c.e / (1 + 1 / c.e)),
        )
    },
    belief="Either numerator goes with either denominator.",
    formula=r"\frac{e^{x}}{1 + e^{-x}}",
    message="Two forms of the sigmoid are mixed: 1 stands over 1 + exp(-x), and exp(x) over "
    "1 + exp(x).",
)
_sigmoid(
    "scaled_argument",
    {
        "value": (
            lambda c: sigma(2 * c.x),
            lambda c: sigma(c.x / 2),
            lambda c: np.tanh(c.x / 2),
            lambda c: np.tanh(c.x / 2) / 2,
        )
    },
    belief="tanh and the sigmoid are the same function of the same number.",
    formula=r"\sigma(2x) = \tfrac12 (1 + \tanh x)",
    message="This is a sigmoid of another width or height: with the hyperbolic tangent it is "
    "σ(x) = (1 + tanh(x/2)) / 2.",
)
_sigmoid(
    "other_base",
    {"value": (lambda c: 1 / (1 + 2.0**-c.x), lambda c: 1 / (1 + 10.0**-c.x))},
    belief="Any base will do.",
    formula=r"\frac{1}{1 + 2^{-x}}",
    message="The power has another base than e: the exponential is np.exp.",
)
_sigmoid(
    "clipped",
    {
        "value": (
            *map(_clipped, (1.0, 2.0, 3.0, 5.0, 6.0, 8.0, 9.0, 10.0, 12.0)),
            *map(_bounded, (1e-2, 1e-3, 1e-4, 1e-5)),
        )
    },
    belief="Beyond ten nothing changes any more.",
    formula=r"\sigma(\min(\max(x, -c), c))",
    message="The argument or the value is clipped, so that large scores never get close enough to "
    "0 or 1: choose a form that does not overflow, and leave its value as it is.",
    kinds=_LARGE,
    needs=1,
)
_sigmoid(
    "linear",
    {
        "value": (
            lambda c: np.clip(0.2 * c.x + 0.5, 0, 1),
            lambda c: np.clip(c.x / 6 + 0.5, 0, 1),
            lambda c: c.x / (1 + np.abs(c.x)),
            lambda c: (1 + c.x / (1 + np.abs(c.x))) / 2,
            lambda c: (1 + c.x / np.sqrt(1 + c.x**2)) / 2,
            lambda c: np.arctan(c.x) / np.pi + 0.5,
            lambda c: np.maximum(c.x, 0),
            lambda c: np.asarray(c.x > 0, dtype=np.float64),
        )
    },
    belief="Anything that rises from 0 to 1 is a sigmoid.",
    formula=r"\min(\max(0.2 x + 0.5, 0), 1)",
    message="This is another function that rises with x: the logistic function is "
    "1 / (1 + exp(-x)).",
)

_softmax(
    "column_maxima",
    {"value": lambda c: _rows_divided(np.exp(c.x - c.x.max(axis=0)))},
    belief="The first axis runs over the words.",
    formula=r"e^{x_{iw} - \max_{i'} x_{i'w}}",
    message="From a matrix you subtract the maxima of its columns: within a row they differ, so "
    "they don't cancel. Each row has its own maximum.",
    kinds=_MATRIX,
    needs=1,
)
_softmax(
    "scaled",
    {
        "value": (
            lambda c: _softmax_of(c.x / np.abs(c.x).max()),
            lambda c: _softmax_of(c.x / c.x.max()),
            lambda c: _softmax_of(c.x / np.sqrt(c.x.shape[-1])),
            lambda c: _softmax_of(c.x / c.x.shape[-1]),
            lambda c: _softmax_of(c.x / np.linalg.norm(c.x)),
            lambda c: _softmax_of(c.x / c.x.sum()),
            lambda c: _softmax_of((c.x - c.x.mean()) / c.x.std()),
            lambda c: _softmax_of((c.x - c.x.min()) / (c.x.max() - c.x.min())),
            lambda c: _softmax_of(c.x / 2),
            lambda c: _softmax_of(2 * c.x),
            lambda c: _softmax_of(c.x / 10),
            lambda c: _softmax_of(10 * c.x),
        )
    },
    belief="The scores are brought to a common scale first.",
    formula=r"\operatorname{softmax}(x / \max |x|)",
    message="The scores are divided by a number, such as the largest of them, their spread or a "
    "root of how many there are: that changes the probabilities. Subtract the largest instead.",
)
_softmax(
    "shift_after_exponential",
    {
        "value": (
            lambda c: (c.e - c.e.max()) / c.e.sum(),
            lambda c: (c.e - c.e.max()) / (c.e - c.e.max()).sum(),
            lambda c: (c.e - c.x.max()) / (c.e - c.x.max()).sum(),
            lambda c: _rows_divided(c.e - c.e.min(axis=-1, keepdims=True)),
            lambda c: c.e - c.e.max(axis=-1, keepdims=True),
            lambda c: c.e / (c.e - c.e.max(axis=-1, keepdims=True)).sum(axis=-1, keepdims=True),
        )
    },
    belief="The largest is subtracted from the exponentials.",
    formula=r"e^{x_w} - \max_{w'} e^{x_{w'}}",
    message="The largest or the smallest number is subtracted after the exponential: subtract the "
    "largest score before it, in the exponent.",
)
_softmax(
    "other_denominator",
    {
        "value": (
            lambda c: c.e / (c.e.sum(axis=-1, keepdims=True) - c.e),
            lambda c: c.e / (1 + c.e.sum(axis=-1, keepdims=True)),
            lambda c: c.e / c.e[..., 1:].sum(axis=-1, keepdims=True),
            lambda c: c.e / c.e[..., :-1].sum(axis=-1, keepdims=True),
        )
    },
    belief="The word itself is not in the sum; or: a 1 is, as in the sigmoid.",
    formula=r"\frac{e^{x_w}}{\sum_{w' \ne w} e^{x_{w'}}}",
    message="The denominator is not the sum of all exponentials of the row, each once: an entry is "
    "left out of it, or something is added to it.",
)
_softmax(
    "other_base",
    {"value": (lambda c: 2**c.x / (2**c.x).sum(), lambda c: 10**c.x / (10**c.x).sum())},
    belief="Any base will do.",
    formula=r"\frac{2^{x_w}}{\sum_{w'} 2^{x_{w'}}}",
    message="The power has another base than e: the exponential is np.exp.",
)
_softmax(
    "twice",
    {"value": lambda c: _softmax_of(_softmax_of(c.x))},
    belief="Twice is safer.",
    formula=r"\operatorname{softmax}(\operatorname{softmax}(x))",
    message="The softmax is applied twice: once, to the scores.",
)
_softmax(
    "hard",
    {"value": lambda c: np.eye(c.x.shape[-1])[np.argmax(c.x, axis=-1)]},
    belief="The largest wins.",
    formula=r"e_{\operatorname{argmax} x}",
    message="The largest score gets all of the probability: the softmax gives every word a part "
    "of it.",
)
_softmax(
    "squares",
    {"value": (lambda c: c.x**2 / (c.x**2).sum(), lambda c: np.abs(c.x) / np.abs(c.x).sum())},
    belief="Anything positive will do.",
    formula=r"\frac{x_w^2}{\sum_{w'} x_{w'}^2}",
    message="The scores are made positive by a square or an absolute value: the softmax does it "
    "with the exponential, which keeps their order.",
)
_sigmoid(
    "zero_left_out",
    {"value": tuple(map(_where_zero, (0.0, 1.0, -1.0)))},
    belief="What is not above zero is below it.",
    formula=r"\sigma(0) = 0",
    message="An entry that is exactly zero stands in neither of your two branches: x > 0 and x < 0 "
    "leave it out, and σ(0) is one half.",
    kinds=_ZERO,
    needs=1,
)
_softmax(
    "zero_left_out",
    {
        "value": (
            lambda c: _rows_divided(np.where(c.x == 0, 0.0, c.rows)),
            lambda c: np.where(c.x == 0, 0.0, _softmax_of(c.x)),
        )
    },
    belief="A score of zero marks what is not there.",
    formula=r"p_w = 0 \text{ where } x_w = 0",
    message="An entry that is zero is treated as if it were not there, such as padding: a score of "
    "zero is a score like any other, and its exponential is 1.",
    kinds=_ZERO,
    needs=1,
)
_softmax(
    "one_shift_for_all_rows",
    {
        "value": (
            lambda c: _rows_divided(np.exp(c.x - c.x.max())),
            lambda c: _rows_divided(np.exp(c.x - np.abs(c.x).max())),
            lambda c: _rows_divided(np.exp(c.x - np.abs(c.x).max(axis=-1, keepdims=True))),
        )
    },
    belief="Any number that is large enough can be subtracted.",
    formula=r"\frac{e^{x_{iw} - \max x}}{\sum_{w'} e^{x_{iw'} - \max x}}",
    message="What is subtracted lies far above all entries of a row, as the largest entry of the "
    "whole matrix or the largest absolute value may: every exponential of the row becomes 0. "
    "Subtract each row's own maximum.",
    kinds=(RANDOM, edge("rows that are far apart")),
    needs=1,
)
