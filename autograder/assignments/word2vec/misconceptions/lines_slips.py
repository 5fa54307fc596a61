r"""Slips in lines of a derivation: other derivatives of the sigmoid, scaled or moved weights."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.anywhere_numbers import rounded_to
from autograder.assignments.word2vec.misconceptions.lines import (
    CENTER,
    NEGATIVE,
    OUTSIDE,
    LineCase,
    define,
)
from autograder.assignments.word2vec.misconceptions.lines_more import delta_of
from autograder.assignments.word2vec.misconceptions.lines_other import LINES
from autograder.assignments.word2vec.misconceptions.pair import sigma
from autograder.engine.cases.entry import Array, Candidate

__all__ = ["LINES"]

_AT_CENTER = "naive-softmax#naive-softmax-center"
_AT_OUTSIDE = "naive-softmax#naive-softmax-outside"
_AT_DRAW = "negative-sampling#negative-sampling-draw"
_LAST = ("center_line_4",)
Weights = Callable[[LineCase], Array]


def _of_deltas(center: bool, *deltas: Weights) -> tuple[Candidate, ...]:
    """Other weights of all words in the place of prediction minus truth."""

    def way(delta: Weights) -> Candidate:
        return lambda c: delta(c) @ c.U if center else np.outer(delta(c), c.v)

    return tuple(map(way, deltas))


def _y(c: LineCase) -> Array:
    return np.asarray(c.y_hat - delta_of(c))


def _d(c: LineCase) -> int:
    return c.U.shape[1] if "outside_vectors" in c.inputs else c.v.size


def _winner(c: LineCase) -> Array:
    return np.asarray(np.eye(len(c.y_hat))[np.argmax(c.y_hat)])


def _winners(c: LineCase) -> Array:
    return np.asarray(c.y_hat == c.y_hat.max(), dtype=np.float64)


def _row_o(c: LineCase, weight: float) -> Array:
    """The probabilities with another weight of the outside word."""
    return np.asarray(np.where(_y(c) > 0.5, weight, c.y_hat))


_SCALED: tuple[Weights, ...] = (
    lambda c: c.y_hat / len(c.y_hat) - _y(c),
    lambda c: c.y_hat / _d(c) - _y(c),
    lambda c: 2 * c.y_hat - _y(c),
    lambda c: c.y_hat / 2 - _y(c),
)
_MOVED: tuple[Weights, ...] = (
    lambda c: delta_of(c)[::-1],
    lambda c: np.roll(delta_of(c), 1),
    lambda c: np.roll(delta_of(c), -1),
    lambda c: np.sort(delta_of(c)),
    lambda c: c.y_hat[::-1] - _y(c),
    lambda c: np.sort(c.y_hat) - _y(c),
    lambda c: c.y_hat - _y(c)[::-1],
)
_MOVED_LAST = _MOVED[:4]
_NOT_DIVIDED: tuple[Weights, ...] = (
    lambda c: c.y_hat[c.o] * delta_of(c),
    lambda c: -c.y_hat[c.o] * delta_of(c),
    lambda c: delta_of(c) * c.y_hat,
    lambda c: _row_o(c, c.y_hat[c.o] * (c.y_hat[c.o] - 1)),
    lambda c: _row_o(c, c.y_hat[c.o] * (1 - c.y_hat[c.o])),
    lambda c: delta_of(c) / c.y_hat[c.o],
    lambda c: _row_o(c, (c.y_hat[c.o] - 1) / c.y_hat[c.o]),
    lambda c: c.y_hat * (delta_of(c) - c.y_hat @ delta_of(c)),
)

for _lines, _is_center, _at, _prefix in (
    (CENTER, True, _AT_CENTER, "center"),
    (OUTSIDE, False, _AT_OUTSIDE, "outside"),
):
    define(
        _lines, f"{_prefix}.probabilities_scaled", *_of_deltas(_is_center, *_SCALED), section=_at,
        belief="An expectation is a mean over the words.",
        formula=r"\tfrac1n \sum_x P(x \mid c)\, u_x",
        message="The probabilities are multiplied or divided by a number, as with np.mean in the "
        "place of np.sum: their sum is 1 already, so the words are added up with P(x | c) as it "
        "is.",
        term="y_hat",
    )  # fmt: skip
    define(
        _lines, f"{_prefix}.weights_moved", *_of_deltas(_is_center, *_MOVED), section="notation",
        belief="The order of the words does not matter.",
        formula=r"\delta_{n - 1 - x}",
        message="Words and weights are paired in another order, such as the opposite one, sorted, "
        "or moved on by one: the weight of word x belongs to row x.",
    )  # fmt: skip
    define(
        _lines, f"{_prefix}.not_divided", *_of_deltas(_is_center, *_NOT_DIVIDED), section=_at,
        belief="The derivative of the logarithm is the one of the probability.",
        formula=r"P(o \mid c)\, (P(x \mid c) - y_x)",
        message="A probability is left over as a factor or a divisor: the derivative of the "
        "softmax brings P(o | c), the derivative of the logarithm divides by it, and both cancel.",
    )  # fmt: skip
define(
    _LAST, "center.weights_moved", *_of_deltas(True, *_MOVED_LAST), section="notation",
    belief="The order of the words does not matter.",
    formula=r"\delta_{n - 1 - x}",
    message="Words and weights are paired in another order, such as the opposite one, sorted, "
    "or moved on by one: the weight of word x belongs to row x.",
)  # fmt: skip
define(
    OUTSIDE, "outside.prediction_is_argmax",
    *_of_deltas(False, lambda c: _winner(c) - _y(c), lambda c: _winners(c) - _y(c)),
    section=_AT_OUTSIDE,
    belief="The prediction is the word with the largest probability.",
    formula=r"(e_{\operatorname{argmax} \hat y} - y)\, v_c^\top",
    message="The most probable word stands where all words belong with their probabilities: row w "
    "has the weight P(w | c), less 1 in row o.",
    term="y_hat",
)  # fmt: skip
define(
    CENTER + _LAST, "center.wrong_axis",
    lambda c: delta_of(c) * c.U.sum(axis=1), lambda c: delta_of(c) * c.U.mean(axis=1),
    section="notation",
    belief="axis=1 adds up the rows.",
    formula=r"\sum_j \delta_w u_{wj}",
    message="The components of each word are added up, so that there is a number for each word: "
    "the sum runs over the words, which is axis=0, and leaves a vector.",
)  # fmt: skip
define(
    CENTER, "center.parts_of_wrong_axis",
    lambda c: c.y_hat * c.U.sum(axis=1),
    lambda c: (c.y_hat * c.U.sum(axis=1)).sum() - c.U[c.o],
    section="notation",
    belief="axis=1 adds up the rows.",
    formula=r"\sum_x \sum_j P(x \mid c)\, u_{xj}",
    message="The sum with the probabilities runs over the components as well: it runs over the "
    "words alone, which is axis=0, and leaves a vector.",
)  # fmt: skip


def _score(c: LineCase) -> float:
    """The score u_k . v_c, from the right value, which is sigma of it times v_c."""
    weight = float(c.right @ c.v / (c.v @ c.v))
    return float(np.log(weight / (1 - weight)))


def _s(x: float) -> float:
    return float(sigma(np.asarray(x)))


_SLOPES: tuple[Callable[[float], float], ...] = (
    lambda x: x * (1 - x),
    lambda x: x * (1 + x),
    lambda x: 1 - _s(x) ** 2,
    lambda x: _s(x) * (1 + _s(x)),
    lambda x: 1 - x**2,
    lambda x: _s(x) ** 2,
    lambda x: 1 - np.tanh(x) ** 2,
    lambda x: float(np.exp(-x)),
    lambda x: float(np.exp(-x)) / (1 + float(np.exp(-x))),
    lambda x: float(np.exp(x)) / (1 + float(np.exp(-x))) ** 2,
    lambda x: x * _s(x) * _s(-x),
)
_BEFORE: tuple[Callable[[float], float], ...] = (
    lambda x: 1 / _s(x),
    lambda x: 1.0,
    lambda x: 1 / x,
    lambda x: _s(x),
    lambda x: 1 / _s(-x),
)
# these come to what has another name
_OTHERWISE = {
    -1: {
        (0, 2),
        (1, 2),
        (2, 1),
        (2, 4),
        (3, 0),
        (5, 0),
        (5, 1),
        (5, 4),
        (7, 1),
        (7, 4),
        (8, 0),
        (8, 3),
        (8, 4),
        (9, 0),
        (5, 4),
        (10, 2),
    },
    1: {
        (0, 2),
        (1, 2),
        (2, 1),
        (2, 4),
        (3, 0),
        (5, 1),
        (7, 3),
        (7, 4),
        (8, 1),
        (8, 3),
        (8, 4),
        (10, 2),
        (9, 0),
        (5, 4),
        (9, 2),
    },
}


def _sloped() -> tuple[Candidate, ...]:
    """A derivative of something else than the sigmoid, after the one of a logarithm."""

    def way(
        slope: Callable[[float], float], before: Callable[[float], float], sign: int
    ) -> Candidate:
        return lambda c: before(sign * _score(c)) * slope(sign * _score(c)) * c.v

    return tuple(
        way(slope, before, sign)
        for sign in (-1, 1)
        for i, slope in enumerate(_SLOPES)
        for j, before in enumerate(_BEFORE)
        if (i, j) not in _OTHERWISE[sign]
    )


define(
    NEGATIVE, "negative.other_slope", *_sloped(), section=_AT_DRAW,
    belief="The derivative of σ at x is x(1 - x), or 1 - σ².",
    formula=r"\frac{x (1 - x)}{\sigma(x)}\, v_c",
    message="The derivative of the sigmoid, or of the logarithm, is another one here, such as "
    "x(1 - x) with the score itself, 1 - σ² as for tanh, or exp(-x): σ'(x) is σ(x)(1 - σ(x)), and "
    "log'(σ) is 1/σ, so that 1 - σ is left.",
)  # fmt: skip
define(
    NEGATIVE, "negative.forms_mixed",
    lambda c: np.exp(_score(c)) / (1 + np.exp(-_score(c))) * c.v,
    lambda c: c.v / (1 - np.exp(_score(c))),
    lambda c: c.v / (2 + np.exp(-_score(c))),
    lambda c: c.v / (1 + 2 * np.exp(-_score(c))),
    lambda c: (1 - np.exp(-_score(c))) * c.v,
    section=_AT_DRAW,
    belief="Either numerator goes with either denominator.",
    formula=r"\frac{e^{s}}{1 + e^{-s}}\, v_c",
    message="Exponentials are put together in another way than in the sigmoid or its derivative: "
    "σ(s) is 1 / (1 + exp(-s)), or exp(s) / (1 + exp(s)), and σ'(s) is exp(-s) / (1 + exp(-s))².",
)  # fmt: skip
define(
    NEGATIVE, "negative.constant_weight", lambda c: c.v / 2, lambda c: -c.v / 2,
    lambda c: c.v / 4,
    section=_AT_DRAW,
    belief="The exponentials cancel.",
    formula=r"\tfrac12 v_c",
    message="The weight before v_c is the same number whatever the score is, such as 1/2: it is "
    "σ(u_k·v_c), which grows with the score. Perhaps an exponential stands where a 1 belongs.",
)  # fmt: skip
define(
    NEGATIVE, "negative.rounded_inside",
    *(lambda c, f=f: f(np.asarray(_s(_score(c)))) * c.v for f in rounded_to(1, 2, 3)),
    section="gradient-checking",
    belief="A few decimals are enough on the way.",
    formula=r"\operatorname{round}(\sigma, 2)\, v_c",
    message="The weight before v_c is rounded: round what you print, and compute with every digit.",
    needs=1,
)  # fmt: skip
