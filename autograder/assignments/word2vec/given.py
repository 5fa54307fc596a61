"""The losses that submissions are called with: made up, with exact gradients.

A student can't foresee their coefficients. They travel to the submission's process as source
text, so that they use nothing but `np` and `operator`.
"""

from __future__ import annotations

import operator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.sandbox.calls import MadeUp

__all__ = ["PAIR", "SMOOTH"]

Array = NDArray[Any]


def pair_loss_and_gradient(
    a: Array, b: Array, e: Array, center_vector: Array, outside_index: Array, outside_vectors: Array
) -> tuple[float, Array, Array]:
    r"""Give loss, gradient for v, gradient for U.

    .. math:: J = a_o \sin(u_o^\top v) + b^\top v + \tfrac{e}{2} \sum_w \lVert u_w - v \rVert^2
    """
    o, v, U = operator.index(outside_index), center_vector, outside_vectors
    if v.shape != b.shape or U.shape != (*a.shape, *b.shape):  # others broadcast to anything
        raise ValueError("they don't fit together")
    z, far = U[o] @ v, U - v
    loss = a[o] * np.sin(z) + b @ v + 0.5 * e * (far * far).sum()
    slope = a[o] * np.cos(z)
    grad_U = e * far
    grad_U[o] += slope * v
    return float(loss), slope * U[o] + b - e * far.sum(axis=0), grad_U


def loss_and_gradient(a: Array, b: Array, theta: Array) -> tuple[float, Array]:
    r"""Give loss and gradient of :math:`\tfrac12 a^\top \theta^2 + \sin(b^\top\theta)`."""
    if theta.shape != b.shape:
        raise ValueError("it has another shape than the parameters")
    z = b @ theta
    return float(0.5 * a @ theta**2 + np.sin(z)), a * theta + b * np.cos(z)


# the same as a person can paste it
PAIR = MadeUp.of(
    pair_loss_and_gradient,
    ("a", "b", "e"),
    """\
def pair_loss_and_gradient(center_vector, outside_index, outside_vectors):
    a, b, e = COEFFICIENTS
    o, v, U = outside_index, center_vector, outside_vectors
    z, far = U[o] @ v, U - v
    loss = a[o] * np.sin(z) + b @ v + 0.5 * e * (far * far).sum()
    slope = a[o] * np.cos(z)
    grad_U = e * far
    grad_U[o] += slope * v
    return loss, slope * U[o] + b - e * far.sum(axis=0), grad_U""",
)
SMOOTH = MadeUp.of(
    loss_and_gradient,
    ("a", "b"),
    """\
def loss_and_gradient(theta):
    a, b = COEFFICIENTS
    z = b @ theta
    return 0.5 * a @ theta**2 + np.sin(z), a * theta + b * np.cos(z)""",
)
