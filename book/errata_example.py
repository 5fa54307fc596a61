"""The small example of the errata: numbers that decide between a printed and a corrected line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from solutions.word2vec.reference import (
    naive_softmax_loss_and_gradient,
    negative_sampling_loss_and_gradient,
    sigmoid,
    softmax,
)

V_C = np.array([1.0, 0.0])
U = np.array([[0.0, 1.0], [np.log(2), 0.0], [0.0, -1.0]])
A, B, E = 0, 1, 2  # the words; B is the observed one
STEP = 1e-5


def _slope(loss: Callable[[Any], float], row: int) -> float:
    """Central difference along the first component of a row of U."""
    step = np.zeros_like(U)
    step[row, 0] = STEP
    return float((loss(U + step) - loss(U - step)) / (2 * STEP))


def words() -> dict[str, dict[str, float]]:
    """First components of the gradients of the two words that were not observed."""

    def loss(U: np.ndarray) -> float:
        return naive_softmax_loss_and_gradient(V_C, B, U)[0]

    y_hat = softmax(U @ V_C)
    return {
        name: {
            "measured": _slope(loss, row),
            "printed": float(y_hat[B] * V_C[0]),
            "corrected": float(y_hat[row] * V_C[0]),
        }
        for name, row in (("a", A), ("e", E))
    }


def negative_term() -> dict[str, dict[str, float]]:
    """Loss and slopes, with u_o and with u_k in the sum; the negatives are a and e."""

    def printed(U: np.ndarray) -> float:
        x = U[B] @ V_C
        return float(-np.log(sigmoid(x)) - 2 * np.log(sigmoid(-x)))

    def corrected(U: np.ndarray) -> float:
        return negative_sampling_loss_and_gradient(V_C, B, U, [A, E])[0]

    found = {
        name: {"loss": loss(U), "b": _slope(loss, B), "a": _slope(loss, A)}
        for name, loss in (("printed", printed), ("corrected", corrected))
    }
    found["source"] = {
        "b": float(-(1 - sigmoid(U[B] @ V_C)) * V_C[0]),
        "a": float((1 - sigmoid(-(U[A] @ V_C))) * V_C[0]),
    }
    return found


def drawn_twice() -> dict[str, float]:
    """First component of the gradient of a, drawn twice."""

    def loss(U: np.ndarray) -> float:
        return negative_sampling_loss_and_gradient(V_C, B, U, [A, A])[0]

    once = float((1 - sigmoid(-(U[A] @ V_C))) * V_C[0])
    return {"measured": _slope(loss, A), "printed": once, "corrected": 2 * once}
