"""Twins of ``negative-sampling.md``."""

from typing import Any

import numpy as np
from numpy import log

from book.equations import Chapter, gradient
from book.points import pair, sigma


def J(v_c: Any, u_o: Any, N: Any) -> Any:
    """The loss of an observed vector and one vector per draw; also of complex numbers."""
    return -log(sigma(u_o @ v_c)) - log(sigma(-(N @ v_c))).sum()


def draw(rng: np.random.Generator) -> dict[str, Any]:
    """A pair whose word w was drawn at least once, n_w times."""
    point = pair(rng)
    w = int(point["negatives"][point["k"]])
    drawn = point["U"][point["negatives"]]
    return point | {
        "w": w,
        "n_w": int((point["negatives"] == w).sum()),
        "N": drawn,
        "u_o": point["U"][point["o"]],
    }


CHAPTER = Chapter("negative-sampling", draw)

CHAPTER.definition("eq-ns-model", "the model of a pair that came from the text")
CHAPTER.definition("eq-ns-noise", "the distribution from which negatives are drawn")

CHAPTER.equation(
    "eq-ns-loss",
    (
        r"J_{\text{neg-sample}}(v_c, o, \mathbf U)",
        lambda v_c, o, U, negatives: J(v_c, U[o], U[negatives]),
    ),
    (
        r"-\log \sigma(u_o^\top v_c) - \sum_{k=1}^{K} \log \sigma(-u_k^\top v_c)",
        lambda U, v_c, o, N: -log(sigma(U[o] @ v_c)) - log(sigma(-(N @ v_c))).sum(),
    ),
    (
        r"-\log \sigma(u_o^\top v_c) - \sum_{k=1}^{K} \log (1 - \sigma(u_k^\top v_c))",
        lambda U, v_c, o, N: -log(sigma(U[o] @ v_c)) - log(1 - sigma(N @ v_c)).sum(),
    ),
)
CHAPTER.equation(
    "eq-ns-grad-center",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial v_c}",
        lambda U, v_c, o, negatives: gradient(lambda v: J(v, U[o], U[negatives]), v_c),
    ),
    (
        r"-\frac{\sigma'(u_o^\top v_c)}{\sigma(u_o^\top v_c)}\, u_o "
        r"- \sum_{k=1}^{K} \frac{\sigma'(-u_k^\top v_c)}{\sigma(-u_k^\top v_c)}\, (-u_k)",
        # s_o and s_k are the sigmoids, and sigma' = sigma (1 - sigma)
        lambda U, o, N, K, s_o, s: (
            -(s_o * (1 - s_o) / s_o) * U[o]
            - sum((s[k] * (1 - s[k]) / s[k]) * (-N[k]) for k in range(K))
        ),
    ),
    (
        r"-(1 - \sigma(u_o^\top v_c))\, u_o "
        r"- \sum_{k=1}^{K} (1 - \sigma(-u_k^\top v_c)) (-u_k)",
        lambda U, v_c, o, N, K: (
            -(1 - sigma(U[o] @ v_c)) * U[o]
            - sum((1 - sigma(-(N[k] @ v_c))) * (-N[k]) for k in range(K))
        ),
    ),
    (
        r"-(1 - \sigma(u_o^\top v_c))\, u_o "
        r"+ \sum_{k=1}^{K} (1 - \sigma(-u_k^\top v_c))\, u_k",
        lambda U, v_c, o, N, K: (
            -(1 - sigma(U[o] @ v_c)) * U[o]
            + sum((1 - sigma(-(N[k] @ v_c))) * N[k] for k in range(K))
        ),
    ),
    (
        r"(\sigma(u_o^\top v_c) - 1)\, u_o + \sum_{k=1}^{K} \sigma(u_k^\top v_c)\, u_k",
        lambda U, v_c, o, N: (sigma(U[o] @ v_c) - 1) * U[o] + sigma(N @ v_c) @ N,
    ),
)
CHAPTER.equation(
    "eq-ns-grad-u-o",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial u_o}",
        lambda U, v_c, o, N: gradient(lambda u: J(v_c, u, N), U[o]),
    ),
    (
        r"-\frac{\sigma'(u_o^\top v_c)}{\sigma(u_o^\top v_c)}\, v_c",
        lambda s_o, v_c: -(s_o * (1 - s_o) / s_o) * v_c,
    ),
    (
        r"-(1 - \sigma(u_o^\top v_c))\, v_c",
        lambda U, v_c, o: -(1 - sigma(U[o] @ v_c)) * v_c,
    ),
)
CHAPTER.equation(
    "eq-ns-grad-draw",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial u_k}",
        lambda u_o, v_c, N, k: gradient(lambda N: J(v_c, u_o, N), N)[k],
    ),
    (
        r"-\frac{1}{\sigma(-u_k^\top v_c)} \cdot \sigma'(-u_k^\top v_c) \cdot (-v_c)",
        lambda s, v_c, k: -(1 / s[k]) * (s[k] * (1 - s[k])) * (-v_c),
    ),
    (
        r"(1 - \sigma(-u_k^\top v_c))\, v_c",
        lambda N, v_c, k: (1 - sigma(-(N[k] @ v_c))) * v_c,
    ),
    (r"\sigma(u_k^\top v_c)\, v_c", lambda N, v_c, k: sigma(N[k] @ v_c) * v_c),
)
CHAPTER.equation(
    "eq-ns-grad-row",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial u_w}",
        lambda U, v_c, o, negatives, w: gradient(lambda U: J(v_c, U[o], U[negatives]), U)[w],
    ),
    (
        r"\sum_{k \,:\, w_k = w} (1 - \sigma(-u_w^\top v_c))\, v_c",
        lambda U, v_c, negatives, w: sum(
            (1 - sigma(-(U[w] @ v_c))) * v_c for w_k in negatives if w_k == w
        ),
    ),
    (
        r"n_w\, \sigma(u_w^\top v_c)\, v_c",
        lambda U, v_c, n_w, w: n_w * sigma(U[w] @ v_c) * v_c,
    ),
)
CHAPTER.equation(
    "eq-ns-grad-outside",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial \mathbf U}",
        lambda U, v_c, o, negatives: gradient(lambda U: J(v_c, U[o], U[negatives]), U),
    ),
    (
        r"(\sigma(u_o^\top v_c) - 1)\, e_o v_c^\top "
        r"+ \sum_{k=1}^{K} \sigma(u_k^\top v_c)\, e_{w_k} v_c^\top",
        lambda U, v_c, o, negatives, n: (
            (sigma(U[o] @ v_c) - 1) * np.outer(np.eye(n)[o], v_c)
            + sum(sigma(U[w] @ v_c) * np.outer(np.eye(n)[w], v_c) for w in negatives)
        ),
    ),
)
CHAPTER.equation(
    "eq-ns-grad-outside-columns",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial \mathbf U}",
        lambda columns, v_c, o, negatives: gradient(
            lambda M: J(v_c, M.T[o], M.T[negatives]), columns
        ),
    ),
    (
        r"(\sigma(u_o^\top v_c) - 1)\, v_c e_o^\top "
        r"+ \sum_{k=1}^{K} \sigma(u_k^\top v_c)\, v_c e_{w_k}^\top",
        lambda U, v_c, o, negatives, n: (
            (sigma(U[o] @ v_c) - 1) * np.outer(v_c, np.eye(n)[o])
            + sum(sigma(U[w] @ v_c) * np.outer(v_c, np.eye(n)[w]) for w in negatives)
        ),
    ),
)
CHAPTER.example(
    "eq-ex-ns-loss",
    (
        r"J_{\text{neg-sample}}(v_c, b, \mathbf U)",
        lambda v_c, o, U, negatives: J(v_c, U[o], U[negatives]),
    ),
    (
        r"-\log \tfrac23 - \log \tfrac12 - \log \tfrac12",
        lambda: -log(2 / 3) - log(1 / 2) - log(1 / 2),
    ),
    (r"\log \tfrac32 + \log 2 + \log 2", lambda: log(3 / 2) + log(2) + log(2)),
    (r"\log 6", lambda: log(6)),
)
CHAPTER.example(
    "eq-ex-ns-center",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial v_c}",
        lambda U, v_c, o, negatives: gradient(lambda v: J(v, U[o], U[negatives]), v_c),
    ),
    (
        r"\bigl( \tfrac23 - 1 \bigr) (\log 2, 0) + \tfrac12 (0, 1) + \tfrac12 (0, -1)",
        lambda: np.array([2 / 3 - 1, 1 / 2, 1 / 2]) @ [[log(2), 0], [0, 1], [0, -1]],
    ),
    (r"\bigl( -\tfrac13 \log 2, 0 \bigr)", lambda: np.array([-log(2) / 3, 0])),
)
CHAPTER.example(
    "eq-ex-ns-outside",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial \mathbf U}",
        lambda U, v_c, o, negatives: gradient(lambda U: J(v_c, U[o], U[negatives]), U),
    ),
    (
        r"\begin{pmatrix} \tfrac12\,(1, 0) \\ \bigl( \tfrac23 - 1 \bigr) (1, 0) "
        r"\\ \tfrac12\,(1, 0) \end{pmatrix}",
        lambda: np.outer([1 / 2, 2 / 3 - 1, 1 / 2], [1, 0]),
    ),
    (
        r"\begin{pmatrix} \tfrac12 & 0 \\ -\tfrac13 & 0 \\ \tfrac12 & 0 \end{pmatrix}",
        lambda: np.array([[1 / 2, 0], [-1 / 3, 0], [1 / 2, 0]]),
    ),
)
CHAPTER.example(
    "eq-ex-ns-twice",
    (
        r"\frac{\partial J_{\text{neg-sample}}}{\partial u_a}",
        lambda U, v_c, twice: gradient(lambda U: J(v_c, U[1], U[twice]), U)[0],
    ),
    (r"2 \cdot \tfrac12\,(1, 0)", lambda: 2 * (1 / 2) * np.array([1, 0])),
    (r"(1, 0)", lambda: np.array([1, 0])),
)
