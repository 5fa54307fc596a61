r"""Mistakes of the sigmoid and the softmax that are seen in what came back."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from autograder.assignments.anywhere.relations import close
from autograder.assignments.word2vec.misconceptions.elementary import Elementary
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Topic
from autograder.engine.cases.kinds import RANDOM

__all__ = ["SIGMOID_SEEN", "SOFTMAX_SEEN"]

_sigmoid = Topic("sigmoid", "sigmoid", "softmax#sigmoid-function")
SIGMOID_SEEN = _sigmoid.entries
_softmax = Topic("softmax", "softmax", "softmax#softmax-function")
SOFTMAX_SEEN = _softmax.entries
Came = Sequence[tuple[Elementary, Array]]


def _of_another_argument(came: Came) -> bool:
    """Whether it is the sigmoid of a x + b, with the same numbers in all cases."""
    x = np.concatenate([case.x.ravel() for case, _ in came])
    y = np.concatenate([got.ravel() for _, got in came])
    if x.size < 4 or not ((y > 0) & (y < 1)).all():
        return False
    z = np.log(y / (1 - y))
    line = np.polynomial.Polynomial.fit(x, z, 1)
    return close(line(x), z)


def _other_sum(came: Came) -> bool:
    """Whether within each row the values have the right ratios."""

    def of_one(got: Array, right: Array) -> bool:
        factor = got.sum(axis=-1, keepdims=True)
        return bool((factor > 0).all()) and close(got / factor, right)

    return all(of_one(got, case.expected["value"]) for case, got in came)


def _other_exponents(came: Came) -> bool:
    """Whether it is a softmax of the scores times a number, the same in all cases."""
    slopes = []
    for case, got in came:
        if not (got > 0).all() or not close(got.sum(axis=-1), np.ones(got.shape[:-1])):
            return False
        x = case.x - case.x.mean(axis=-1, keepdims=True)
        z = np.log(got) - np.log(got).mean(axis=-1, keepdims=True)
        if not (size := float((x * x).sum())):
            continue
        slopes.append(float((x * z).sum()) / size)
        if not close(slopes[-1] * x, z):
            return False
    return len(slopes) > 1 and close(np.array(slopes), np.full(len(slopes), slopes[0]))


_sigmoid(
    "of_another_argument",
    {},
    belief="The argument may be changed first.",
    formula=r"\sigma(a x + b)",
    message="This is the sigmoid of another argument, x multiplied by a number or moved by one: "
    "it is 1 / (1 + exp(-x)), of x itself.",
    kinds=(RANDOM,),
    seen={"value": _of_another_argument},
)
_softmax(
    "other_sum",
    {},
    belief="The sum has all its terms by now.",
    formula=r"\frac{e^{x_w}}{c}",
    message="Within a row the ratios are right and the sum is not 1: each exponential is divided "
    "by something else than the sum of all exponentials of its row.",
    kinds=(RANDOM,),
    seen={"value": _other_sum},
)
_softmax(
    "other_exponents",
    {},
    belief="The scores may be scaled first.",
    formula=r"\frac{e^{c\, x_w}}{\sum_y e^{c\, x_y}}",
    message="This is a softmax of the scores times a number, or to another base: the exponent is "
    "the score itself, and the base is e.",
    kinds=(RANDOM,),
    seen={"value": _other_exponents},
)
