r"""More ways of getting a line wrong that are made of weights, and of the words of a sum."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.lines import CENTER, OUTSIDE, LineCase, define
from autograder.assignments.word2vec.misconceptions.lines_draw import LINES
from autograder.assignments.word2vec.misconceptions.lines_more import delta_of
from autograder.assignments.word2vec.misconceptions.pair import sigma
from autograder.engine.cases.entry import Array, Candidate

__all__ = ["LINES"]

_AT_CENTER = "naive-softmax#naive-softmax-center"
_AT_OUTSIDE = "naive-softmax#naive-softmax-outside"
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


def _with_p_o(c: LineCase) -> Array:
    return np.asarray(c.y_hat - _y(c) * c.y_hat[c.o])


def _absolute(c: LineCase) -> Array:
    return np.asarray(np.abs(delta_of(c)))


def _without_word(word: int) -> Weights:
    def delta(c: LineCase) -> Array:
        kept = delta_of(c).copy()
        kept[word] = 0.0
        return kept

    return delta


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
    lambda c: c.y_hat - 2 * _y(c) + 1,
)
_DELTAS: tuple[Weights, ...] = (
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
_SIZES: tuple[Weights, ...] = (
    lambda c: delta_of(c) / len(delta_of(c)),
    lambda c: delta_of(c) * len(delta_of(c)),
)

for _lines, _of_weights, _of_deltas, _at, _prefix in (
    (CENTER, _center, _center_of, _AT_CENTER, "center"),
    (OUTSIDE, _outside, _outside_of, _AT_OUTSIDE, "outside"),
):
    _every = (*_lines, *_LAST) if _prefix == "center" else _lines
    # these are called otherwise by U: row o is empty, or turned
    _own_labels = (_with_p_o,) if _prefix == "center" else ()
    _own_deltas = (_absolute,) if _prefix == "center" else ()
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
        _lines, f"{_prefix}.y_scaled", *_of_deltas(*_LABELS, *_own_labels), section=_at,
        belief="The outside word's term has a factor.",
        formula=r"\hat y - \tfrac12 y",
        message="What is subtracted is not the one-hot y: the outside word's term has another "
        "factor than 1, or other words have one as well.",
        term="y",
    )  # fmt: skip
    define(
        _every, f"{_prefix}.delta_changed",
        *_of_deltas(*_own_deltas, *_DELTAS), section=_at,
        belief="What counts is how far the prediction is off.",
        formula=r"|\delta|",
        message="The weights are made of δ = ŷ - y, such as by an absolute value, a square or an "
        "exponential: they are δ as it is, with its signs.",
    )  # fmt: skip
    define(
        _every, f"{_prefix}.divided_by_size",
        *_of_deltas(*_SIZES), section=_at,
        belief="A sum over the words is a mean.",
        formula=r"\tfrac1n (\dots)",
        message="It is divided, or multiplied, by the number of words: the sum over the words has "
        "their probabilities as weights, and no 1/n.",
    )  # fmt: skip
for _lines, _of_deltas, _at, _prefix, _words in (
    (CENTER, _center_of, _AT_CENTER, "center", (-1,)),  # word 0 has a name of its own
    (_LAST, _center_of, _AT_CENTER, "center", (0, -1)),
    (OUTSIDE, _outside_of, _AT_OUTSIDE, "outside", (0, -1)),
):
    define(
        _lines, f"{_prefix}.word_left_out",
        *_of_deltas(*map(_without_word, _words)), section=_at,
        belief="The words are 1, ..., n - 1.",
        formula=r"\sum_{x=1}^{n-1} \delta_x \dots",
        message="The first or the last word takes no part: words are counted from 0 to n - 1, and "
        "each has its own term.",
    )  # fmt: skip
define(
    CENTER[:1], "center.u_o_divided", lambda c: (_e(c) - _y(c)) @ c.U / _e(c).sum(),
    section=_AT_CENTER,
    belief="Everything stands over the sum.",
    formula=r"\frac{-u_o + \sum_x e^{u_x^\top v_c} u_x}{\sum_w e^{u_w^\top v_c}}",
    message="The vector u_o is divided by the sum of the exponentials as well: it stands outside "
    "of the fraction.",
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
    message="The vector v_c stands in a term, or is multiplied with it: the derivative of the "
    "score u_x·v_c by v_c is u_x alone.",
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
    CENTER, "center.number_for_u_o", lambda c: c.right + c.U[c.o] - 1,
    section=_AT_CENTER,
    belief="The outside word's part is a 1.",
    formula=r"\sum_x P(x \mid c)\, u_x - 1",
    message="The number 1 is subtracted from every component, where the vector u_o belongs.",
    term="y",
)  # fmt: skip
define(
    OUTSIDE, "outside.number_for_v", lambda c: c.right + c.row_o(c.v) - 1,
    lambda c: c.right + c.row_o(c.v) - c.row_o(np.ones_like(c.v)),
    section=_AT_OUTSIDE,
    belief="A 1 is subtracted from the row.",
    formula=r"P(o \mid c)\, v_c - 1",
    message="The number 1 is subtracted from the components where the vector v_c belongs, in row "
    "o.",
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
