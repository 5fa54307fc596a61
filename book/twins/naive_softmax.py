"""Twins of ``naive-softmax.md``."""

from typing import Any

import numpy as np
from numpy import exp, log

from book.equations import Chapter, gradient
from book.points import exp_sum, pair


def J(v_c: Any, o: int, U: Any) -> Any:
    """The loss, equation (4) of the source; also of complex numbers."""
    return -(U @ v_c)[o] + log(exp_sum(U @ v_c))


def replaced(U: Any, w: int, row: Any) -> Any:
    """U with another row w."""
    return np.vstack([U[:w], row, U[w + 1 :]])


def draw(rng: np.random.Generator) -> dict[str, Any]:
    """A pair, and a short way from zero: a vector t, and how far u_o goes along it."""
    point = pair(rng)
    t = rng.normal(size=point["d"])
    return point | {"t": t / np.linalg.norm(t), "along": float(rng.uniform(-2, 2))}


CHAPTER = Chapter("naive-softmax", draw)

CHAPTER.equation(
    "eq-naive-loss",
    (r"J_{\text{naive-softmax}}(v_c, o, \mathbf U)", lambda v_c, o, U: J(v_c, o, U)),
    (r"-\log P(O = o \mid C = c)", lambda P, o: -log(P[o])),
    (
        r"-\log \frac{\exp(u_o^\top v_c)}{\sum_{w} \exp(u_w^\top v_c)}",
        lambda U, v_c, o: -log(exp(U[o] @ v_c) / exp_sum(U @ v_c)),
    ),
    (
        r"-u_o^\top v_c + \log \sum_{w} \exp(u_w^\top v_c)",
        lambda U, v_c, o: -U[o] @ v_c + log(exp_sum(U @ v_c)),
    ),
)
CHAPTER.equation(
    "eq-naive-log-sum",
    (
        r"\frac{\partial}{\partial v_c} \log \sum_{w} \exp(u_w^\top v_c)",
        lambda U, v_c: gradient(lambda v: log(exp_sum(U @ v)), v_c),
    ),
    (
        r"\frac{1}{\sum_{w} \exp(u_w^\top v_c)} \cdot "
        r"\frac{\partial}{\partial v_c} \sum_{x} \exp(u_x^\top v_c)",
        lambda U, v_c: (1 / exp_sum(U @ v_c)) * gradient(lambda v: exp_sum(U @ v), v_c),
    ),
    (
        r"\frac{\sum_{x} \exp(u_x^\top v_c)\, u_x}{\sum_{w} \exp(u_w^\top v_c)}",
        lambda U, v_c: exp(U @ v_c) @ U / exp_sum(U @ v_c),
    ),
)
CHAPTER.equation(
    "eq-naive-grad-center",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial v_c}",
        lambda U, v_c, o: gradient(lambda v: J(v, o, U), v_c),
    ),
    (
        r"-u_o + \frac{\sum_{x} \exp(u_x^\top v_c)\, u_x}{\sum_{w} \exp(u_w^\top v_c)}",
        lambda U, v_c, o: -U[o] + exp(U @ v_c) @ U / exp_sum(U @ v_c),
    ),
    (r"-u_o + \sum_{x} P(O = x \mid C = c)\, u_x", lambda U, P, o: -U[o] + P @ U),
    (
        r"-\sum_{x} y_x u_x + \sum_{x} \hat y_x u_x",
        lambda U, y_hat, y: -(y @ U) + y_hat @ U,
    ),
    (
        r"\sum_{x} (\hat y_x - y_x)\, u_x",
        lambda U, y_hat, y, n: sum((y_hat[x] - y[x]) * U[x] for x in range(n)),
    ),
    (r"\mathbf U^\top (\hat{\mathbf y} - \mathbf y)", lambda U, y_hat, y: U.T @ (y_hat - y)),
)
CHAPTER.equation(
    "eq-naive-expectation",
    (r"\mathbf U^\top \hat{\mathbf y}", lambda U, y_hat: U.T @ y_hat),
    (
        r"\sum_{x} P(O = x \mid C = c)\, u_x",
        lambda U, P, n: sum(P[x] * U[x] for x in range(n)),
    ),
)
CHAPTER.equation(
    "eq-naive-grad-u-o",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial u_o}",
        lambda U, v_c, o: gradient(lambda u: J(v_c, o, replaced(U, o, u)), U[o]),
    ),
    (
        r"-v_c + \frac{\exp(u_o^\top v_c)\, v_c}{\sum_{w} \exp(u_w^\top v_c)}",
        lambda U, v_c, o: -v_c + exp(U[o] @ v_c) * v_c / exp_sum(U @ v_c),
    ),
    (r"(P(O = o \mid C = c) - 1)\, v_c", lambda P, o, v_c: (P[o] - 1) * v_c),
)
CHAPTER.equation(
    "eq-naive-grad-u-w",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial u_w}",
        lambda U, v_c, o, w: gradient(lambda u: J(v_c, o, replaced(U, w, u)), U[w]),
    ),
    (
        r"\frac{\exp(u_w^\top v_c)\, v_c}{\sum_{x} \exp(u_x^\top v_c)}",
        lambda U, v_c, w: exp(U[w] @ v_c) * v_c / exp_sum(U @ v_c),
    ),
    (r"P(O = w \mid C = c)\, v_c", lambda P, w, v_c: P[w] * v_c),
)
CHAPTER.equation(
    "eq-naive-grad-row",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial u_w}",
        lambda U, v_c, o, n: np.array(
            [gradient(lambda u, w=w: J(v_c, o, replaced(U, w, u)), U[w]) for w in range(n)]
        ),
    ),
    (
        r"(\hat y_w - y_w)\, v_c",
        lambda y_hat, y, v_c, n: np.array([(y_hat[w] - y[w]) * v_c for w in range(n)]),
    ),
)
CHAPTER.equation(
    "eq-naive-grad-outside",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial \mathbf U}",
        lambda U, v_c, o: gradient(lambda U: J(v_c, o, U), U),
    ),
    (
        r"(\hat{\mathbf y} - \mathbf y)\, v_c^\top",
        lambda y_hat, y, v_c: np.outer(y_hat - y, v_c),
    ),
)
CHAPTER.equation(
    "eq-rows-balance",
    (
        r"\frac{\partial J}{\partial u_o}",
        lambda U, v_c, o: gradient(lambda U: J(v_c, o, U), U)[o],
    ),
    (
        r"-\sum_{w \ne o} \frac{\partial J}{\partial u_w}",
        lambda U, v_c, o: -np.delete(gradient(lambda U: J(v_c, o, U), U), o, axis=0).sum(axis=0),
    ),
)
CHAPTER.equation(
    "eq-naive-hessian",
    (
        r"\frac{\partial^2 J}{\partial v_c\, \partial v_c^\top}",
        # row i differentiates entry i of the first derivative, of which y is a constant part
        lambda U, v_c, d: np.array(
            [gradient(lambda v, i=i: U[:, i] @ exp(U @ v) / exp_sum(U @ v), v_c) for i in range(d)]
        ),
    ),
    (
        r"\mathbf U^\top \bigl( \operatorname{diag}(\hat{\mathbf y}) "
        r"- \hat{\mathbf y} \hat{\mathbf y}^\top \bigr) \mathbf U",
        lambda U, y_hat: U.T @ (np.diag(y_hat) - np.outer(y_hat, y_hat)) @ U,
    ),
)
CHAPTER.equation(
    "eq-naive-grad-center-columns",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial v_c}",
        lambda U, v_c, o: gradient(lambda v: J(v, o, U), v_c),
    ),
    (
        r"\mathbf U (\hat{\mathbf y} - \mathbf y)",
        lambda columns, y_hat, y: columns @ (y_hat - y),
    ),
)
CHAPTER.equation(
    "eq-naive-grad-outside-columns",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial \mathbf U}",
        lambda columns, v_c, o: gradient(lambda M: J(v_c, o, M.T), columns),
    ),
    (
        r"v_c\, (\hat{\mathbf y} - \mathbf y)^\top",
        lambda y_hat, y, v_c: np.outer(v_c, y_hat - y),
    ),
)
CHAPTER.equation(
    "eq-saddle",
    (
        r"J_{\text{naive-softmax}}(t, o, \mathbf U)",
        lambda t, o, n, along: J(t, o, along * np.outer(np.eye(n)[o], t)),
    ),
    (
        r"-s\, \|t\|^2 + \log \bigl( e^{s \|t\|^2} + V - 1 \bigr)",
        lambda t, n, along: -along * t @ t + log(exp(along * t @ t) + n - 1),
    ),
    (
        r"\log \bigl( 1 + (V - 1)\, e^{-s \|t\|^2} \bigr)",
        lambda t, n, along: log(1 + (n - 1) * exp(-along * t @ t)),
    ),
)
CHAPTER.example(
    "eq-ex-naive-loss",
    (r"J_{\text{naive-softmax}}(v_c, b, \mathbf U)", lambda v_c, o, U: J(v_c, o, U)),
    (r"-\log \tfrac12", lambda: -log(1 / 2)),
    (r"-\log \frac{2}{1 + 2 + 1}", lambda: -log(2 / (1 + 2 + 1))),
    (r"-\log 2 + \log 4", lambda: -log(2) + log(4)),
    (r"\log 2", lambda: log(2)),
)
CHAPTER.example(
    "eq-ex-naive-center",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial v_c}",
        lambda U, v_c, o: gradient(lambda v: J(v, o, U), v_c),
    ),
    (
        r"-(\log 2, 0) + \frac{1\,(0, 1) + 2\,(\log 2, 0) + 1\,(0, -1)}{1 + 2 + 1}",
        lambda: (
            -np.array([log(2), 0])
            + np.array([1, 2, 1]) @ [[0, 1], [log(2), 0], [0, -1]] / (1 + 2 + 1)
        ),
    ),
    (
        r"-(\log 2, 0) + \tfrac14 (0, 1) + \tfrac12 (\log 2, 0) + \tfrac14 (0, -1)",
        lambda: (
            -np.array([log(2), 0])
            + np.array([1 / 4, 1 / 2, 1 / 4]) @ [[0, 1], [log(2), 0], [0, -1]]
        ),
    ),
    (
        r"-(\log 2, 0) + \bigl( \tfrac12 \log 2, 0 \bigr)",
        lambda: -np.array([log(2), 0]) + np.array([log(2) / 2, 0]),
    ),
    (
        r"\tfrac14 (0, 1) - \tfrac12 (\log 2, 0) + \tfrac14 (0, -1)",
        lambda: np.array([1 / 4, -1 / 2, 1 / 4]) @ [[0, 1], [log(2), 0], [0, -1]],
    ),
    (r"\bigl( -\tfrac12 \log 2, 0 \bigr)", lambda: np.array([-log(2) / 2, 0])),
)
CHAPTER.example(
    "eq-ex-naive-outside",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial \mathbf U}",
        lambda U, v_c, o: gradient(lambda U: J(v_c, o, U), U),
    ),
    (
        r"\begin{pmatrix} \tfrac14 \\ -\tfrac12 \\ \tfrac14 \end{pmatrix} (1, 0)",
        lambda: np.outer([1 / 4, -1 / 2, 1 / 4], [1, 0]),
    ),
    (
        r"\begin{pmatrix} \tfrac14 & 0 \\ -\tfrac12 & 0 \\ \tfrac14 & 0 \end{pmatrix}",
        lambda: np.array([[1 / 4, 0], [-1 / 2, 0], [1 / 4, 0]]),
    ),
)
