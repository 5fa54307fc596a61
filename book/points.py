"""Random points at which the twins are evaluated: every symbol of the book with a value."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def exp_sum(scores: NDArray[Any]) -> Any:
    """The denominator of the softmax."""
    return np.exp(scores).sum()


def sigma(x: Any) -> Any:
    """The logistic function; also of complex numbers."""
    return 1 / (1 + np.exp(-x))


def pair(rng: np.random.Generator) -> dict[str, Any]:
    """One center and one outside word, with K negatives among which repeats are likely."""
    n = int(rng.integers(3, 8))
    d = int(rng.integers(2, 6))
    K = int(rng.integers(1, 7))
    U, V = rng.normal(size=(n, d)), rng.normal(size=(n, d))
    c, o = (int(i) for i in rng.integers(n, size=2))
    other = np.array([i for i in range(n) if i != o])
    negatives = rng.choice(other, size=K)
    v_c = V[c]
    weights = np.exp(U @ v_c)
    P = weights / weights.sum()
    y = np.eye(n)[o]
    k = int(rng.integers(K))
    return {
        "U": U, "V": V, "c": c, "o": o, "v_c": v_c, "n": n, "d": d, "K": K,
        "y": y, "y_hat": P, "P": P, "delta": P - y, "z": U @ v_c,
        "w": int(rng.choice(other)), "i": int(rng.integers(d)), "negatives": negatives, "k": k,
        "s_o": sigma(U[o] @ v_c), "s": sigma(-(U[negatives] @ v_c)),
        "x": float(rng.normal()), "theta": np.concatenate([U.ravel(), V.ravel()]),
        "columns": U.T,
    }  # fmt: skip
