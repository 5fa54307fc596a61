r"""Is a gradient the derivative of the student's own loss? The line integral.

For a black box that can only be called, the sharpest test is the fundamental theorem of calculus

.. math:: f(x + u) - f(x) = \int_0^1 \nabla f(x + t u)^\top u \, dt,
          \qquad \lVert u \rVert = \tfrac14,

with the integral by Gauss-Lobatto quadrature at 6 points, two of which are the ends, so that no
call is made for the losses alone: 6 calls, an error near 1e-14 for a smooth loss, and no step size
to tune. (The error falls with the tenth power of the length: with few words and dimensions a step
of 1 would leave 1e-8.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["LENGTH", "NODES", "SLOPE_TOLERANCE", "Slope", "line_integral", "points_on_line"]

Array = NDArray[np.float64]

# Abramowitz and Stegun, 25.4.32: the ends, and the extrema of the Legendre polynomial between
_P = np.polynomial.Legendre.basis(5)
_x = np.array([-1.0, *np.sort(_P.deriv().roots()), 1.0])
NODES: Array = (_x + 1.0) / 2.0
WEIGHTS: Array = 1.0 / (30.0 * _P(_x) ** 2)
LENGTH = 0.25
SLOPE_TOLERANCE = 1e-4  # of the gradient's size; the quadrature itself leaves 1e-12 at worst


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
        return not abs(self.rise) > 1e-9

    @property
    def consistent(self) -> bool:
        """Whether the gradient is the derivative of the loss, along this line."""
        allowed = SLOPE_TOLERANCE * max(self.scale, abs(self.rise))
        return not self.flat and bool(abs(self.rise - self.integral) <= allowed)


def points_on_line(x: Array, u: Array) -> list[Array]:
    """Where to call: the start, 4 nodes between, and the end.

    Parameters
    ----------
    x, u : ndarray
        Start and direction, of one shape.

    Returns
    -------
    list of 6 ndarray
    """
    return [x + t * u for t in NODES]


def line_integral(losses: Sequence[float], gradients: Sequence[Array], u: Array) -> Slope:
    r"""Compare the loss's rise with the integral of the gradient.

    Parameters
    ----------
    losses : sequence of float
        At the same points; only the first and the last are used.
    gradients : sequence of 6 ndarray
        At the points of :func:`points_on_line`.
    u : ndarray

    Returns
    -------
    Slope

    Examples
    --------
    >>> x, u = np.array([1.0, 2.0]), np.array([0.6, 0.8])
    >>> points = points_on_line(x, u)
    >>> losses = [p @ p for p in points]
    >>> line_integral(losses, [2 * p for p in points], u).consistent
    True
    >>> line_integral(losses, [3 * p for p in points], u).consistent
    False
    """
    integral = sum(w * float(np.sum(g * u)) for w, g in zip(WEIGHTS, gradients, strict=True))
    scale = sum(w * float(np.linalg.norm(g)) for w, g in zip(WEIGHTS, gradients, strict=True))
    return Slope(float(losses[-1] - losses[0]), float(integral), float(scale))
