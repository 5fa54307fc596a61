"""Difference quotients in the place of a derivative, with a step whose error can be seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import log_sum_exp
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import CENTER, OUTSIDE, Pair
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Misconception
from autograder.engine.cases.kinds import RANDOM
from autograder.messages import Message

__all__ = ["differences"]

Loss = Callable[[Array, Pair], Array]
_STEPS = (0.1, 0.01, 1e-3, 1e-4, 1e-5)
_LONG = (1.0, 0.5, 0.1, 0.05, 0.01, 1e-3)


def _naive(z: Array, p: Pair) -> Array:
    return np.asarray(log_sum_exp(z) - z[p.o])


def _negative(z: Array, p: Pair) -> Array:
    return np.asarray(negative_log(z[p.o]) + negative_log(-z[p.k]).sum())


_LOSSES: Mapping[str, Loss] = {
    "naive_softmax_loss_and_gradient": _naive,
    "negative_sampling_loss_and_gradient": _negative,
}


def _quotient(loss: Loss, output: str, ahead: float, behind: float, over: float) -> Candidate:
    """Move each entry to both sides, and divide the difference by a number."""

    def quotient(p: Pair) -> Array:
        x = p.v if output == CENTER else p.U
        slope = np.zeros(x.shape)
        for place in np.ndindex(x.shape):
            ends: list[Any] = []
            for step in (ahead, -behind):
                moved = x.copy()
                moved[place] += step
                z = p.U @ moved if output == CENTER else moved @ p.v
                ends.append(loss(z, p))
            slope[place] = (ends[0] - ends[1]) / over
        return slope

    return quotient


def differences(function: str) -> list[Misconception]:
    """Make the entry of a pair loss."""
    loss = _LOSSES.get(function)
    if loss is None:
        return []

    def ways(output: str) -> tuple[Candidate, ...]:
        assert loss is not None
        return (
            *(_quotient(loss, output, h, 0.0, h) for h in _STEPS),
            *(_quotient(loss, output, 0.0, h, h) for h in _STEPS),
            *(_quotient(loss, output, h, h, 2 * h) for h in _LONG),
            *(_quotient(loss, output, h, h, h) for h in _LONG[:4]),
            *(_quotient(loss, output, h / 2, h / 2, h) for h in (0.1, 0.01)),
            *(_quotient(loss, output, h, 0.0, 2 * h) for h in _STEPS[:3]),
        )

    return [
        Misconception(
            "any.difference_quotient",
            function,
            Message("A derivative is a difference divided by a small step."),
            r"\frac{J(x + h) - J(x)}{h}",
            Message(
                "The gradient is a difference quotient, and its step can be seen in it: derive the "
                "formula, and keep difference quotients for checking it."
            ),
            "gradient-checking",
            {output: ways(output) for output in (CENTER, OUTSIDE)},
            (RANDOM,),
            1,
            easy=True,
        )
    ]
