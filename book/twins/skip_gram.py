"""Twins of ``skip-gram.md``."""

from typing import Any

import numpy as np
from numpy import log

from book.equations import Chapter, gradient
from book.points import exp_sum, pair


def J(v_c: Any, o: int, U: Any) -> Any:
    """The naive softmax loss of a pair; also of complex numbers."""
    return -(U @ v_c)[o] + log(exp_sum(U @ v_c))


def window_loss(v_c: Any, window: Any, U: Any) -> Any:
    """The loss of a window."""
    return sum(J(v_c, o, U) for o in window)


def draw(rng: np.random.Generator) -> dict[str, Any]:
    """A center and a window of one to six words; repeats are likely."""
    point = pair(rng)
    n = point["n"]
    c = point["c"]
    window = rng.integers(n, size=rng.integers(1, 7))
    other = int(rng.choice([w for w in range(n) if w != c]))
    return point | {"window": window, "N": len(window), "w": other}


CHAPTER = Chapter("skip-gram", draw)

CHAPTER.definition("eq-sg-loss", "the loss of a window; unnumbered in the source")
CHAPTER.definition("eq-sg-corpus", "the objective over the whole text")

CHAPTER.equation(
    "eq-sg-grad-outside",
    (
        r"\frac{\partial J_{\text{skip-gram}}}{\partial \mathbf U}",
        lambda U, v_c, window: gradient(lambda U: window_loss(v_c, window, U), U),
    ),
    (
        r"\sum_{j \ne 0} \frac{\partial J(v_c, w_{t+j}, \mathbf U)}{\partial \mathbf U}",
        lambda U, v_c, window: sum(gradient(lambda U, o=o: J(v_c, o, U), U) for o in window),
    ),
)
CHAPTER.equation(
    "eq-sg-grad-center",
    (
        r"\frac{\partial J_{\text{skip-gram}}}{\partial v_c}",
        lambda U, v_c, window: gradient(lambda v: window_loss(v, window, U), v_c),
    ),
    (
        r"\sum_{j \ne 0} \frac{\partial J(v_c, w_{t+j}, \mathbf U)}{\partial v_c}",
        lambda U, v_c, window: sum(gradient(lambda v, o=o: J(v, o, U), v_c) for o in window),
    ),
)
CHAPTER.equation(
    "eq-sg-grad-other",
    (
        r"\frac{\partial J_{\text{skip-gram}}}{\partial v_w}",
        lambda U, V, c, w, window: gradient(lambda V: window_loss(V[c], window, U), V)[w],
    ),
    (r"0 \qquad (w \ne c)", lambda d: np.zeros(d)),
)
CHAPTER.equation(
    "eq-sg-grad-center-matrix",
    (
        r"\frac{\partial J_{\text{skip-gram}}}{\partial \mathbf V}",
        lambda U, V, c, window: gradient(lambda V: window_loss(V[c], window, U), V),
    ),
    (
        r"e_c \sum_{j \ne 0} \Bigl( \frac{\partial J(v_c, w_{t+j}, \mathbf U)}{\partial v_c} "
        r"\Bigr)^{\!\top}",
        lambda U, v_c, c, n, window: np.outer(
            np.eye(n)[c], sum(gradient(lambda v, o=o: J(v, o, U), v_c) for o in window)
        ),
    ),
)
CHAPTER.equation(
    "eq-sg-naive",
    (
        r"\frac{\partial J_{\text{skip-gram}}}{\partial v_c}",
        lambda U, v_c, window: gradient(lambda v: window_loss(v, window, U), v_c),
    ),
    (
        r"\sum_{j \ne 0} \mathbf U^\top (\hat{\mathbf y} - \mathbf y^{(j)})",
        lambda U, y_hat, n, window: sum(U.T @ (y_hat - np.eye(n)[o]) for o in window),
    ),
    (
        r"\mathbf U^\top \Bigl( N \hat{\mathbf y} - \sum_{j \ne 0} \mathbf y^{(j)} \Bigr)",
        lambda U, y_hat, n, N, window: U.T @ (N * y_hat - np.eye(n)[window].sum(axis=0)),
    ),
)
CHAPTER.equation(
    "eq-sg-grad-center-matrix-columns",
    (
        r"\frac{\partial J_{\text{skip-gram}}}{\partial \mathbf V}",
        lambda U, V, c, window: gradient(lambda M: window_loss(M[:, c], window, U), V.T),
    ),
    (
        r"\sum_{j \ne 0} \frac{\partial J(v_c, w_{t+j}, \mathbf U)}{\partial v_c}\, e_c^\top",
        lambda U, v_c, c, n, window: sum(
            np.outer(gradient(lambda v, o=o: J(v, o, U), v_c), np.eye(n)[c]) for o in window
        ),
    ),
)
CHAPTER.equation(
    "eq-sg-naive-columns",
    (
        r"\frac{\partial J_{\text{skip-gram}}}{\partial v_c}",
        lambda U, v_c, window: gradient(lambda v: window_loss(v, window, U), v_c),
    ),
    (
        r"\mathbf U \Bigl( N \hat{\mathbf y} - \sum_{j \ne 0} \mathbf y^{(j)} \Bigr)",
        lambda columns, y_hat, n, N, window: columns @ (N * y_hat - np.eye(n)[window].sum(axis=0)),
    ),
)
CHAPTER.example(
    "eq-ex-sg-loss",
    (r"J_{\text{skip-gram}}", lambda v_c, window, U: window_loss(v_c, window, U)),
    (r"-\log \tfrac12 - \log \tfrac14", lambda: -log(1 / 2) - log(1 / 4)),
    (r"\log 2 + \log 4", lambda: log(2) + log(4)),
    (r"\log 8", lambda: log(8)),
)
CHAPTER.example(
    "eq-ex-sg-center",
    (
        r"\frac{\partial J_{\text{skip-gram}}}{\partial v_c}",
        lambda U, v_c, window: gradient(lambda v: window_loss(v, window, U), v_c),
    ),
    (
        r"\mathbf U^\top \bigl( 2\, \bigl( \tfrac14, \tfrac12, \tfrac14 \bigr) "
        r"- (0, 1, 0) - (1, 0, 0) \bigr)",
        lambda U: (
            U.T @ (2 * np.array([1 / 4, 1 / 2, 1 / 4]) - np.array([0, 1, 0]) - np.array([1, 0, 0]))
        ),
    ),
    (
        r"\mathbf U^\top \bigl( -\tfrac12, 0, \tfrac12 \bigr)",
        lambda U: U.T @ np.array([-1 / 2, 0, 1 / 2]),
    ),
    (
        r"-\tfrac12 (0, 1) + \tfrac12 (0, -1)",
        lambda: -1 / 2 * np.array([0, 1]) + 1 / 2 * np.array([0, -1]),
    ),
    (r"(0, -1)", lambda: np.array([0, -1])),
)
