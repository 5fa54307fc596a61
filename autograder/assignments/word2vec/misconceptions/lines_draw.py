r"""More ways of getting a line of the derivation by a draw wrong: other numbers before v_c."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.lines import NEGATIVE, LineCase, define
from autograder.assignments.word2vec.misconceptions.lines_outside import LINES
from autograder.assignments.word2vec.misconceptions.pair import sigma
from autograder.engine.cases.entry import Candidate

__all__ = ["LINES"]

_AT_DRAW = "negative-sampling#negative-sampling-draw"


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
    *_draw(lambda s: np.exp(s) ** 2, lambda s: np.exp(-s) / (1 + np.exp(s)),
           lambda s: 1 / (1 - np.exp(-s))),
    section=_AT_DRAW,
    belief="The exponential is the weight.",
    formula=r"e^{2 u_k^\top v_c}\, v_c",
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
