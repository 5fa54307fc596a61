r"""Is a gradient the derivative of the student's own loss? The line integral.

For a black box that can only be called, the sharpest test is the fundamental theorem of calculus

.. math:: f(x + u) - f(x) = \int_0^1 \nabla f(x + t u)^\top u \, dt,
          \qquad \lVert u \rVert = \tfrac14,

with the integral by Gauss-Legendre quadrature at 5 points: 7 calls, an error near 1e-14 for a
smooth loss, and no step size to tune. (The error falls with the tenth power of the length: with
few words and dimensions a step of 1 would leave 1e-8.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["LENGTH", "NODES", "SLOPE_TOLERANCE", "Slope", "line_integral", "points_on_line"]

Array = NDArray[np.float64]

_x, _w = np.polynomial.legendre.leggauss(5)
NODES: Array = (_x + 1.0) / 2.0
WEIGHTS: Array = _w / 2.0
LENGTH = 0.25
SLOPE_TOLERANCE = 1e-9  # of the gradient's size


@dataclass(frozen=True)
class Slope:
    """How far loss and gradient are apart along one line.

    Parameters
    ----------
    rise : float
        :math:`f(x + u) - f(x)`.
    integral : float
        The same from the gradients.
    scale : float
        Mean norm of the gradients along the line.
    """

    rise: float
    integral: float
    scale: float

    @property
    def flat(self) -> bool:
        """Whether the loss doesn't change, so that there is no derivative to speak of."""
        return not abs(self.rise) > 1e-12

    @property
    def consistent(self) -> bool:
        """Whether the gradient is the derivative of the loss, along this line."""
        allowed = SLOPE_TOLERANCE * max(self.scale, abs(self.rise))
        return not self.flat and bool(abs(self.rise - self.integral) <= allowed)


def points_on_line(x: Array, u: Array) -> list[Array]:
    """Where to call: the start, the end, and the 5 nodes between.

    Parameters
    ----------
    x, u : ndarray
        Start and direction, of one shape.

    Returns
    -------
    list of 7 ndarray
    """
    return [x, x + u, *(x + t * u for t in NODES)]


def line_integral(losses: Sequence[float], gradients: Sequence[Array], u: Array) -> Slope:
    r"""Compare the loss's rise with the integral of the gradient.

    Parameters
    ----------
    losses : sequence of 2 floats
        :math:`f(x)` and :math:`f(x + u)`.
    gradients : sequence of 5 ndarray
        At the nodes.
    u : ndarray

    Returns
    -------
    Slope

    Examples
    --------
    >>> x, u = np.array([1.0, 2.0]), np.array([0.6, 0.8])
    >>> start, end, *nodes = points_on_line(x, u)
    >>> line_integral([start @ start, end @ end], [2 * p for p in nodes], u).consistent
    True
    >>> line_integral([start @ start, end @ end], [3 * p for p in nodes], u).consistent
    False
    """
    integral = sum(w * float(np.sum(g * u)) for w, g in zip(WEIGHTS, gradients, strict=True))
    scale = sum(w * float(np.linalg.norm(g)) for w, g in zip(WEIGHTS, gradients, strict=True))
    return Slope(float(losses[1] - losses[0]), float(integral), float(scale))
