r"""More ways of getting a line wrong that are made of weights, and of the words of a sum."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.misconceptions.entry import Array, Candidate
from autograder.misconceptions.lines import CENTER, NEGATIVE, OUTSIDE, LineCase, define
from autograder.misconceptions.lines_more import delta_of
from autograder.misconceptions.lines_outside import LINES
from autograder.misconceptions.pair import sigma

__all__ = ["LINES"]

_AT_CENTER = "naive-softmax#naive-softmax-center"
_AT_OUTSIDE = "naive-softmax#naive-softmax-outside"
_AT_DRAW = "negative-sampling#negative-sampling-draw"
_LAST = ("center_line_4",)
Weights = Callable[[LineCase], Array]


def _center(*weights: Weights) -> tuple[Candidate, ...]:
    """Other weights in the place of the probabilities."""

    def way(weight: Weights) -> Candidate:
        return lambda c: weight(c) @ c.U - c.U[c.o]

    return tuple(map(way, weights))


def _outside(*weights: Weights) -> tuple[Candidate, ...]:
    def way(weight: Weights) -> Candidate:
        return lambda c: np.outer(weight(c), c.v) - c.row_o(c.v)

    return tuple(map(way, weights))


def _center_of(*deltas: Weights) -> tuple[Candidate, ...]:
    """Other weights in the place of prediction minus truth."""

    def way(delta: Weights) -> Candidate:
        return lambda c: delta(c) @ c.U

    return tuple(map(way, deltas))


def _outside_of(*deltas: Weights) -> tuple[Candidate, ...]:
    def way(delta: Weights) -> Candidate:
        return lambda c: np.outer(delta(c), c.v)

    return tuple(map(way, deltas))


def _e(c: LineCase) -> Array:
    return np.asarray(np.exp(c.U @ c.v))


def _y(c: LineCase) -> Array:
    return np.asarray(c.y_hat - delta_of(c))


def _without(c: LineCase, word: int) -> Array:
    kept = delta_of(c).copy()
    kept[word] = 0.0
    return kept


def _score(c: LineCase) -> float:
    """The score u_k . v_c, from the right value, which is sigma of it times v_c."""
    weight = float(c.right @ c.v / (c.v @ c.v))
    return float(np.log(weight / (1 - weight)))


def _draw(*weights: Callable[[float], float]) -> tuple[Candidate, ...]:
    """Other numbers before v_c, as functions of the score."""

    def way(weight: Callable[[float], float]) -> Candidate:
        return lambda c: weight(_score(c)) * c.v

    return tuple(map(way, weights))


def _s(x: float) -> float:
    return float(sigma(np.asarray(x)))


_DENOMINATORS: tuple[Weights, ...] = (
    lambda c: _e(c) / (_e(c).sum() - _e(c)[c.o]),
    lambda c: _e(c) / (_e(c).sum() - _e(c)),
    lambda c: _e(c) / _e(c).mean(),
    lambda c: _e(c) / _e(c)[c.o],
    lambda c: _e(c) / (1 + _e(c).sum()),
    lambda c: _e(c) / (_e(c)[c.o] + _e(c).sum()),
    lambda c: _e(c) / _e(c)[1:].sum(),
    lambda c: _e(c) / _e(c)[:-1].sum(),
    lambda c: _e(c) / np.exp((c.U @ c.v).sum()),
    lambda c: _e(c) / (_e(c) ** 2).sum(),
    lambda c: _e(c) / _e(c).sum() ** 2,
    lambda c: _e(c) / len(c.U),
    lambda c: _e(c) / _e(c).max(),
)
_FUNCTIONS: tuple[Weights, ...] = (
    lambda c: c.U @ c.v,
    lambda c: (c.U @ c.v) / (c.U @ c.v).sum(),
    lambda c: (c.U @ c.v) / _e(c).sum(),
    lambda c: sigma(c.U @ c.v),
    lambda c: 1 / _e(c) / (1 / _e(c)).sum(),
    lambda c: np.log(c.y_hat),
)
_CHANGED: tuple[Weights, ...] = (
    lambda c: c.y_hat**2,
    lambda c: np.sqrt(c.y_hat),
    lambda c: 1 - c.y_hat,
    lambda c: c.y_hat * (1 - c.y_hat),
    lambda c: np.log(c.y_hat),
    lambda c: c.y_hat * c.y_hat[c.o],
    lambda c: -c.y_hat,
)
_LABELS: tuple[Weights, ...] = (
    lambda c: c.y_hat - _y(c) / 2,
    lambda c: c.y_hat - _y(c) * len(c.y_hat),
    lambda c: c.y_hat - _y(c) / len(c.y_hat),
    lambda c: c.y_hat - 1 / len(c.y_hat),
    lambda c: c.y_hat - _y(c) * c.y_hat[c.o],
    lambda c: c.y_hat - 2 * _y(c) + 1,
)
_DELTAS: tuple[Weights, ...] = (
    lambda c: np.abs(delta_of(c)),
    lambda c: delta_of(c) ** 2,
    lambda c: delta_of(c) * np.abs(delta_of(c)),
    lambda c: delta_of(c) * (1 - delta_of(c)),
    lambda c: 1 - delta_of(c),
    lambda c: 1 + delta_of(c),
    lambda c: np.exp(delta_of(c)),
    lambda c: np.exp(delta_of(c)) / np.exp(delta_of(c)).sum(),
    lambda c: sigma(delta_of(c)),
    lambda c: delta_of(c) / np.linalg.norm(delta_of(c)),
)
_PARTS: tuple[Weights, ...] = (lambda c: _without(c, 0), lambda c: _without(c, -1))
_SIZES: tuple[Weights, ...] = (
    lambda c: delta_of(c) / len(delta_of(c)),
    lambda c: delta_of(c) * len(delta_of(c)),
)

for _lines, _of_weights, _of_deltas, _at, _prefix in (
    (CENTER, _center, _center_of, _AT_CENTER, "center"),
    (OUTSIDE, _outside, _outside_of, _AT_OUTSIDE, "outside"),
):
    define(
        _lines[:1], f"{_prefix}.other_denominator", *_of_weights(*_DENOMINATORS), section=_at,
        belief="The outside word is in the numerator, so not in the sum; or: any sum will do.",
        formula=r"\frac{e^{u_x^\top v_c}}{\sum_{w \ne o} e^{u_w^\top v_c}}",
        message="The denominator of the weights is not the sum of the exponentials of all words, "
        "each once: a word is left out of it or counted again, or it is another number.",
        term="y_hat",
    )  # fmt: skip
    define(
        _lines[:1], f"{_prefix}.other_numerator", *_of_weights(*_FUNCTIONS[:5]), section=_at,
        belief="The scores are the weights.",
        formula=r"\frac{u_x^\top v_c}{\sum_w u_w^\top v_c}",
        message="The weights of the words are made of the scores in another way, without the "
        "exponential, with a sigmoid or with a minus in the exponent: word x has the weight "
        "exp(u_x·v_c), divided by the sum of all of these.",
        term="y_hat",
    )  # fmt: skip
    define(
        _lines, f"{_prefix}.weights_changed", *_of_weights(*_CHANGED), section=_at,
        belief="A probability may be squared, turned or differentiated once more.",
        formula=r"1 - P(x \mid c), \quad P(x \mid c)^2",
        message="The weights of the words are not the probabilities but made of them, such as "
        "their squares, logarithms or complements 1 - P: word x has the weight P(x | c).",
        term="y_hat",
    )  # fmt: skip
    define(
        _lines, f"{_prefix}.y_scaled", *_of_deltas(*_LABELS), section=_at,
        belief="The outside word's term has a factor.",
        formula=r"\hat y - \tfrac12 y",
        message="What is subtracted is not the one-hot y: the outside word's term has another "
        "factor than 1, or other words have one as well.",
        term="y",
    )  # fmt: skip
    define(
        (*_lines, *_LAST) if _prefix == "center" else _lines, f"{_prefix}.delta_changed",
        *_of_deltas(*_DELTAS), section=_at,
        belief="What counts is how far the prediction is off.",
        formula=r"|\delta|",
        message="The weights are made of δ = ŷ - y, such as by an absolute value, a square or an "
        "exponential: they are δ as it is, with its signs.",
    )  # fmt: skip
    define(
        (*_lines, *_LAST) if _prefix == "center" else _lines, f"{_prefix}.word_left_out",
        *_of_deltas(*_PARTS), section=_at,
        belief="The words are 1, ..., n - 1.",
        formula=r"\sum_{x=1}^{n-1} \delta_x \dots",
        message="The first or the last word takes no part: words are counted from 0 to n - 1, and "
        "each has its own term.",
    )  # fmt: skip
    define(
        (*_lines, *_LAST) if _prefix == "center" else _lines, f"{_prefix}.divided_by_size",
        *_of_deltas(*_SIZES), section=_at,
        belief="A sum over the words is a mean.",
        formula=r"\tfrac1n (\dots)",
        message="It is divided, or multiplied, by the number of words: the sum over the words has "
        "their probabilities as weights, and no 1/n.",
    )  # fmt: skip
define(
    CENTER[:1], "center.u_o_divided", lambda c: (_e(c) - _y(c)) @ c.U / _e(c).sum(),
    section=_AT_CENTER,
    belief="Everything stands over the sum.",
    formula=r"\frac{-u_o + \sum_x e^{u_x^\top v_c} u_x}{\sum_w e^{u_w^\top v_c}}",
    message="u_o is divided by the sum of the exponentials as well: it stands outside of the "
    "fraction.",
    term="y",
)  # fmt: skip
define(
    OUTSIDE[:1], "outside.v_divided", lambda c: np.outer((_e(c) - _y(c)) / _e(c).sum(), c.v),
    section=_AT_OUTSIDE,
    belief="1 is subtracted from the exponential.",
    formula=r"\frac{(e^{u_o^\top v_c} - 1)\, v_c}{\sum_x e^{u_x^\top v_c}}",
    message="In row o what is subtracted is divided by the sum of the exponentials as well: divide "
    "first, then subtract v_c.",
    term="y",
)  # fmt: skip
define(
    CENTER[:1], "center.v_for_u_x", lambda c: c.v - c.U[c.o], lambda c: c.v * c.right,
    lambda c: (c.y_hat @ c.U) * c.v - c.U[c.o], lambda c: delta_of(c).sum() * c.v - c.v,
    section=_AT_CENTER,
    belief="The derivative of u·v by v is v.",
    formula=r"-u_o + \sum_x P(x \mid c)\, v_c",
    message="v_c stands in a term, or is multiplied with it: the derivative of the score u_x·v_c "
    "by v_c is u_x alone.",
)  # fmt: skip
define(
    CENTER, "center.others_turned",
    lambda c: -(c.y_hat @ c.U) + (2 * c.y_hat[c.o] - 1) * c.U[c.o],
    section=_AT_CENTER,
    belief="All words have a minus.",
    formula=r"-u_o - \sum_{x \ne o} P(x \mid c)\, u_x",
    message="The other words' terms have the wrong sign: the sum over the words is added, and only "
    "u_o is subtracted.",
    term="y_hat",
)  # fmt: skip
define(
    CENTER[:2] + OUTSIDE[:2], "number_for_vector",
    lambda c: c.right + (c.U[c.o] if c.right.ndim == 1 else c.row_o(c.v)) - 1,
    lambda c: c.right + (c.row_o(c.v) - c.row_o(np.ones_like(c.v)) if c.right.ndim == 2 else np.nan),
    section="naive-softmax",
    belief="The outside word's part is a 1.",
    formula=r"\dots - 1",
    message="The number 1 is subtracted where a vector belongs, u_o or in row o v_c: the 1 of y is "
    "multiplied with the vector.",
    term="y",
)  # fmt: skip
define(
    OUTSIDE, "outside.running_sum", lambda c: np.cumsum(c.right, axis=0),
    section=_AT_OUTSIDE,
    belief="What is collected in the loop belongs into each row.",
    formula=r"\sum_{x \le w} \delta_x v_c",
    message="Each row holds what was collected for the words before it as well: row w is of its "
    "own word alone.",
)  # fmt: skip
define(
    NEGATIVE, "negative.score_itself",
    *_draw(lambda s: s, lambda s: -s, lambda s: 1 - s, lambda s: 1 + s, lambda s: s - 1),
    section=_AT_DRAW,
    belief="The score is the prediction.",
    formula=r"(u_k^\top v_c)\, v_c",
    message="The score stands before v_c where a sigmoid of it belongs: the weight is "
    "1 - σ(-u_k·v_c), which is σ(u_k·v_c).",
)  # fmt: skip
define(
    NEGATIVE, "negative.power",
    *_draw(lambda s: _s(s) ** 2, lambda s: _s(-s) ** 2, lambda s: 1 - _s(-s) ** 2,
           lambda s: 1 - _s(s) ** 2, lambda s: _s(s) ** 2 * _s(-s), lambda s: _s(-s) ** 2 * _s(s)),
    section=_AT_DRAW,
    belief="σ' is 1 - σ², or a factor stays.",
    formula=r"(1 - \sigma^2)\, v_c",
    message="A σ stands squared before v_c: σ' is σ(1 - σ), and its σ cancels with the 1/σ of the "
    "logarithm, so that 1 - σ(-u_k·v_c) is left, once.",
)  # fmt: skip
define(
    NEGATIVE, "negative.exponential",
    *_draw(lambda s: 1 + np.exp(s), lambda s: np.exp(s) * _s(-s) ** 2, lambda s: np.exp(s) ** 2,
           lambda s: np.exp(-s) / (1 + np.exp(s)), lambda s: 1 / (1 - np.exp(-s))),
    section=_AT_DRAW,
    belief="The exponential is the weight.",
    formula=r"(1 + e^{u_k^\top v_c})\, v_c",
    message="The number before v_c is made of exponentials in another way than the sigmoid: it is "
    "σ(u_k·v_c) = 1 / (1 + exp(-u_k·v_c)).",
)  # fmt: skip
define(
    NEGATIVE, "negative.logarithm",
    *_draw(lambda s: np.log(_s(s)), lambda s: np.log(_s(-s)), lambda s: -np.log(_s(s)),
           lambda s: -np.log(_s(-s))),
    section=_AT_DRAW,
    belief="What stands in the loss stands in the gradient.",
    formula=r"\log \sigma(-u_k^\top v_c)\, v_c",
    message="The logarithm of a sigmoid stands before v_c: it is differentiated, which leaves "
    "1 - σ(-u_k·v_c).",
)  # fmt: skip
define(
    NEGATIVE, "negative.one_added",
    *_draw(lambda s: 1 + _s(s), lambda s: 1 + _s(-s), lambda s: 2 - _s(s), lambda s: _s(s) - 0.5,
           lambda s: 2 * _s(s) - 1, lambda s: 1 - 2 * _s(s), lambda s: _s(-s) - 2),
    section=_AT_DRAW,
    belief="1 + σ is 1 - σ of the turned score.",
    formula=r"(1 + \sigma)\, v_c",
    message="A number is added to the sigmoid that does not belong there: the weight is "
    "1 - σ(-u_k·v_c), which is σ(u_k·v_c).",
)  # fmt: skip
define(
    NEGATIVE, "negative.sigma_twice",
    *_draw(lambda s: _s(_s(s)), lambda s: _s(_s(-s)), lambda s: 1 - _s(_s(-s)),
           lambda s: _s(1 - s), lambda s: _s(1 + s), lambda s: _s(s - 1), lambda s: _s(2 * s),
           lambda s: _s(1 - _s(-s)), lambda s: _s(-_s(s)), lambda s: _s(-_s(-s))),
    section=_AT_DRAW,
    belief="A sigmoid more does no harm.",
    formula=r"\sigma(\sigma(u_k^\top v_c))\, v_c",
    message="The sigmoid is taken of something else than the score, such as of a sigmoid or of the "
    "score with a number: the weight is σ(u_k·v_c), or 1 - σ(-u_k·v_c).",
)  # fmt: skip
