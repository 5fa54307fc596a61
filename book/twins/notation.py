"""Twins of ``notation.md``."""

import numpy as np

from book.equations import Chapter
from book.points import pair

CHAPTER = Chapter("notation", pair)

CHAPTER.definition("eq-theta", "all parameters as one column; equation (1) of the source")
CHAPTER.definition("eq-matrices", "U and V, words as rows; equation (2) of the source, corrected")
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
