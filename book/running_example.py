"""Three words with numbers that can be followed by hand, from chapter 1 to one step of SGD.

It is the example of the errata, :mod:`book.errata_example`, whose exponentials are whole numbers:
1, 2 and 1. The observed word is b, the center word is e.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from book.errata_example import V_C, A, B, E, U
from book.points import sigma


def point(rng: np.random.Generator | None = None) -> dict[str, Any]:
    """Every symbol of the example with its value; nothing is random.

    Parameters
    ----------
    rng : Generator, optional
        Not used: a point of the twins is drawn from one.

    Returns
    -------
    dict
        The symbols of :func:`book.points.pair`, with the negatives a and e and the window b, a.
    """
    z = U @ V_C
    y_hat = np.exp(z) / np.exp(z).sum()
    y = np.eye(3)[B]
    return {
        "U": U, "v_c": V_C, "o": B, "c": E, "n": 3, "d": 2, "z": z, "y": y, "y_hat": y_hat,
        "negatives": np.array([A, E]), "twice": np.array([A, A]), "window": np.array([B, A]),
        "s_o": sigma(z[B]), "s": sigma(-z[[A, E]]), "eta": 1.0,
    }  # fmt: skip


def loss(v_c: Any, o: int, U: Any) -> Any:
    """The naive softmax loss; also of complex numbers."""
    return -(U @ v_c)[o] + np.log(np.exp(U @ v_c).sum())


def sampled_loss(v_c: Any, o: int, U: Any, negatives: Any) -> Any:
    """The loss of negative sampling; also of complex numbers."""
    return -np.log(sigma(U[o] @ v_c)) - np.log(sigma(-(U[negatives] @ v_c))).sum()


def after_a_step(eta: float) -> tuple[np.ndarray, np.ndarray]:
    """Center vector and outside vectors after one step down the naive softmax loss."""
    p = point()
    delta = p["y_hat"] - p["y"]
    return V_C - eta * U.T @ delta, U - eta * np.outer(delta, V_C)
