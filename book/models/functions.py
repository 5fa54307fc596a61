"""Any function, the error of its differences, and steps down its gradient."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.mathematics.word2vec import naive
from book.models.kinds import NUMBER, VECTOR, Array, plain
from book.settings import Setting
from book.spelling import NODE, WEIGHT, polynomial
from solutions.word2vec import reference

__all__ = [
    "CUBIC",
    "DESCENT",
    "ERROR",
    "FUNCTION",
    "LINE",
    "MEAN",
    "QUADRATIC",
    "RELATIVE",
    "VALLEY",
]

# ---------------------------------------------------------------- any function
_LETTERS = "abrst"  # p and q would be probabilities to the reader
_OF_ONE: dict[str, Any] = dict.fromkeys([*_LETTERS, "x", "h", "k", "\\varepsilon"], NUMBER)
_OF_ONE["i"] = {"number": True, "imaginary": True}


def function_of_degree(degree: int) -> dict[str, str]:
    """What f and its derivatives are, where f is a polynomial."""
    letters = _LETTERS[: degree + 1]
    return {"f" + "'" * order: polynomial(letters, order) for order in range(4)}


def _imaginary(points: Any, rng: np.random.Generator) -> None:
    points.number("i", np.full(points.count, 1j))


FUNCTION = Setting(
    plain("function", _OF_ONE), functions=function_of_degree(4), fill=_imaginary,
    spelled={"2h": "2 h", "ih": "i h"},
)  # fmt: skip
QUADRATIC = FUNCTION.with_(functions=function_of_degree(2))
CUBIC = FUNCTION.with_(functions=function_of_degree(3), spelled={r"+ \dots": ""})


# ---------------------------------------------------------------- the error of a difference
_ERROR = r"\frac{h^2}{6} |t| + \frac{\varepsilon |a|}{h}"
_ERRORS: dict[str, Any] = {**_OF_ONE, "E": {"value": _ERROR}, "H": NUMBER, "Z": NUMBER, "R": NUMBER}


def difference_error(t: Array, size: Array, eps: Array, h: Array) -> Array:
    """The error of a central difference of a cubic, both of whose values are off by rounding."""

    def f(x: Array) -> Array:
        return np.asarray(size + t * x**3 / 6)

    truncation = (f(h) - f(-h)) / (2 * h)
    rounding = (eps * size - (-eps * size)) / (2 * h)
    return np.asarray(truncation + rounding)


def _errors(points: Any, rng: np.random.Generator) -> None:
    sizes = rng.uniform(0.5, 2.0, (4, points.count))
    for name, values in zip(("t", "a", "h"), sizes[:3], strict=True):
        points.number(name, values)
    points.number("\\varepsilon", 10 ** rng.uniform(-6, -2, points.count))
    t, a, eps = (points.arrays[name][:, 0, 0] for name in ("t", "a", "\\varepsilon"))
    low, high = np.full(points.count, 1e-4), np.full(points.count, 10.0)
    for _ in range(200):  # halved until the slope is zero
        middle = (low + high) / 2
        rises = difference_error(t, a, eps, middle + 1e-30j).imag > 0
        low, high = np.where(rises, low, middle), np.where(rises, middle, high)
    points.number("Z", difference_error(t, a, eps, low))
    points.number("H", low)


ERROR = Setting(
    plain("error", _ERRORS), fill=_errors,
    spelled={
        "E(h)": "E", "E'(h)": r"\frac{\partial E}{\partial h}", "E(h_*)": "Z", "h_*": "H",
        "f'''": "t", "|f|": "|a|",
    },
    called={"t": "f'''", "a": "f", "H": "h*", "Z": "E(h*)"},
)  # fmt: skip
RELATIVE = Setting(
    plain("relative", {"g": NUMBER, "\\tilde g": NUMBER, "R": NUMBER}), spelled={"e =": "R ="},
    called={"R": "e", "\\tilde g": "g~"},
    fill=lambda points, rng: points.number("R", _relative(points)),
)  # fmt: skip


def _relative(points: Any) -> Array:
    """The difference of two numbers in units of the larger one."""
    g, other = (points.arrays[name][:, 0, 0] for name in ("g", "\\tilde g"))
    larger = np.where(np.abs(g) > np.abs(other), np.abs(g), np.abs(other))
    return np.asarray(np.abs(g / larger - other / larger))


# ---------------------------------------------------------------- along a line, down a gradient
N_NODES = 16
_SURFACE = r"\log \sum_w \exp(u_w^\top (@))"
_ITS_SLOPE = r"\frac{\sum_w \exp(u_w^\top (@)) u_w}{\sum_w \exp(u_w^\top (@))}"


def _short(points: Any, rng: np.random.Generator) -> None:
    """An integral over a short way, and where Gauss's sum takes its values with which weights."""
    points.number("k", points.arrays["k"] / 3)
    nodes, weights = np.polynomial.legendre.leggauss(N_NODES)
    points.sizes["p"] = N_NODES
    points.window = rng.integers(0, points.sizes["n"], (points.count, N_NODES))  # of no meaning
    for name, values in ((NODE, (nodes + 1) / 2), (WEIGHT, weights / 2)):
        points.number(name, np.broadcast_to(values, (points.count, N_NODES)))


