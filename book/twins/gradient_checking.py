"""Twins of ``gradient-checking.md``."""

from typing import Any

import numpy as np
from numpy import exp, log
from numpy.polynomial import Polynomial

from book.equations import Chapter, gradient
from book.points import exp_sum

NODES, WEIGHTS = np.polynomial.legendre.leggauss(24)


def loss(v: Any, U: Any) -> Any:
    """Something smooth of several variables: the logarithm of a sum of exponentials."""
    return log(exp_sum(U @ v))


def slope(v: Any, U: Any) -> Any:
    """Its gradient."""
    return exp(U @ v) @ U / exp_sum(U @ v)


def draw(rng: np.random.Generator) -> dict[str, Any]:
    """Polynomials, steps, and sizes of an error that is to be balanced."""
    n, d = int(rng.integers(2, 7)), int(rng.integers(1, 6))
    return {
        "quartic": Polynomial(rng.normal(size=5)),
        "quadratic": Polynomial(rng.normal(size=3)),
        "point": float(rng.normal()),
        "h": float(rng.uniform(0.2, 1.0)),
        "third": float(rng.uniform(0.5, 2.0)),
        "size": float(rng.uniform(0.5, 2.0)),
        "eps": float(10 ** rng.uniform(-16, -3)),
        "U": rng.normal(size=(n, d)),
        "v": rng.normal(size=d),
        "u": rng.uniform(-0.5, 0.5, size=d),
    }


CHAPTER = Chapter("gradient-checking", draw)

CHAPTER.definition("eq-total-error", "a model of the error, not a claim")
CHAPTER.definition("eq-best-step", "the step at which the model's derivative vanishes")
CHAPTER.definition("eq-relative-error", "how two entries are compared")


def error(h: Any, third: float, eps: float, size: float) -> Any:
    """The model of the error, E(h)."""
    return h**2 / 6 * third + eps * size / h


def best(third: float, eps: float, size: float) -> float:
    """The best step."""
    return float((3 * eps * size / third) ** (1 / 3))


CHAPTER.equation(
    "eq-central",
    (
        r"\frac{f(x + h) - f(x - h)}{2h}",
        lambda quartic, point, h: (quartic(point + h) - quartic(point - h)) / (2 * h),
    ),
    (
        r"f'(x) + \frac{h^2}{6} f'''(x)",
        lambda quartic, point, h: quartic.deriv()(point) + h**2 / 6 * quartic.deriv(3)(point),
    ),
)
CHAPTER.equation(
    "eq-forward",
    (
        r"\frac{f(x + h) - f(x)}{h}",
        lambda quadratic, point, h: (quadratic(point + h) - quadratic(point)) / h,
    ),
    (
        r"f'(x) + \frac{h}{2} f''(x)",
        lambda quadratic, point, h: quadratic.deriv()(point) + h / 2 * quadratic.deriv(2)(point),
    ),
)
CHAPTER.equation(
    "eq-total-error-slope",
    (
        r"E'(h)",
        lambda third, eps, size, h: gradient(lambda h: error(h, third, eps, size), h),
    ),
    (
        r"\frac{h}{3} |f'''| - \frac{\varepsilon |f|}{h^2}",
        lambda third, eps, size, h: h / 3 * third - eps * size / h**2,
    ),
)
CHAPTER.equation(
    "eq-best-error",
    (
        r"E(h_*)",
        lambda third, eps, size: error(best(third, eps, size), third, eps, size),
    ),
    (
        r"\frac{1}{2} h_*^2 |f'''|",
        lambda third, eps, size: best(third, eps, size) ** 2 / 2 * third,
    ),
)
CHAPTER.equation(
    "eq-complex-step",
    (
        r"\frac{\operatorname{Im} f(x + ih)}{h}",
        lambda quartic, point, h: quartic(point + 1j * h).imag / h,
    ),
    (
        r"f'(x) - \frac{h^2}{6} f'''(x)",
        lambda quartic, point, h: quartic.deriv()(point) - h**2 / 6 * quartic.deriv(3)(point),
    ),
)
CHAPTER.equation(
    "eq-line-integral",
    (r"f(x + u) - f(x)", lambda U, v, u: loss(v + u, U) - loss(v, U)),
    (
        r"\int_0^1 \nabla f(x + tu)^\top u \, dt",
        lambda U, v, u: sum(
            weight / 2 * slope(v + (node + 1) / 2 * u, U) @ u
            for node, weight in zip(NODES, WEIGHTS, strict=True)
        ),
    ),
)
