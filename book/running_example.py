"""Three words with numbers that can be followed by hand, from chapter 1 to one step of SGD.

It is the example of the errata, :mod:`book.errata_example`, whose exponentials are whole numbers:
1, 2 and 1. The observed word is b, the center word is e.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from book.errata_example import V_C, B, U
from solutions.word2vec.reference import softmax

ETA = 1.0  # the learning rate of its one step


def loss(v_c: Any, o: int, U: Any) -> Any:
    """The naive softmax loss; also of complex numbers."""
    return -(U @ v_c)[o] + np.log(np.exp(U @ v_c).sum())


def after_a_step(eta: float) -> tuple[np.ndarray, np.ndarray]:
    """Center vector and outside vectors after one step down the naive softmax loss."""
    delta = softmax(U @ V_C) - np.eye(len(U))[B]
    return V_C - eta * U.T @ delta, U - eta * np.outer(delta, V_C)
