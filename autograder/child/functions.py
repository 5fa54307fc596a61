"""Made-up losses with exact gradients, for a submission's functions to be called with.

They answer nothing that the assignment asks and no student can foresee their coefficients, so
that they may run beside the submission. The grader computes with its own copy.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["FUNCTIONS", "TEXTS", "given"]

Array = NDArray[Any]


def _pair(
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


def _smooth(a: Array, b: Array, theta: Array) -> tuple[float, Array]:
    r"""Give loss and gradient of :math:`\tfrac12 a^\top \theta^2 + \sin(b^\top\theta)`."""
    if theta.shape != b.shape:
        raise ValueError("it has another shape than the parameters")
    z = b @ theta
    return float(0.5 * a @ theta**2 + np.sin(z)), a * theta + b * np.cos(z)


# the same as a person can paste it
TEXTS = {
    "pair_loss_and_gradient": """\
def pair_loss_and_gradient(center_vector, outside_index, outside_vectors):
    a, b, e = COEFFICIENTS
    o, v, U = outside_index, center_vector, outside_vectors
    z, far = U[o] @ v, U - v
    loss = a[o] * np.sin(z) + b @ v + 0.5 * e * (far * far).sum()
    slope = a[o] * np.cos(z)
    grad_U = e * far
    grad_U[o] += slope * v
    return loss, slope * U[o] + b - e * far.sum(axis=0), grad_U""",
    "loss_and_gradient": """\
def loss_and_gradient(theta):
    a, b = COEFFICIENTS
    z = b @ theta
    return 0.5 * a @ theta**2 + np.sin(z), a * theta + b * np.cos(z)""",
}

# a function's parameters beside its coefficients, by which it may be called
FUNCTIONS: dict[str, tuple[tuple[str, ...], Callable[..., Any]]] = {
    "pair_loss_and_gradient": (("center_vector", "outside_index", "outside_vectors"), _pair),
    "loss_and_gradient": (("theta",), _smooth),
}


def given(name: str, coefficients: Sequence[Array]) -> Callable[..., Any]:
    """Give the function of these coefficients, of arrays and numbers by position.

    Raises
    ------
    ValueError
        When called with what it can't be computed from, with the shapes it was called with.
    """
    _, function = FUNCTIONS[name]

    def value(*args: Any) -> Any:
        arrays = [np.array(arg) for arg in args]  # never a view of the caller's
        if any(array.dtype.kind not in "fiub" for array in arrays):
            raise ValueError(f"{name} was called with arguments that are not made of numbers.")
        try:
            with np.errstate(all="ignore"):
                return function(*coefficients, *arrays)
        except (TypeError, ValueError, IndexError, OverflowError) as error:
            shapes = ", ".join(str(array.shape) for array in arrays)
            raise ValueError(
                f"{name} was called with arguments of shapes {shapes}: {error}"
            ) from None

    return value
