"""Twins of ``errata.md``: printed lines that have to fail, corrected lines that have to hold."""

from typing import Any

import numpy as np
from numpy import log

from book.equations import Chapter, gradient
from book.points import exp_sum, pair, sigma


def naive(v_c: Any, o: int, U: Any) -> Any:
    """The naive softmax loss; also of complex numbers."""
    return -(U @ v_c)[o] + log(exp_sum(U @ v_c))


def sampled(v_c: Any, o: int, U: Any, negatives: Any) -> Any:
    """The loss of negative sampling; also of complex numbers."""
    return -log(sigma(U[o] @ v_c)) - log(sigma(-(U[negatives] @ v_c))).sum()


def draw(rng: np.random.Generator) -> dict[str, Any]:
    """A pair with a word `drawn` that was drawn n_w times."""
    point = pair(rng)
    drawn = int(point["negatives"][point["k"]])
    return point | {"drawn": drawn, "n_w": int((point["negatives"] == drawn).sum())}


CHAPTER = Chapter("errata", draw)

CHAPTER.definition("eq-err-columns", "what the source prints for U; a matter of size, not of value")

CHAPTER.refuted(
    "eq-err-loss-printed",
    (
        r"J_{\text{neg-sample}}(v_c, o, \mathbf U)",
        lambda U, v_c, o, negatives: sampled(v_c, o, U, negatives),
    ),
    (
        r"-\log \sigma(u_o^\top v_c) - \sum_{k=1}^{K} \log \sigma(-u_o^\top v_c)",
        lambda U, v_c, o, K: -log(sigma(U[o] @ v_c)) - K * log(sigma(-(U[o] @ v_c))),
    ),
)
CHAPTER.equation(
    "eq-err-loss-corrected",
    (
        r"J_{\text{neg-sample}}(v_c, o, \mathbf U)",
        lambda U, v_c, o, negatives: sampled(v_c, o, U, negatives),
    ),
    (
        r"-\log \sigma(u_o^\top v_c) - \sum_{k=1}^{K} \log \sigma(-u_k^\top v_c)",
        lambda U, v_c, o, negatives: (
            -log(sigma(U[o] @ v_c)) - sum(log(sigma(-(U[w] @ v_c))) for w in negatives)
        ),
    ),
)
CHAPTER.refuted(
    "eq-err-word-printed",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial u_w}",
        lambda U, v_c, o, w: gradient(lambda U: naive(v_c, o, U), U)[w],
    ),
    (r"P(O = o \mid C = c)\, v_c", lambda P, o, v_c: P[o] * v_c),
)
CHAPTER.equation(
    "eq-err-word-corrected",
    (
        r"\frac{\partial J_{\text{naive-softmax}}}{\partial u_w}",
        lambda U, v_c, o, w: gradient(lambda U: naive(v_c, o, U), U)[w],
    ),
    (r"P(O = w \mid C = c)\, v_c", lambda P, w, v_c: P[w] * v_c),
)
CHAPTER.refuted(
    "eq-err-draw",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial u_k}",
        lambda U, v_c, o, negatives, drawn: gradient(lambda U: sampled(v_c, o, U, negatives), U)[
            drawn
        ],
    ),
    (
        r"(1 - \sigma(-u_k^\top v_c))\, v_c",
        lambda U, v_c, drawn: (1 - sigma(-(U[drawn] @ v_c))) * v_c,
    ),
)
CHAPTER.equation(
    "eq-err-draw-corrected",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial u_w}",
        lambda U, v_c, o, negatives, drawn: gradient(lambda U: sampled(v_c, o, U, negatives), U)[
            drawn
        ],
    ),
    (
        r"n_w\, (1 - \sigma(-u_w^\top v_c))\, v_c",
        lambda U, v_c, n_w, drawn: n_w * (1 - sigma(-(U[drawn] @ v_c))) * v_c,
    ),
)