LINE = Setting(
    naive(
        "line", "", places="j",
        symbols={"x": VECTOR, "k": VECTOR, NODE: {"shape": "p"}, WEIGHT: {"shape": "p"}},
    ),
    fill=_short, functions={"f": _SURFACE, r"\nabla f": _ITS_SLOPE}, called={"k": "u"},
    spelled={"x + u": "x + k", "tu)": "t k)", r"^\top u": r"^\top k"},
)  # fmt: skip


def _valley(points: Any, rng: np.random.Generator) -> None:
    """A symmetric matrix with its largest eigenvalue, the gradient at a place, a step from it."""
    d = points.sizes["d"]
    A = rng.normal(size=(points.count, d, d))
    A = A + A.transpose(0, 2, 1)
    place = rng.normal(size=(points.count, d))
    slope = np.einsum("pij,pj->pi", A, place)
    eta = rng.uniform(0.1, 1.0, points.count)
    points.number("A", A)
    points.number("\\theta", place)
    points.number("g", slope)
    points.number("\\eta", eta)
    points.number("\\lambda", np.linalg.eigvalsh(A)[:, -1])
    after = []
    for matrix, start, rate in zip(A, place, eta, strict=True):

        def loss(x: Array, matrix: Array = matrix) -> tuple[float, Array]:
            return float(x @ matrix @ x / 2), matrix @ x

        after.append(reference.sgd(loss, start, rate, 1)[0])
    points.number("S", np.array(after))


_STEP: dict[str, Any] = {
    "A": {"shape": "dd"}, "\\theta": VECTOR, "g": VECTOR, "\\eta": NUMBER, "\\lambda": NUMBER,
    "S": VECTOR,
}  # fmt: skip
VALLEY = Setting(
    plain("valley", _STEP),
    functions={"J": r"\frac{1}{2} (@)^\top A (@)"},
    fill=_valley,
    called={"\\theta": "θ"},
)
DESCENT = VALLEY.with_(
    spelled={r"\theta_{t+1}": "S", r"\theta_t": r"\theta"},
    functions={"g": r"A (@)"},
    called={"\\theta": "θ at t", "S": "θ at t + 1"},
)
MEAN = Setting(
    plain("mean", {"T": {"size": "words"}, "U": {"shape": "nd"}, "u": {"row of": "U"},
                   "\\theta": VECTOR}, words="t"),
    functions={"J_t": r"-\log \sigma(u_t^\top (@))"},
    spelled={
        r"\frac{1}{T} \sum_{t=1}^{T} J_t(\theta)":
        r"\bigl( \frac{1}{T} \sum_{t} J_t(\theta) \bigr)",
        r"\sum_{t=1}^{T}": r"\sum_{t}",
    },
    called={"\\theta": "θ"},
)  # fmt: skip
