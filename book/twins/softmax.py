"""Twins of ``softmax.md``."""

from typing import Any

import numpy as np
from numpy import exp, log

from book.equations import Chapter, gradient
from book.points import exp_sum, pair, sigma


def draw(rng: np.random.Generator) -> dict[str, Any]:
    """A pair, two more numbers, and two words that are often the same."""
    point = pair(rng)
    first = int(rng.integers(point["n"]))
    second = first if rng.random() < 0.5 else int(rng.integers(point["n"]))
    return point | {
        "a": float(rng.normal()), "b": float(rng.normal()), "first": first, "second": second,
    }  # fmt: skip


CHAPTER = Chapter("softmax", draw)

CHAPTER.definition("eq-softmax", "P(O = o | C = c); equation (3) of the source")

CHAPTER.equation(
    "eq-softmax-shift",
    (
        r"\frac{e^{z_w + a}}{\sum_{x} e^{z_x + a}}",
        lambda z, a, w: exp(z[w] + a) / exp_sum(z + a),
    ),
    (
        r"\frac{e^a\, e^{z_w}}{e^a \sum_{x} e^{z_x}}",
        lambda z, a, w: exp(a) * exp(z[w]) / (exp(a) * exp_sum(z)),
    ),
    (r"\frac{e^{z_w}}{\sum_{x} e^{z_x}}", lambda z, w: exp(z[w]) / exp_sum(z)),
)
CHAPTER.equation(
    "eq-log-sum-exp",
    (r"\log \sum_{w} e^{z_w}", lambda z: log(exp_sum(z))),
    (
        r"\log \Bigl( e^m \sum_{w} e^{z_w - m} \Bigr)",
        lambda z: log(exp(z.max()) * exp_sum(z - z.max())),
    ),
    (r"m + \log \sum_{w} e^{z_w - m}", lambda z: z.max() + log(exp_sum(z - z.max()))),
)
CHAPTER.equation(
    "eq-cross-entropy",
    (r"-\sum_{w=1}^{V} y_w \log \hat y_w", lambda y, y_hat: -(y @ log(y_hat))),
    (r"-\log \hat y_o", lambda y_hat, o: -log(y_hat[o])),
)
CHAPTER.equation(
    "eq-delta",
    (
        r"\frac{\partial (-\log \hat y_o)}{\partial z}",
        lambda z, o: gradient(lambda z: -log(exp(z[o]) / exp_sum(z)), z),
    ),
    (
        r"\frac{\partial}{\partial z} \Bigl( -z_o + \log \sum_{x} e^{z_x} \Bigr)",
        lambda z, o: gradient(lambda z: -z[o] + log(exp_sum(z)), z),
    ),
    (r"-\mathbf y + \frac{e^{z}}{\sum_{x} e^{z_x}}", lambda y, z: -y + exp(z) / exp_sum(z)),
    (r"\hat{\mathbf y} - \mathbf y", lambda y_hat, y: y_hat - y),
)
CHAPTER.equation(
    "eq-softmax-jacobian",
    (
        r"\frac{\partial \hat{\mathbf y}}{\partial z}",
        lambda z, n: np.array(
            [gradient(lambda z, w=w: exp(z[w]) / exp_sum(z), z) for w in range(n)]
        ),
    ),
    (
        r"\operatorname{diag}(\hat{\mathbf y}) - \hat{\mathbf y} \hat{\mathbf y}^\top",
        lambda y_hat: np.diag(y_hat) - np.outer(y_hat, y_hat),
    ),
)
CHAPTER.equation(
    "eq-sigmoid",
    (r"\sigma(x)", lambda x: sigma(x)),
    (r"\frac{1}{1 + e^{-x}}", lambda x: 1 / (1 + exp(-x))),
    (r"\frac{e^{x}}{1 + e^{x}}", lambda x: exp(x) / (1 + exp(x))),
)
CHAPTER.equation(
    "eq-sigmoid-mirror",
    (r"1 - \sigma(x)", lambda x: 1 - sigma(x)),
    (r"\frac{e^{-x}}{1 + e^{-x}}", lambda x: exp(-x) / (1 + exp(-x))),
    (r"\frac{1}{1 + e^{x}}", lambda x: 1 / (1 + exp(x))),
    (r"\sigma(-x)", lambda x: sigma(-x)),
)
CHAPTER.equation(
    "eq-sigmoid-slope",
    (r"\sigma'(x)", lambda x: gradient(sigma, x)),
    (r"\frac{e^{-x}}{(1 + e^{-x})^2}", lambda x: exp(-x) / (1 + exp(-x)) ** 2),
    (
        r"\frac{1}{1 + e^{-x}} \cdot \frac{e^{-x}}{1 + e^{-x}}",
        lambda x: (1 / (1 + exp(-x))) * (exp(-x) / (1 + exp(-x))),
    ),
    (r"\sigma(x) (1 - \sigma(x))", lambda x: sigma(x) * (1 - sigma(x))),
)
CHAPTER.equation(
    "eq-log-sigmoid-slope",
    (r"\frac{d}{dx} (-\log \sigma(x))", lambda x: gradient(lambda x: -log(sigma(x)), x)),
    (r"-\frac{\sigma'(x)}{\sigma(x)}", lambda x: -gradient(sigma, x) / sigma(x)),
    (r"-(1 - \sigma(x))", lambda x: -(1 - sigma(x))),
    (r"-\sigma(-x)", lambda x: -sigma(-x)),
)
CHAPTER.equation(
    "eq-log-sigmoid",
    (r"-\log \sigma(x)", lambda x: -log(sigma(x))),
    (r"\log (1 + e^{-x})", lambda x: log(1 + exp(-x))),
    (
        r"\max(-x, 0) + \log (1 + e^{-|x|})",
        lambda x: max(-x, 0) + log(1 + exp(-abs(x))),
    ),
)
CHAPTER.equation(
    "eq-two-words",
    (r"\frac{e^a}{e^a + e^b}", lambda a, b: exp(a) / (exp(a) + exp(b))),
    (r"\frac{1}{1 + e^{-(a - b)}}", lambda a, b: 1 / (1 + exp(-(a - b)))),
    (r"\sigma(a - b)", lambda a, b: sigma(a - b)),
)
CHAPTER.equation(
    "eq-delta-by-chain",
    (
        r"\bigl( \operatorname{diag}(\hat{\mathbf y}) "
        r"- \hat{\mathbf y} \hat{\mathbf y}^\top \bigr) \Bigl( -\frac{\mathbf y}{\hat y_o} \Bigr)",
        lambda y_hat, y, o: (np.diag(y_hat) - np.outer(y_hat, y_hat)) @ (-y / y_hat[o]),
    ),
    (r"-\mathbf y + \hat{\mathbf y}", lambda y_hat, y: -y + y_hat),
    (r"\hat{\mathbf y} - \mathbf y", lambda y_hat, y: y_hat - y),
)
CHAPTER.equation(
    "eq-delta-first",
    (r"\frac{\partial (-z_o)}{\partial z_w}", lambda z, o: gradient(lambda z: -z[o], z)),
    (r"-y_w", lambda y: -y),
)
CHAPTER.equation(
    "eq-delta-second",
    (
        r"\frac{\partial}{\partial z_w} \log \sum_{x} e^{z_x}",
        lambda z, w: gradient(lambda z: log(exp_sum(z)), z)[w],
    ),
    (
        r"\frac{1}{\sum_{x} e^{z_x}} \cdot \frac{\partial}{\partial z_w} \sum_{x} e^{z_x}",
        lambda z, w: (1 / exp_sum(z)) * gradient(exp_sum, z)[w],
    ),
    (r"\frac{e^{z_w}}{\sum_{x} e^{z_x}}", lambda z, w: exp(z[w]) / exp_sum(z)),
    (r"\hat y_w", lambda y_hat, w: y_hat[w]),
)
CHAPTER.equation(
    "eq-softmax-slope",
    (
        r"\frac{\partial \hat y_w}{\partial z_x}",
        lambda z, first, second: gradient(lambda z: exp(z[first]) / exp_sum(z), z)[second],
    ),
    (
        r"\frac{[w = x]\, e^{z_w} \sum_{j} e^{z_j} - e^{z_w} e^{z_x}}"
        r"{\bigl( \sum_{j} e^{z_j} \bigr)^2}",
        lambda z, first, second: (
            ((first == second) * exp(z[first]) * exp_sum(z) - exp(z[first]) * exp(z[second]))
            / exp_sum(z) ** 2
        ),
    ),
    (
        r"[w = x]\, \frac{e^{z_w}}{\sum_{j} e^{z_j}} "
        r"- \frac{e^{z_w}}{\sum_{j} e^{z_j}} \cdot \frac{e^{z_x}}{\sum_{j} e^{z_j}}",
        lambda z, first, second: (
            (first == second) * exp(z[first]) / exp_sum(z)
            - exp(z[first]) / exp_sum(z) * (exp(z[second]) / exp_sum(z))
        ),
    ),
    (
        r"[w = x]\, \hat y_w - \hat y_w\, \hat y_x",
        lambda y_hat, first, second: (
            (first == second) * y_hat[first] - y_hat[first] * y_hat[second]
        ),
    ),
)
CHAPTER.example(
    "eq-ex-softmax",
    (r"\hat{\mathbf y}", lambda y_hat: y_hat),
    (
        r"\frac{(e^0, e^{\log 2}, e^0)}{e^0 + e^{\log 2} + e^0}",
        lambda: exp([0, log(2), 0]) / (exp(0) + exp(log(2)) + exp(0)),
    ),
    (r"\frac{(1, 2, 1)}{4}", lambda: np.array([1, 2, 1]) / 4),
    (
        r"\bigl( \tfrac14, \tfrac12, \tfrac14 \bigr)",
        lambda: np.array([1 / 4, 1 / 2, 1 / 4]),
    ),
)
CHAPTER.example(
    "eq-ex-delta",
    (r"\hat{\mathbf y} - \mathbf y", lambda y_hat, y: y_hat - y),
    (
        r"\bigl( \tfrac14, \tfrac12, \tfrac14 \bigr) - (0, 1, 0)",
        lambda: np.array([1 / 4, 1 / 2, 1 / 4]) - np.array([0, 1, 0]),
    ),
    (
        r"\bigl( \tfrac14, -\tfrac12, \tfrac14 \bigr)",
        lambda: np.array([1 / 4, -1 / 2, 1 / 4]),
    ),
)
CHAPTER.example(
    "eq-ex-jacobian",
    (
        r"\frac{\partial \hat{\mathbf y}}{\partial z}",
        lambda z: np.array([gradient(lambda z, w=w: exp(z[w]) / exp_sum(z), z) for w in (0, 1, 2)]),
    ),
    (
        r"\frac14 \begin{pmatrix} 1 & 0 & 0 \\ 0 & 2 & 0 \\ 0 & 0 & 1 \end{pmatrix} "
        r"- \frac{1}{16} \begin{pmatrix} 1 & 2 & 1 \\ 2 & 4 & 2 \\ 1 & 2 & 1 \end{pmatrix}",
        lambda: (
            np.array([[1, 0, 0], [0, 2, 0], [0, 0, 1]]) / 4
            - np.array([[1, 2, 1], [2, 4, 2], [1, 2, 1]]) / 16
        ),
    ),
    (
        r"\frac{1}{16} \begin{pmatrix} 3 & -2 & -1 \\ -2 & 4 & -2 \\ -1 & -2 & 3 \end{pmatrix}",
        lambda: np.array([[3, -2, -1], [-2, 4, -2], [-1, -2, 3]]) / 16,
    ),
)
CHAPTER.example(
    "eq-ex-sigmoid",
    (r"\sigma(\log 2)", lambda s_o: s_o),
    (r"\frac{1}{1 + e^{-\log 2}}", lambda: 1 / (1 + exp(-log(2)))),
    (r"\frac{1}{1 + \frac12}", lambda: 1 / (1 + 1 / 2)),
    (r"\frac23", lambda: 2 / 3),
)
