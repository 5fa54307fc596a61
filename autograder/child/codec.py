"""Messages between the grader and a child: msgpack, with one extension type for arrays.

A frame is ``request number (u64), structure length (u32), payload length (u32), structure,
payload``. The structure is msgpack of lists, strings, numbers, booleans and None; an array stands
in it as extension 1 with its dtype's code and shape, and takes its bytes, in the order of the
structure, from the payload. Keeping the two apart lets the reader cap what becomes Python objects
(structure) far below what may stay bytes (payload) before it reads either, and makes structures
alike: answers of one form differ in number and payload alone. Nothing is ever unpickled.
"""

from __future__ import annotations

import functools
import math
import struct
from collections.abc import Callable
from typing import Any, NamedTuple

import msgpack
import numpy as np
from numpy.typing import NDArray

__all__ = [
    "DTYPES",
    "HEADER",
    "MAX_ANSWER",
    "MAX_DIMENSIONS",
    "MAX_PAYLOAD",
    "MAX_REQUEST",
    "MAX_STRUCTURE",
    "CodecError",
    "Slot",
    "outline",
    "pack",
    "unpack",
]

HEADER = struct.Struct("<QII")
MAX_STRUCTURE = 1 << 18  # from a child: a byte can become an object of 70 bytes, so 18 MB at most
MAX_REQUEST = 1 << 24  # from the grader: whole notebooks
MAX_PAYLOAD = 1 << 25
MAX_ANSWER = 1 << 21  # from a child: the largest right answer has a third of it
MAX_DIMENSIONS = 8
ARRAY = 1
_HEAD = struct.Struct("<BB")
DTYPES = tuple(
    np.dtype(name)
    for name in (
        *("bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"),
        *("float16", "float32", "float64", "complex64", "complex128"),
    )
)
_CODES = {dtype: code for code, dtype in enumerate(DTYPES)}


class CodecError(ValueError):
    """The bytes are no message, or the value can't be one."""


class Slot(NamedTuple):
    """Where an array stands in a payload."""

    dtype: np.dtype[Any]
    shape: tuple[int, ...]
    start: int
    n_values: int

    def array(self, payload: bytes) -> NDArray[Any]:
        """Give the array: a read-only view of `payload`."""
        if not self.n_values:
            return np.empty(self.shape, self.dtype)
        return np.ndarray(self.shape, self.dtype, payload, self.start)


@functools.lru_cache(4096)
def _head(dtype: np.dtype[Any], shape: tuple[int, ...]) -> msgpack.ExtType:
    head = _HEAD.pack(_CODES[dtype], len(shape))
    return msgpack.ExtType(ARRAY, head + struct.pack(f"<{len(shape)}Q", *shape))


@functools.lru_cache(4096)
def _promised(head: bytes) -> tuple[np.dtype[Any], tuple[int, ...], int]:
    """Read the head of an array: its dtype, its shape and how many values it must have."""
    if len(head) < _HEAD.size:
        raise CodecError("An extension that isn't an array.")
    kind, n_dimensions = _HEAD.unpack_from(head)
    if kind >= len(DTYPES) or n_dimensions > MAX_DIMENSIONS:
        raise CodecError("An array of an unknown kind.")
    if len(head) != _HEAD.size + 8 * n_dimensions:
        raise CodecError("An array's head of a wrong length.")
    shape = struct.unpack_from(f"<{n_dimensions}Q", head, _HEAD.size)
    # the sizes beside a zero are bounded too: they promise nothing, but others multiply them
    if math.prod(max(size, 1) for size in shape) > MAX_PAYLOAD:
        raise CodecError("An array larger than any payload.")
    return DTYPES[kind], shape, math.prod(shape)


def pack(message: Any, number: int = 0) -> bytes:
    """Give the frame for `message`; arrays of the listed dtypes only."""
    payload: list[bytes] = []

    def array(value: Any) -> msgpack.ExtType:
        if type(value) is not np.ndarray or value.dtype not in _CODES:
            raise CodecError(f"{type(value).__name__} can't cross.")
        if value.ndim > MAX_DIMENSIONS:
            raise CodecError(f"An array of {value.ndim} dimensions can't cross.")
        payload.append(value.tobytes())
        return _head(value.dtype, value.shape)

    try:
        structure: bytes = msgpack.packb(message, default=array)
    except (ValueError, OverflowError, TypeError) as error:
        raise CodecError(str(error)) from None
    body = b"".join(payload)
    if len(structure) > MAX_REQUEST or len(body) > MAX_PAYLOAD:
        raise CodecError("The message is too large.")
    return HEADER.pack(number, len(structure), len(body)) + structure + body


def unpack(structure: bytes, payload: bytes) -> Any:
    """Read a frame's two parts; the arrays are read-only views of `payload`.

    Raises
    ------
    CodecError
        For anything but one well-formed message whose arrays use up the payload exactly.
    """

    def array(*place: Any) -> NDArray[Any]:
        slot = Slot(*place)
        if slot.start + slot.n_values * slot.dtype.itemsize > len(payload):
            raise CodecError("An array longer than the payload.")
        return slot.array(payload)

    message, n_bytes = _read(structure, array)
    if n_bytes != len(payload):
        raise CodecError("Bytes that belong to no array.")
    return message


def outline(structure: bytes) -> tuple[Any, int]:
    """Read a structure alone: the message with a `Slot` for each array, and the payload's size.

    Raises
    ------
    CodecError
        For anything but one well-formed message.
    """
    return _read(structure, Slot)


def _read(structure: bytes, array: Callable[..., Any]) -> tuple[Any, int]:
    position = 0

    def extension(code: int, head: bytes) -> Any:
        nonlocal position
        if code != ARRAY:
            raise CodecError("An extension that isn't an array.")
        dtype, shape, n_values = _promised(head)
        start, position = position, position + n_values * dtype.itemsize
        return array(dtype, shape, start, n_values)

    limit = len(structure)
    try:
        message = msgpack.unpackb(
            structure,
            ext_hook=extension,
            strict_map_key=True,
            max_str_len=limit,
            max_bin_len=0,
            max_array_len=limit,
            max_map_len=0,
            max_ext_len=_HEAD.size + 8 * MAX_DIMENSIONS,
        )
    except CodecError:
        raise
    except (ValueError, msgpack.UnpackException, OverflowError, RecursionError) as error:
        raise CodecError(f"{type(error).__name__}: {error}"[:200]) from None
    return message, position
