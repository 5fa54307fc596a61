"""Twins of ``beyond.md``."""

from typing import Any

import numpy as np
from numpy import exp, log

from book.equations import Chapter, gradient
from book.points import exp_sum, pair, sigma


def J(v: Any, o: int, U: Any) -> Any:
    """The naive softmax loss of a pair; also of complex numbers."""
    return -(U @ v)[o] + log(exp_sum(U @ v))


def J_negative(v: Any, u_o: Any, u: Any) -> Any:
    """The negative sampling loss of a vector, u_o and the vectors that are drawn."""
    return -log(sigma(u_o @ v)) - log(sigma(-(u @ v))).sum()


def tree_loss(v_c: Any, nodes: Any, s: Any) -> Any:
    """The loss of a path through the tree, as the product that it comes from."""
    return -log(np.prod(sigma(s * (nodes @ v_c))))


def draw(rng: np.random.Generator) -> dict[str, Any]:
    """A pair, counts of a text, a window for CBOW, and a path through a tree."""
    point = pair(rng)
    d = point["d"]
    N, L = (int(i) for i in rng.integers(1, 5, size=2))
    total = float(rng.integers(200, 1000))
    window = rng.integers(point["n"], size=N)
    w = int(window[0])
    return point | {
        "both": float(rng.integers(1, 20)), "count_w": float(rng.integers(20, 100)),
        "count_c": float(rng.integers(20, 100)), "total": total,
        "N": N, "m": int(rng.integers(N)),
        "C": rng.normal(size=(N, d)),
        "window": window, "w": w, "n_w": int((window == w).sum()),
        "u": point["U"][point["negatives"]],
        "nodes": rng.normal(size=(L, d)), "s": rng.choice([-1.0, 1.0], size=L), "L": L,
        "j": int(rng.integers(L)),

    }  # fmt: skip


def best(both: float, count_w: float, count_c: float, total: float, K: int) -> float:
    """The score at which the expected loss of a pair is smallest."""
    return float(log(both * total / (count_w * count_c)) - log(K))


def expected(x: Any, both: float, count_w: float, count_c: float, total: float, K: int) -> Any:
    """The expected loss of a pair of words."""
    return -both * log(sigma(x)) - K * count_c * count_w / total * log(sigma(-x))


CHAPTER = Chapter("beyond", draw)

CHAPTER.definition("eq-pmi-loss", "the expected loss of a pair of words")
CHAPTER.definition("eq-cbow-mean", "the mean of the window's vectors")
CHAPTER.definition("eq-cbow-negative-loss", "negative sampling of the mean of a window")
CHAPTER.definition("eq-hs-model", "the model of the hierarchical softmax")

