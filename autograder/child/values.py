"""Arguments as the submission's functions get them, and returned values as they cross."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .codec import DTYPES, MAX_ANSWER, MAX_DIMENSIONS

__all__ = ["array_or_none", "in_single", "incoming", "outgoing"]

MAX_DEPTH = 4
MAX_ITEMS = 2000
MAX_NUMBERS = 200_000  # of a list that stands for an array
MAX_TEXT = 2000
_CROSSING = {dtype: dtype.name for dtype in DTYPES}
_INT64 = range(-(2**63), 2**63)
_SCALARS: tuple[type[Any], ...] = (bool, int, float, complex)  # a bool is an int too


def _clip(text: object, limit: int) -> str:
    return str(text)[:limit].encode("utf-8", "replace").decode("utf-8")


def array_or_none(value: Any) -> NDArray[Any] | None:
    """Give `value`, an ndarray of any class, as a plain array that can cross, if it can."""
    if value.ndim > MAX_DIMENSIONS:
        return None
    if type(value) is np.ndarray and value.dtype in _CROSSING:
        return value
    plain = value.view(np.ndarray)
    if plain.dtype == np.longdouble:
        plain = plain.astype(np.float64)
    plain = plain.astype(plain.dtype.newbyteorder("="), copy=False)
    return plain if plain.dtype in _CROSSING else None


def lay_out(array: NDArray[Any], layout: str) -> NDArray[Any]:
    """Give a fresh copy of `array` in that memory layout."""
    if layout == "strided" and array.ndim:
        wide = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), array.dtype)
        wide[..., ::2] = array
        return wide[..., ::2]
    if layout.startswith("over "):
        return array / float(layout[5:])
    copy = np.array(array)
    if layout == "readonly":
        copy.setflags(write=False)
    return copy


def _array_kind(value: NDArray[Any]) -> str:
    if type(value) is np.ndarray:
        return "ndarray"
    return "matrix" if type(value) is np.matrix else "ndarray subclass"


def _opaque(value: Any, detail: str = "") -> list[Any]:
    return ["opaque", _clip(type(value).__name__, 100), detail]


def _is_table(value: list[Any]) -> bool:
    """Whether a list holds rows of numbers, all of one length, or more numbers than may cross."""
    if not value or len(value) > MAX_NUMBERS:
        return False
    rows = value if isinstance(value[0], list) else [value]
    if rows[0] is value and len(value) <= MAX_ITEMS:
        return False
    lengths = {len(row) if isinstance(row, list) else -1 for row in rows}
    return (
        len(lengths) == 1
        and len(rows) * max(lengths) <= MAX_NUMBERS
        and all(isinstance(x, (int, float, np.floating, np.integer)) for row in rows for x in row)
    )


def outgoing(value: Any, depth: int = 0) -> Any:
    """Give what crosses for a returned value: tagged lists of plain data and arrays."""
    if value is None:
        return None
    if isinstance(value, np.ndarray):
        plain = array_or_none(value)
        if plain is None:
            return _opaque(value, f"dtype {_clip(value.dtype, 60)}, {value.ndim} dimensions")
        if plain.nbytes > MAX_ANSWER:
            return _opaque(value, f"of shape {plain.shape}, too large")
        return ["answer", _array_kind(value), plain]
    if isinstance(value, np.generic):
        plain = np.asarray(value)
        if plain.dtype == np.longdouble:
            plain = plain.astype(np.float64)
        name = _CROSSING.get(plain.dtype)
        return _opaque(value) if name is None else ["answer", name, plain]
    for kind in _SCALARS:
        if isinstance(value, kind):
            scalar = kind(value)
            if kind is int and scalar not in _INT64:
                return _opaque(value, "larger than 64 bits")
            return ["answer", kind.__name__, np.asarray(scalar)]
    if isinstance(value, str):
        return ["text", _clip(value, MAX_TEXT)]
    if isinstance(value, list) and _is_table(value):
        return outgoing(np.array(value, dtype=np.float64))
    if isinstance(value, tuple | list):
        if len(value) > MAX_ITEMS or depth >= MAX_DEPTH:
            return _opaque(value, f"of {len(value)} values")
        tag = "tuple" if isinstance(value, tuple) else "list"
        return [tag, [outgoing(item, depth + 1) for item in value]]
    return _opaque(value)


def in_single(value: Any) -> Any:
    """Give a value with its float64 arrays in float32: half the bytes of a large answer."""
    if type(value) is np.ndarray and value.dtype == np.float64:
        with np.errstate(all="ignore"):
            return value.astype(np.float32)
    if type(value) in (tuple, list) and len(value) <= MAX_DEPTH:
        return type(value)(map(in_single, value))
    return value


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
