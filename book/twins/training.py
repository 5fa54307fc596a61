"""Twins of ``training.md``."""

from typing import Any

import numpy as np
from numpy import log

from book.equations import Chapter, gradient
from book.points import exp_sum, pair
from book.running_example import loss


def J(theta: Any, c: int, o: int, n: int) -> Any:
    """The naive softmax loss of a pair, of all parameters in one column."""
    U, V = theta.reshape(2, n, -1)
    return -(U @ V[c])[o] + log(exp_sum(U @ V[c]))


def draw(rng: np.random.Generator) -> dict[str, Any]:
    """Some pairs of a text, and a quadratic loss with a step."""
    point = pair(rng)
    T = int(rng.integers(1, 5))
    size = int(rng.integers(1, 6))
    A = rng.normal(size=(size, size))
    A = A + A.T
    t = rng.normal(size=size)
    return point | {
        "T": T, "pairs": rng.integers(point["n"], size=(T, 2)),
        "A": A, "t": t, "g": A @ t, "eta": float(rng.uniform(0.1, 1.0)),
    }  # fmt: skip


CHAPTER = Chapter("training", draw)

CHAPTER.definition("eq-sgd", "a step of stochastic gradient descent")

CHAPTER.equation(
    "eq-step-quadratic",
    (r"J(\theta - \eta g)", lambda A, t, g, eta: (t - eta * g) @ A @ (t - eta * g) / 2),
    (
        r"J(\theta) - \eta\, \|g\|^2 + \frac{\eta^2}{2}\, g^\top A g",
        lambda A, t, g, eta: t @ A @ t / 2 - eta * g @ g + eta**2 / 2 * g @ A @ g,
    ),
)
CHAPTER.equation(
    "eq-mean-gradient",
    (
        r"\frac{\partial}{\partial \theta} \frac{1}{T} \sum_{t=1}^{T} J_t(\theta)",
        lambda theta, pairs, n, T: gradient(
            lambda theta: sum(J(theta, c, o, n) for c, o in pairs) / T, theta
        ),
    ),
    (
        r"\frac{1}{T} \sum_{t=1}^{T} \frac{\partial J_t(\theta)}{\partial \theta}",
        lambda theta, pairs, n, T: (
            sum(gradient(lambda theta, c=c, o=o: J(theta, c, o, n), theta) for c, o in pairs) / T
        ),
    ),
)
CHAPTER.example(
    "eq-ex-step-center",
    (
        r"v_c - \eta\, \frac{\partial J}{\partial v_c}",
        lambda v_c, eta, o, U: v_c - eta * gradient(lambda v: loss(v, o, U), v_c),
    ),
    (
        r"(1, 0) - 1 \cdot \bigl( -\tfrac12 \log 2, 0 \bigr)",
        lambda: np.array([1, 0]) - 1 * np.array([-log(2) / 2, 0]),
    ),
    (r"\bigl( 1 + \tfrac12 \log 2, 0 \bigr)", lambda: np.array([1 + log(2) / 2, 0])),
)
CHAPTER.example(
    "eq-ex-step-outside",
    (
        r"\mathbf U - \eta\, \frac{\partial J}{\partial \mathbf U}",
        lambda v_c, eta, o, U: U - eta * gradient(lambda U: loss(v_c, o, U), U),
    ),
    (
        r"\begin{pmatrix} 0 & 1 \\ \log 2 & 0 \\ 0 & -1 \end{pmatrix} - 1 \cdot "
        r"\begin{pmatrix} \tfrac14 & 0 \\ -\tfrac12 & 0 \\ \tfrac14 & 0 \end{pmatrix}",
        lambda: (
            np.array([[0, 1], [log(2), 0], [0, -1]])
            - 1 * np.array([[1 / 4, 0], [-1 / 2, 0], [1 / 4, 0]])
        ),
    ),
    (
        r"\begin{pmatrix} -\tfrac14 & 1 \\ \log 2 + \tfrac12 & 0 \\ -\tfrac14 & -1 \end{pmatrix}",
        lambda: np.array([[-1 / 4, 1], [log(2) + 1 / 2, 0], [-1 / 4, -1]]),
    ),
)