CHAPTER.equation(
    "eq-pmi-slope",
    (
        r"\ell'(x)",
        lambda x, both, count_w, count_c, total, K: gradient(
            lambda x: expected(x, both, count_w, count_c, total, K), x
        ),
    ),
    (
        r"-\#(w, c)\, \sigma(-x) + K\, \#(c)\, \frac{\#(w)}{|D|}\, \sigma(x)",
        lambda x, both, count_w, count_c, total, K: (
            -both * sigma(-x) + K * count_c * count_w / total * sigma(x)
        ),
    ),
)
CHAPTER.equation(
    "eq-pmi",
    (r"x_*", lambda both, count_w, count_c, total, K: best(both, count_w, count_c, total, K)),
    (
        r"\log \frac{\#(w, c)}{K\, \#(c)\, \#(w) / |D|}",
        lambda both, count_w, count_c, total, K: log(both / (K * count_c * count_w / total)),
    ),
    (
        r"\log \frac{\#(w, c)\, |D|}{\#(w)\, \#(c)} - \log K",
        lambda both, count_w, count_c, total, K: log(both * total / (count_w * count_c)) - log(K),
    ),
)
CHAPTER.equation(
    "eq-pmi-balance",
    (
        r"\#(w, c)\, \sigma(-x_*)",
        lambda both, count_w, count_c, total, K: (
            both * sigma(-best(both, count_w, count_c, total, K))
        ),
    ),
    (
        r"K\, \#(c)\, \frac{\#(w)}{|D|}\, \sigma(x_*)",
        lambda both, count_w, count_c, total, K: (
            K * count_c * count_w / total * sigma(best(both, count_w, count_c, total, K))
        ),
    ),
)
CHAPTER.equation(
    "eq-cbow-grad",
    (
        r"\frac{\partial J}{\partial v_j}",
        lambda U, C, o, m, N: gradient(lambda v: J((C.sum(axis=0) - C[m] + v) / N, o, U), C[m]),
    ),
    (
        r"\frac{1}{N} \cdot \frac{\partial J}{\partial \hat v}",
        lambda U, C, o, N: (1 / N) * gradient(lambda v: J(v, o, U), C.mean(axis=0)),
    ),
    (
        r"\frac{1}{N}\, \mathbf U^\top (\hat{\mathbf y} - \mathbf y)",
        lambda U, C, y, N: (
            (1 / N) * U.T @ (exp(U @ C.mean(axis=0)) / exp_sum(U @ C.mean(axis=0)) - y)
        ),
    ),
)
CHAPTER.equation(
    "eq-cbow-grad-outside",
    (
        r"\frac{\partial J}{\partial \mathbf U}",
        lambda U, C, o: gradient(lambda U: J(C.mean(axis=0), o, U), U),
    ),
    (
        r"(\hat{\mathbf y} - \mathbf y)\, \hat v^\top",
        lambda U, C, y: np.outer(
            exp(U @ C.mean(axis=0)) / exp_sum(U @ C.mean(axis=0)) - y, C.mean(axis=0)
        ),
    ),
)
CHAPTER.equation(
    "eq-cbow-grad-row",
    (
        r"\frac{\partial J}{\partial v_w}",
        lambda U, V, o, window, w: gradient(lambda V: J(V[window].mean(axis=0), o, U), V)[w],
    ),
    (
        r"\sum_{j \,:\, w_j = w} \frac{1}{N} \cdot \frac{\partial J}{\partial \hat v}",
        lambda U, V, o, window, w, N: sum(
            (1 / N) * gradient(lambda v: J(v, o, U), V[window].mean(axis=0))
            for j in np.flatnonzero(window == w)
        ),
    ),
    (
        r"\frac{n_w}{N} \cdot \frac{\partial J}{\partial \hat v}",
        lambda U, V, o, window, n_w, N: (
            (n_w / N) * gradient(lambda v: J(v, o, U), V[window].mean(axis=0))
        ),
    ),
)
CHAPTER.equation(
    "eq-cbow-negative-grad",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial v_j}",
        lambda U, u, C, o, m, N: gradient(
            lambda v: J_negative((C.sum(axis=0) - C[m] + v) / N, U[o], u), C[m]
        ),
    ),
    (
        r"\frac{1}{N} \cdot \frac{\partial J_{\text{neg-sample}}}{\partial \hat v}",
        lambda U, u, C, o, N: (1 / N) * gradient(lambda v: J_negative(v, U[o], u), C.mean(axis=0)),
    ),
    (
        r"\frac{1}{N} \Bigl( (\sigma(u_o^\top \hat v) - 1)\, u_o "
        r"+ \sum_{k=1}^{K} \sigma(u_k^\top \hat v)\, u_k \Bigr)",
        lambda U, u, C, o, N, K: (
            (1 / N)
            * (
                (sigma(U[o] @ C.mean(axis=0)) - 1) * U[o]
                + sum(sigma(u[k] @ C.mean(axis=0)) * u[k] for k in range(K))
            )
        ),
    ),
)
CHAPTER.equation(
    "eq-hs-loss",
    (r"J_{\text{hierarchical}}", lambda v_c, nodes, s: tree_loss(v_c, nodes, s)),
    (
        r"-\log \prod_{j=1}^{L} \sigma(s_j\, n_j^\top v_c)",
        lambda v_c, nodes, s: -log(np.prod(sigma(s * (nodes @ v_c)))),
    ),
    (
        r"-\sum_{j=1}^{L} \log \sigma(s_j\, n_j^\top v_c)",
        lambda v_c, nodes, s, L: -sum(log(sigma(s[j] * (nodes[j] @ v_c))) for j in range(L)),
    ),
)
CHAPTER.equation(
    "eq-hs-grad-center",
    (
        r"\frac{\partial J_{\text{hierarchical}}}{\partial v_c}",
        lambda v_c, nodes, s: gradient(lambda v: tree_loss(v, nodes, s), v_c),
    ),
    (
        r"-\sum_{j=1}^{L} (1 - \sigma(s_j\, n_j^\top v_c))\, s_j\, n_j",
        lambda v_c, nodes, s, L: (
            -sum((1 - sigma(s[j] * (nodes[j] @ v_c))) * s[j] * nodes[j] for j in range(L))
        ),
    ),
    (
        r"\sum_{j=1}^{L} \Bigl( \sigma(n_j^\top v_c) - \frac{1 + s_j}{2} \Bigr)\, n_j",
        lambda v_c, nodes, s, L: sum(
            (sigma(nodes[j] @ v_c) - (1 + s[j]) / 2) * nodes[j] for j in range(L)
        ),
    ),
)
CHAPTER.equation(
    "eq-hs-grad-node",
    (
        r"\frac{\partial J_{\text{hierarchical}}}{\partial n_j}",
        lambda v_c, nodes, s, j: gradient(lambda nodes: tree_loss(v_c, nodes, s), nodes)[j],
    ),
    (
        r"-(1 - \sigma(s_j\, n_j^\top v_c))\, s_j\, v_c",
        lambda v_c, nodes, s, j: -(1 - sigma(s[j] * (nodes[j] @ v_c))) * s[j] * v_c,
    ),
    (
        r"\Bigl( \sigma(n_j^\top v_c) - \frac{1 + s_j}{2} \Bigr)\, v_c",
        lambda v_c, nodes, s, j: (sigma(nodes[j] @ v_c) - (1 + s[j]) / 2) * v_c,
    ),
)
CHAPTER.equation(
    "eq-pmi-curvature",
    (
        r"\ell''(x)",
        lambda x, both, count_w, count_c, total, K: gradient(
            lambda x: -both * sigma(-x) + K * count_c * count_w / total * sigma(x), x
        ),
    ),
    (
        r"\Bigl( \#(w, c) + K\, \#(c)\, \frac{\#(w)}{|D|} \Bigr)\, \sigma(x)\, \sigma(-x)",
        lambda x, both, count_w, count_c, total, K: (
            (both + K * count_c * count_w / total) * sigma(x) * sigma(-x)
        ),
    ),
)
CHAPTER.equation(
    "eq-cbow-grad-columns",
    (
        r"\frac{\partial J}{\partial v_j}",
        lambda U, C, o, m, N: gradient(lambda v: J((C.sum(axis=0) - C[m] + v) / N, o, U), C[m]),
    ),
    (
        r"\frac{1}{N}\, \mathbf U (\hat{\mathbf y} - \mathbf y)",
        lambda columns, U, C, y, N: (
            (1 / N) * columns @ (exp(U @ C.mean(axis=0)) / exp_sum(U @ C.mean(axis=0)) - y)
        ),
    ),
)
CHAPTER.equation(
    "eq-cbow-grad-outside-columns",
    (
        r"\frac{\partial J}{\partial \mathbf U}",
        lambda columns, C, o: gradient(lambda M: J(C.mean(axis=0), o, M.T), columns),
    ),
    (
        r"\hat v\, (\hat{\mathbf y} - \mathbf y)^\top",
        lambda U, C, y: np.outer(
            C.mean(axis=0), exp(U @ C.mean(axis=0)) / exp_sum(U @ C.mean(axis=0)) - y
        ),
    ),
)
