r"""Other functions in the place of the sigmoid and the softmax."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.pair import sigma
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import LARGE, RANDOM

__all__ = ["SIGMOID_OTHER", "SOFTMAX_OTHER"]

Change = Callable[[Array], Array]
_LARGE = (RANDOM, LARGE)
_sigmoid = Topic("sigmoid", "sigmoid", "softmax#sigmoid-function")
SIGMOID_OTHER = _sigmoid.entries
_softmax = Topic("softmax", "softmax", "softmax#softmax-function")
SOFTMAX_OTHER = _softmax.entries


def _saturated(limit: float) -> Candidate:
    """0 or 1 beyond a limit."""
    return lambda c: np.where(c.x > limit, 1.0, np.where(c.x < -limit, 0.0, sigma(c.x)))


def _normal(x: Array) -> Array:
    """The distribution function of the normal distribution."""
    return np.asarray(np.vectorize(lambda t: 0.5 * (1 + math.erf(t / math.sqrt(2))))(x))


def _softmax_of(z: Array) -> Array:
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return np.asarray(e / e.sum(axis=-1, keepdims=True))


def _share(values: Change) -> Candidate:
    """Values divided by the sum of their row."""
    return lambda c: values(c.x) / values(c.x).sum(axis=-1, keepdims=True)


def _softmax_changed(change: Change) -> Candidate:
    return lambda c: _softmax_of(change(c.x))


_CHANGES: tuple[Change, ...] = (
    np.tanh,
    np.abs,
    np.square,
    sigma,
    lambda x: np.maximum(x, 0.0),
    np.exp,
    lambda x: np.clip(x, -1, 1),
    lambda x: np.clip(x, 0, 1),
    np.round,
    np.sign,
)

_sigmoid(
    "saturated",
    {"value": tuple(map(_saturated, (2.0, 3.0, 4.0, 5.0, 6.0, 8.0)))},
    belief="Beyond six the sigmoid is 0 or 1.",
    formula=r"\sigma(x) = 1 \text{ for } x > 6",
    message="Beyond a limit your sigmoid is exactly 0 or 1, as in the table of word2vec's C code, "
    "and σ(6) is 0.9975: choose a form that does not overflow, and use it for every x.",
    kinds=_LARGE,
    needs=1,
)
_sigmoid(
    "softmax",
    {"value": (lambda c: _softmax_of(c.x), lambda c: sigma(c.x) / sigma(c.x).sum())},
    belief="The entries share a probability of one.",
    formula=r"\frac{e^{x_w}}{\sum_{w'} e^{x_{w'}}}",
    message="The entries are divided by a sum over all of them, as in a softmax: the sigmoid of a "
    "number does not depend on the other entries.",
)
_sigmoid(
    "shifted",
    {
        "value": (
            lambda c: sigma(c.x - c.x.max()),
            lambda c: sigma(c.x - c.x.mean()),
            lambda c: sigma(c.x - c.x.min()),
            lambda c: sigma(c.x / np.abs(c.x).max()),
            lambda c: sigma((c.x - c.x.mean()) / c.x.std()),
        )
    },
    belief="The maximum may be subtracted, as in the softmax.",
    formula=r"\sigma(x - \max x)",
    message="The numbers are shifted or scaled by others of the array before the sigmoid: "
    "subtracting the largest cancels in the softmax, here it changes the value.",
)
_sigmoid(
    "exponential",
    {"value": (lambda c: c.e, lambda c: 1 + c.e, lambda c: c.e - 1, lambda c: 1 / c.e - 1)},
    belief="The exponential is already the probability.",
    formula=r"e^{x}",
    message="This is an exponential, by itself or with a 1: the sigmoid is 1 divided by all of "
    "1 + exp(-x). np.expm1 is exp minus 1, and 1 / exp(-x) is exp(x).",
)
_sigmoid(
    "power",
    {
        "value": (
            lambda c: sigma(c.x) ** 2,
            lambda c: np.sqrt(sigma(c.x)),
            lambda c: 1 / (1 + np.exp(-c.x) ** 2) ** 2,
            lambda c: 1 / (1 + np.exp(-(c.x**2))),
            lambda c: 1 / (1 + c.x**2),
            lambda c: np.exp(-(c.x**2)),
        )
    },
    belief="A square keeps it positive.",
    formula=r"\sigma(x)^2",
    message="Something is squared, or a root is taken of it: the sigmoid is 1 / (1 + exp(-x)), "
    "without a square.",
)
_sigmoid(
    "other_numbers",
    {
        "value": (
            lambda c: 1 / (2 + 1 / c.e),
            lambda c: 1 / (1 + 2 / c.e),
            lambda c: 1 / (0.5 + 1 / c.e),
            lambda c: sigma(c.x) + 0.5,
            lambda c: sigma(c.x - 1),
            lambda c: sigma(c.x + 1),
            lambda c: 1 / (1e-3 + 1 + 1 / c.e),
        )
    },
    belief="The numbers in the formula are a matter of taste.",
    formula=r"\frac{1}{2 + e^{-x}}",
    message="A number is added or multiplied that does not belong there, so that σ(0) is not one "
    "half: the sigmoid is 1 / (1 + exp(-x)).",
)
_sigmoid(
    "normal_distribution",
    {
        "value": (
            lambda c: _normal(c.x),
            lambda c: sigma(1.702 * c.x),
            lambda c: 2 * _normal(c.x * math.sqrt(2)) - 1,
            lambda c: _normal(c.x * math.sqrt(2)),
        )
    },
    belief="The S-shaped curve is the normal distribution's.",
    formula=r"\Phi(x)",
    message="This is made of the normal distribution, or of its error function: the logistic "
    "function is 1 / (1 + exp(-x)).",
)
_sigmoid(
    "logit",
    {"value": (lambda c: c.x * sigma(c.x), lambda c: c.x * sigma(c.x) * sigma(-c.x))},
    belief="The argument stands before it.",
    formula=r"x\, \sigma(x)",
    message="The sigmoid, or its derivative, is multiplied with x: the sigmoid is "
    "1 / (1 + exp(-x)) alone.",
)

_softmax(
    "no_exponentials",
    {
        "value": (
            _share(lambda x: x - x.min(axis=-1, keepdims=True)),
            _share(lambda x: x - x.max(axis=-1, keepdims=True)),
            _share(sigma),
            _share(lambda x: np.maximum(x, 0.0)),
            _share(lambda x: np.logaddexp(0.0, x)),
            _share(lambda x: np.sqrt(np.abs(x))),
            _share(lambda x: np.log1p(np.exp(x) ** 2)),
            _share(lambda x: 1 / (1 + np.abs(x))),
        )
    },
    belief="Whatever is divided by its sum is a probability.",
    formula=r"\frac{x_w - \min x}{\sum_{w'} (x_{w'} - \min x)}",
    message="Another function of the scores is divided by its sum, such as their sigmoids or their "
    "distances from the smallest: the softmax takes the exponentials.",
)
_softmax(
    "expm1",
    {
        "value": (
            lambda c: np.expm1(c.x) / np.expm1(c.x).sum(axis=-1, keepdims=True),
            lambda c: (c.e + 1) / (c.e + 1).sum(axis=-1, keepdims=True),
            lambda c: (c.rows + 1) / (c.rows + 1).sum(axis=-1, keepdims=True),
        )
    },
    belief="expm1 is the safe exponential.",
    formula=r"\frac{e^{x_w} - 1}{\sum_{w'} (e^{x_{w'}} - 1)}",
    message="The exponentials have a 1 subtracted or added, as np.expm1 does: the softmax takes "
    "np.exp of the scores.",
)
_softmax(
    "changed_scores",
    {
        "value": tuple(_softmax_changed(change) for change in _CHANGES),
    },
    belief="The scores are brought into a good range first.",
    formula=r"\operatorname{softmax}(\tanh x)",
    message="The scores go through another function before the exponential, such as an absolute "
    "value, a hyperbolic tangent or a limit: the softmax takes them as they are.",
)
_softmax(
    "derivative",
    {
        "value": (
            lambda c: _softmax_of(c.x) * (1 - _softmax_of(c.x)),
            lambda c: 1 - _softmax_of(c.x),
            lambda c: np.diag(_softmax_of(c.x)) - np.outer(_softmax_of(c.x), _softmax_of(c.x)),
        )
    },
    belief="The function asked for is the derivative.",
    formula=r"p_w (1 - p_w)",
    message="This is the derivative of the softmax, or a part of it: the probabilities themselves "
    "are asked for.",
)
_softmax(
    "denominator_of_other_values",
    {
        "value": (
            lambda c: c.e / np.exp(c.x.sum(axis=-1, keepdims=True)),
            lambda c: c.e / c.x.sum(axis=-1, keepdims=True),
            lambda c: c.x / c.e.sum(axis=-1, keepdims=True),
            lambda c: c.e / (c.e**2).sum(axis=-1, keepdims=True),
            lambda c: c.e / c.e.sum(axis=-1, keepdims=True) ** 2,
            lambda c: c.e / c.e.prod(axis=-1, keepdims=True),
            lambda c: c.e / np.cumsum(c.e, axis=-1),
            lambda c: c.e / np.log(c.e.sum(axis=-1, keepdims=True)),
            lambda c: c.x - np.log(c.e.sum(axis=-1, keepdims=True)) + c.e,
            lambda c: c.e - np.log(c.e.sum(axis=-1, keepdims=True)),
            lambda c: np.exp(c.x / c.e.sum(axis=-1, keepdims=True)),
            lambda c: np.exp(c.x / c.x.sum(axis=-1, keepdims=True)),
            lambda c: c.e / c.e[..., :1],
            lambda c: c.e / c.e[..., -1:],
        )
    },
    belief="Numerator and denominator may be made of different values.",
    formula=r"\frac{e^{x_w}}{e^{\sum_{w'} x_{w'}}}",
    message="The exponentials are not divided by the sum of the same exponentials: numerator and "
    "denominator are both made of np.exp of the scores, and the denominator is their sum.",
)
_softmax(
    "other_number_added",
    {
        "value": (
            lambda c: _softmax_of(c.x) + 1e-2,
            lambda c: _softmax_of(c.x) + 1e-3,
            lambda c: c.e / (c.e.sum(axis=-1, keepdims=True) + 1e-1),
            lambda c: c.e / (c.e.sum(axis=-1, keepdims=True) + 1e-2),
            lambda c: c.rows / (c.rows.sum(axis=-1, keepdims=True) + 1),
            lambda c: c.rows / (c.rows.sum(axis=-1, keepdims=True) + 1e-1),
            lambda c: c.rows / (c.rows.sum(axis=-1, keepdims=True) + 1e-2),
            lambda c: c.rows / (c.rows.sum(axis=-1, keepdims=True) + 1e-3),
            lambda c: (c.e + 1e-2) / (c.e + 1e-2).sum(axis=-1, keepdims=True),
        )
    },
    belief="A small number keeps the denominator from being zero.",
    formula=r"\frac{e^{x_w - m}}{\sum_{w'} e^{x_{w'} - m} + \epsilon}",
    message="A number is added in the quotient, so that the probabilities don't add up to 1: with "
    "the largest score subtracted, the denominator is never below 1.",
)
