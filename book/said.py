r"""What formulas within sentences are held with, and which of them are not held, and why.

Of a page, ``SETTINGS`` gives the symbols of a formula, or under ``""`` those of all others.
``PROSE`` lists what claims nothing that could hold or fail: how often it stands there, and why.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

import numpy as np

from autograder.mathematics.slopes import STEP
from autograder.mathematics.word2vec import naive, negative
from book import small_text
from book.errata_example import V_C, A, B, E, U
from book.figures.drawings import WINDOW_HALF
from book.models.counts import COUNTS, COUNTS_ANY, COUNTS_LEFT_OUT
from book.models.functions import CUBIC, VALLEY
from book.models.kinds import NUMBER, Array, plain
from book.models.relatives import TREE
from book.models.vectors import SADDLE, layout
from book.running_example import ETA
from book.settings import Setting
from book.spelling import polynomial
from solutions.word2vec import reference

__all__ = ["NAIVE", "NEGATIVE_SIZES", "PROSE", "SETTINGS"]

_SIZES: dict[str, Any] = {
    "V": {"size": "words"}, "centers": {"shape": "nd"}, "v": {"row of": "centers", "alone": "c"},
}  # fmt: skip
NAIVE = Setting(naive("said", "", symbols=_SIZES))
# every letter of the table of shapes
NEGATIVE_SIZES = Setting(
    negative(
        "shapes", "",
        symbols={
            "V": {"shape": "nd"}, "m": {"size": "half"}, "\\theta": {"packed": ["U", "V"]},
            "\\hat y": {"words": r"\frac{\exp(z_w)}{\sum_x \exp(z_x)}"},
        },
    )
)  # fmt: skip
# where the gradient is zero: the difference of both sides is the gradient
_ZERO = NAIVE.with_(spelled={"= u_o": r"- u_o = \frac{\partial J}{\partial v_c}"})
_SCORE = Setting(naive("score", "", symbols={"x": {"value": "z_w"}}))


def numbers(**values: Any) -> Setting:
    """A setting of one point, whose symbols are these numbers."""

    def fill(points: Any, rng: np.random.Generator) -> None:
        for name, value in values.items():
            points.number(_GREEK.get(name, name), value)

    symbols = {_GREEK.get(name, name): NUMBER for name in values}
    return Setting(plain("numbers", symbols), fill=fill, single=True, sizes=((3, 2, 2),))


_GREEK = {"eps": "\\varepsilon"}


def vectors(
    rows: Array, center: Array, outside: int, draws: tuple[int, ...], letters: Mapping[str, int],
    sampled: bool = False,
) -> Setting:  # fmt: skip
    """A setting of one point with these vectors; the center word is the last one."""

    def fill(points: Any, rng: np.random.Generator) -> None:
        points.arrays["U"] = rows[None]
        points.arrays["centers"][:, -1] = center
        points.outside, points.center = np.array([outside]), np.array([len(rows) - 1])
        points.draws = np.array([draws])
        points.letters.update({name: np.array([word]) for name, word in letters.items()})
        points.number("\\eta", ETA)

    symbols = {**_SIZES, "\\eta": NUMBER}
    question = (negative if sampled else naive)("numbers", "", symbols=symbols)
    question = dataclasses.replace(question, words=question.words + "abe")
    sizes = ((len(rows), rows.shape[1], len(draws)),)
    return Setting(question, fill=fill, sizes=sizes, single=True)


_LETTERS = {"a": A, "b": B, "e": E}
EXAMPLE = vectors(U, V_C, B, (A, E), _LETTERS)
SAMPLED = vectors(U, V_C, B, (A, E), _LETTERS, sampled=True)
# two exercises: one with a word that is drawn twice, beside a word that is not, one with scores
TWICE = vectors(
    np.array([[0.0, 1.0], [0.0, 3.0], [1.0, 1.0]]), np.array([2.0, 0.0]), 0, (1, 1), {"a": 1},
    sampled=True,
)  # fmt: skip
BY_HAND = vectors(
    np.array([[0.0, 0.0], [np.log(2), 0.0], [np.log(5), 0.0]]), np.array([1.0, 0.0]), 1, (0, 2), {}
)


def _largest(points: Any, rng: np.random.Generator) -> None:
    rows = np.arange(points.count)
    centers = points.arrays["centers"][rows, points.center]
    largest = (points.arrays["U"] @ centers[:, :, None]).max(axis=(1, 2))
    for name, value in (("M", largest), ("m", largest), ("a", -largest)):
        points.number(name, value)


LARGEST = Setting(
    naive("largest", "", symbols={**_SIZES, "M": NUMBER, "m": NUMBER, "a": NUMBER}),
    spelled={r"\max_w z_w": "M"}, fill=_largest,
)  # fmt: skip
_RULE = Setting(
    plain("rule", dict.fromkeys(["a", "b", "r", "s", "t", "x"], NUMBER)),
    functions={
        "f": polynomial("abr"), "f'": polynomial("abr", 1), "g": polynomial("st"),
        "g'": polynomial("st", 1),
    },
    spelled={
        "(f/g)'": r"\frac{\partial}{\partial x} \bigl( f(x) / g(x) \bigr)", "f' g": "f'(x) g(x)",
        "f g'": "f(x) g'(x)", "/g^2": "/ g(x)^2",
    },
)  # fmt: skip


# ---------------------------------------------------------------- steps down a parabola
def _parabola(points: Any, rng: np.random.Generator) -> None:
    """Steps with rates on both sides of each border, and with the one that arrives at once."""
    curvature = rng.uniform(0.5, 2.0, points.count)
    rate = rng.uniform(-1.0, 3.0, points.count) / curvature
    rate[::3] = 1 / curvature[::3]
    start = rng.uniform(0.5, 1.5, points.count)
    first, converges = [], []
    for slope, eta, theta in zip(curvature, rate, start, strict=True):

        def loss(x: Array, slope: float = slope) -> tuple[float, Array]:
            return float(slope * x[0] ** 2 / 2), slope * x

        one = reference.sgd(loss, [theta], eta, 1)[0]
        first.append(one[0])
        far = reference.sgd(loss, [theta], eta, 60)[0]
        converges.append(abs(far[0]) < abs(theta))
    for name, values in (
        ("\\lambda", curvature), ("\\eta", rate), ("\\theta", start), ("S", first),
        ("C", converges), ("D", np.abs(first) < 1e-12),
    ):  # fmt: skip
        points.number(name, np.array(values, dtype=float))


PARABOLA = Setting(
    plain("parabola", dict.fromkeys(["\\lambda", "\\eta", "\\theta", "S", "C", "D"], NUMBER)),
    spelled={r"\theta_1": "S", r"\theta_0": r"\theta"}, fill=_parabola,
)  # fmt: skip


def _five_point_step(eps: float) -> float:
    """Where h^4 / 30 + eps / h is lowest, by halving an interval."""
    low, high = 1e-8, 1.0
    for _ in range(200):
        middle = (low + high) / 2
        step = middle + 1e-30j
        low, high = (low, middle) if (step**4 / 30 + eps / step).imag > 0 else (middle, high)
    return low


EPSILON = float(np.finfo(np.float64).eps)
OF_TRAINING = numbers(d=small_text.DIM, m=small_text.WINDOW, K=small_text.NEGATIVES)

# page -> formula -> its symbols; "" for those of the page
SETTINGS: Mapping[str, Mapping[str, tuple[Setting, ...]]] = {
    "beyond": {
        "": (COUNTS,),
        r"x = u_w^\top v_c": (_SCORE,),
        r"s_j = \pm 1": (TREE,),
        r"x_* = \log \frac{\#(w, c)}{\#(c)\, P_n(w)} - \log K": (COUNTS_ANY,),
        r"S = \sum_{o \ne w} \#(o, c) / (1 - P_n(o))": (COUNTS_LEFT_OUT,),
        r"x_* = \log \#(w, c) - \log (K P_n(w)\, S)": (COUNTS_LEFT_OUT,),
    },
    "errata": {
        "": (EXAMPLE,),
        r"(P(o) - 1)\, v_c + (V - 1)\, P(o)\, v_c = (V\, P(o) - 1)\, v_c": (NAIVE,),
    },
    "gradient-checking": {
        "": (CUBIC,),
        r"\varepsilon \approx 2.2 \cdot 10^{-16}": (numbers(eps=EPSILON),),
        "h = 10^{-30}": (numbers(h=STEP),),
        r"h = (7.5\, \varepsilon)^{1/5} \approx 1 \cdot 10^{-3}": (
            numbers(h=_five_point_step(EPSILON), eps=EPSILON),
        ),
    },
    "naive-softmax": {
        "": (NAIVE,),
        "v_c = t": (SADDLE,),
        r"u_o = s\,t": (SADDLE,),
        r"\sum_x \hat y_x u_x = u_o": (_ZERO,),
    },
    "negative-sampling": {
        "": (TWICE,),
        "K = 2": (SAMPLED,),
        r"\sigma(\log 2) = \tfrac23": (SAMPLED,),
        r"\sigma(0) = \tfrac12": (SAMPLED,),
    },
    "notation": {
        "": (NAIVE,),
        r"\mathbf U = [u_1 \cdots u_V]": tuple(layout("columns", n) for n in (5, 7)),
        "o = b": (EXAMPLE,),
        r"\mathbf y = (0, 1, 0)": (EXAMPLE,),
    },
    "skip-gram": {"": (NAIVE,), "m = 2": (numbers(m=WINDOW_HALF),)},
    "softmax": {
        "": (NAIVE,),
        r"a = -\max_w z_w": (LARGEST,),
        r"m = \max_w z_w": (LARGEST,),
        "(f/g)' = (f' g - f g')/g^2": (_RULE,),
        r"\hat{\mathbf y} = (\tfrac14, \tfrac12, \tfrac14)": (EXAMPLE,),
        r"\hat{\mathbf y} = (1/8, 2/8, 5/8)": (BY_HAND,),
    },
    "train-it-yourself": {},
    "training": {
        "": (OF_TRAINING,),
        r"\eta = 1": (EXAMPLE,),
        r"g^\top A g \le \lambda \|g\|^2": (VALLEY,),
        r"\theta_1 = (1 - \eta \lambda)\, \theta_0": (PARABOLA,),
        r"|1 - \eta \lambda| < 1": (PARABOLA.with_(exactly="C"),),
        r"0 < \eta < 2/\lambda": (PARABOLA.with_(exactly="C"),),
        r"\eta = 1/\lambda": (PARABOLA.with_(exactly="D"),),
    },
    "why-vectors": {"": (EXAMPLE,)},
}

_CASE = "says which case is spoken of"
_CHOICE = "says what is chosen, or what somebody may choose"
_NAME = "gives something a name"
# page -> formula -> how often it stands there, and why it is not held
PROSE: Mapping[str, Mapping[str, tuple[int, str]]] = {
    "beyond": {
        "s_j = 1": (1, _CASE), "s_j = -1": (1, _CASE), r"\#(w, c) = 0": (1, _CASE),
        r"x \to -\infty": (1, "says where something goes"),
    },
    "errata": {"V = d": (1, _CASE), r"w \ne o": (2, _CASE)},
    "gradient-checking": {"v_c = (1 + s, 0)": (1, _CHOICE), "s = 0": (1, _CASE)},
    "naive-softmax": {
        "w = o": (2, _CASE), r"w \ne o": (1, _CASE), "s = 1": (1, _CASE), "s = -1": (1, _CASE),
        r"\hat{\mathbf y} = \mathbf y": (1, _CASE),
    },
    "negative-sampling": {
        "D = 1": (1, _NAME), "D = 0": (1, _NAME), "K = 5": (1, _CHOICE), "K = 1": (1, _CHOICE),
    },
    "notation": {"V = d": (2, _CASE), "V = 7": (1, _CHOICE), "d = 4": (1, _CHOICE)},
    "skip-gram": {"c = w_t": (1, _NAME), "c = o": (1, _CASE)},
    "softmax": {"w = o": (1, _CASE), "x = 40": (1, _CASE)},
    "train-it-yourself": {"d = 2": (1, _CHOICE), "K = 1": (1, _CHOICE)},
    "training": {
        r"J = \tfrac12 \lambda \theta^2": (1, _CHOICE), r"u_x = \alpha\, u_y": (1, _CHOICE),
        r"\alpha > 0": (1, _CASE), r"\alpha < 0": (1, _CASE),
    },
}  # fmt: skip
