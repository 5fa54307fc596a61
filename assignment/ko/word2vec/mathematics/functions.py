"""The functions that a formula may use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from .arrays import is_number, multiply, sigmoid
from .sentences import Unfitting

__all__ = ["FUNCTIONS"]

Array = Any


def _softmax(x: Array) -> Array:
    e = np.exp(x - x.real.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def _log_sum_exp(x: Array) -> Array:
    return _log(np.exp(x).sum(axis=(1, 2), keepdims=True))


def _diagonal(x: Array) -> Array:
    if x.shape[2] != 1:
        raise Unfitting("A diagonal matrix is made of a vector.")
    return x * np.eye(x.shape[1])[None]


def _norm(x: Array) -> Array:
    return np.sqrt((x * x).sum(axis=(1, 2), keepdims=True))


def _abs(x: Array) -> Array:
    return np.where(x.real < 0, -x, x) if is_number(x) else _norm(x)


def _cross_entropy(y: Array, p: Array) -> Array:
    if y.shape[1:] != p.shape[1:]:
        raise Unfitting("The cross entropy takes two vectors of one shape.")
    return -(y * np.log(p)).sum(axis=(1, 2), keepdims=True)


def _largest(a: Array, b: Array) -> Array:
    return np.where(a.real >= b.real, a, b)


def _log(x: Array) -> Array:
    none = complex(np.nan, np.nan) if np.iscomplexobj(x) else np.nan
    return np.where(x.real < 0, none, np.log(np.where(x.real < 0, 1, x)))


def _slope_of_sigmoid(x: Array) -> Array:
    return sigmoid(x) * sigmoid(-x)


FUNCTIONS: Mapping[str, tuple[int, Any]] = {
    "exp": (1, np.exp),
    "log": (1, _log),
    "sigma": (1, sigmoid),
    "sigma'": (1, _slope_of_sigmoid),
    "sigma''": (1, lambda x: _slope_of_sigmoid(x) * (1 - 2 * sigmoid(x))),
    "tanh": (1, np.tanh),
    "softmax": (1, _softmax),
    "lse": (1, _log_sum_exp),
    "diag": (1, _diagonal),
    "norm": (1, _norm),
    "abs": (1, _abs),
    "max": (2, _largest),
    "min": (2, lambda a, b: -_largest(-a, -b)),
    "CE": (2, _cross_entropy),
    "outer": (2, lambda a, b: multiply(a, b, "otimes")),
    "dim": (1, lambda x: np.full((1, 1, 1), float(x[0].size))),
}
