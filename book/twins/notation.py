"""Twins of ``notation.md``."""

from typing import Any

import numpy as np
from numpy import log

from book.equations import Chapter, gradient
from book.points import pair


def draw(rng: np.random.Generator) -> dict[str, Any]:
    """A pair, and two vectors whose scalar product is differentiated."""
    point = pair(rng)
    d = point["d"]
    return point | {"a": rng.normal(size=d), "x": rng.normal(size=d)}


CHAPTER = Chapter("notation", draw)

CHAPTER.definition("eq-theta", "all parameters as one column; equation (1) of the source")
CHAPTER.definition("eq-matrices", "U and V, words as rows; equation (2) of the source, corrected")
CHAPTER.definition("eq-matrices-columns", "U and V, words as columns, as in CS224n's handouts")
CHAPTER.definition("eq-one-hot", "y; unnumbered in the source")

CHAPTER.equation(
    "eq-theta-size",
    (r"\dim \theta", lambda theta: theta.size),
    (r"dV + dV", lambda n, d: d * n + d * n),
    (r"2dV", lambda n, d: 2 * d * n),
)
CHAPTER.equation(
    "eq-scores",
    (r"(\mathbf U v_c)_w", lambda U, v_c, w: (U @ v_c)[w]),
    (r"u_w^\top v_c", lambda U, v_c, w: U[w] @ v_c),
    (
        r"\sum_{i=1}^{d} u_{w,i}\, v_{c,i}",
        lambda U, V, c, w, d: sum(U[w, i] * V[c, i] for i in range(d)),
    ),
)
CHAPTER.equation(
    "eq-pick-row",
    (r"\mathbf U^\top \mathbf y", lambda U, y: U.T @ y),
    (r"\sum_{w=1}^{V} y_w u_w", lambda U, y, n: sum(y[w] * U[w] for w in range(n))),
    (r"u_o", lambda U, o: U[o]),
)
CHAPTER.equation(
    "eq-outer",
    (r"(\delta\, v_c^\top)_{w,i}", lambda delta, v_c, w, i: np.outer(delta, v_c)[w, i]),
    (r"\delta_w\, v_{c,i}", lambda delta, v_c, w, i: delta[w] * v_c[i]),
)
CHAPTER.equation(
    "eq-scores-columns",
    (r"(\mathbf U^\top v_c)_w", lambda columns, v_c, w: (columns.T @ v_c)[w]),
    (r"u_w^\top v_c", lambda columns, v_c, w: columns[:, w] @ v_c),
)
CHAPTER.equation(
    "eq-pick-row-columns",
    (r"\mathbf U \mathbf y", lambda columns, y: columns @ y),
    (r"u_o", lambda columns, o: columns[:, o]),
)
CHAPTER.equation(
    "eq-linear-entry",
    (
        r"\frac{\partial (a^\top x)}{\partial x_i}",
        lambda a, x, i: gradient(lambda x: a @ x, x)[i],
    ),
    (
        r"\frac{\partial}{\partial x_i} \sum_{j=1}^{d} a_j x_j",
        lambda a, x, i, d: gradient(lambda x: sum(a[j] * x[j] for j in range(d)), x)[i],
    ),
    (r"a_i", lambda a, i: a[i]),
)
CHAPTER.equation(
    "eq-linear",
    (r"\frac{\partial (a^\top x)}{\partial x}", lambda a, x: gradient(lambda x: a @ x, x)),
    (r"a", lambda a: a),
)
CHAPTER.example(
    "eq-ex-scores",
    (r"\mathbf U v_c", lambda U, v_c: U @ v_c),
    (
        r"(0 \cdot 1 + 1 \cdot 0,\; \log 2 \cdot 1 + 0 \cdot 0,\; 0 \cdot 1 - 1 \cdot 0)",
        lambda: np.array([0, log(2), 0]),
    ),
    (r"(0, \log 2, 0)", lambda: np.array([0, log(2), 0])),
)
CHAPTER.example(
    "eq-ex-pick-row",
    (r"\mathbf U^\top \mathbf y", lambda U, y: U.T @ y),
    (
        r"0\,(0, 1) + 1\,(\log 2, 0) + 0\,(0, -1)",
        lambda U: np.array([0, 1, 0]) @ U,
    ),
    (r"(\log 2, 0)", lambda: np.array([log(2), 0])),
)
