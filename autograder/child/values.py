"""Arguments as the submission's functions get them, and returned values as they cross."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .codec import DTYPES, MAX_DIMENSIONS

__all__ = ["array_or_none", "incoming", "outgoing"]

MAX_DEPTH = 4
MAX_ITEMS = 2000
MAX_TEXT = 2000
_INT64 = range(-(2**63), 2**63)


def _clip(text: object, limit: int) -> str:
    return str(text)[:limit].encode("utf-8", "replace").decode("utf-8")


def array_or_none(value: Any) -> NDArray[Any] | None:
    """Give `value`, an ndarray of any class, as a plain array that can cross, if it can."""
    plain = value.view(np.ndarray) if type(value) is not np.ndarray else value
    plain = plain.astype(plain.dtype.newbyteorder("="), copy=False)
    if plain.dtype in DTYPES and plain.ndim <= MAX_DIMENSIONS:
        return plain
    return None


def lay_out(array: NDArray[Any], layout: str) -> NDArray[Any]:
    """Give a fresh copy of `array` in that memory layout."""
    if layout == "strided" and array.ndim:
        wide = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), array.dtype)
        wide[..., ::2] = array
        return wide[..., ::2]
    copy = np.array(array, order="F" if layout == "fortran" else "C")
    if layout == "readonly":
        copy.setflags(write=False)
    return copy


def _array_kind(value: NDArray[Any]) -> str:
    if type(value) is np.ndarray:
        return "ndarray"
    return "matrix" if type(value) is np.matrix else "ndarray subclass"


def outgoing(value: Any, depth: int = 0) -> Any:
    """Give what crosses for a returned value: tagged lists of plain data and arrays."""
    name = _clip(type(value).__name__, 100)
    if value is None:
        return None
    if isinstance(value, np.ndarray):
        plain = array_or_none(value)
        if plain is None:
            return ["opaque", name, f"dtype {_clip(value.dtype, 60)}, {value.ndim} dimensions"]
        return ["answer", _array_kind(value), plain]
    if isinstance(value, np.generic):
        plain = np.asarray(value)
        if plain.dtype not in DTYPES:
            return ["opaque", name, ""]
        return ["answer", plain.dtype.name, plain]
    if isinstance(value, bool | float | complex):
        kind = next(kind for kind in (bool, float, complex) if isinstance(value, kind))
        return ["answer", kind.__name__, np.asarray(kind(value))]
    if isinstance(value, int):
        if int(value) not in _INT64:
            return ["opaque", name, "larger than 64 bits"]
        return ["answer", "int", np.asarray(int(value), np.int64)]
    if isinstance(value, str):
        return ["text", _clip(value, MAX_TEXT)]
    if isinstance(value, tuple | list):
        if len(value) > MAX_ITEMS or depth >= MAX_DEPTH:
            return ["opaque", name, f"of {len(value)} values"]
        tag = "tuple" if isinstance(value, tuple) else "list"
        return [tag, [outgoing(item, depth + 1) for item in value]]
    return ["opaque", name, ""]


def incoming(value: Any, resolve: Callable[[list[Any]], Any]) -> Any:
    """Give an argument as the function gets it; `resolve` makes what only the session knows."""
    if isinstance(value, np.ndarray):
        return np.array(value)
    if not isinstance(value, list):
        return value
    tag, *rest = value
    if tag == "scalar":
        return rest[0][()]
    if tag == "prepared":
        return lay_out(rest[0], rest[1])
    if tag in ("list", "tuple"):
        items = [incoming(item, resolve) for item in rest[0]]
        return items if tag == "list" else tuple(items)
    return resolve(value)
