r"""The JSON of a notebook's file, in memory that is bounded before anything is read.

What JSON becomes in Python may take a hundred times the file's size, and whoever looks into a file
for that must not take longer or more himself: no pattern runs over it, each byte is seen once.
"""

from __future__ import annotations

import json
from typing import Any

__all__ = ["MAX_PARTS", "Intricate", "load"]

MAX_PARTS = 1_000_000  # lists, mappings and values: each takes up to a hundred bytes of memory
_PART_SIGNS = (b"[", b"{", b",")
_CHUNK = 1 << 16  # bytes; what they are split into is small


class Intricate(ValueError):
    """The file holds more lists and values than are read."""


def load(data: bytes) -> Any:
    r"""Read JSON in any encoding that it may have.

    Raises
    ------
    Intricate
        It holds more than `MAX_PARTS` lists, mappings and values.
    ValueError, RecursionError
        It is no JSON.

    Examples
    --------
    >>> load('{"cells": []}'.encode("utf-16"))
    {'cells': []}
    """
    encoding = json.detect_encoding(data)
    if not encoding.startswith("utf-8"):  # so that a sign is a byte
        data = data.decode(encoding).encode()
    if len(data) > MAX_PARTS and _signs(data) > MAX_PARTS and _parts(data) > MAX_PARTS:
        raise Intricate("It holds too many lists and values.")
    return json.loads(data)


def _signs(text: bytes) -> int:
    return sum(map(text.count, _PART_SIGNS))


def _parts(data: bytes) -> int:
    """Count what begins a list, a mapping or a next value, outside of texts."""
    # the quotes that are left begin and end texts
    data = data.replace(b"\\\\", b"").replace(b'\\"', b"")
    found, inside = 0, False
    for start in range(0, len(data), _CHUNK):
        pieces = data[start : start + _CHUNK].split(b'"')
        found += _signs(b"".join(pieces[inside::2]))
        inside ^= len(pieces) % 2 == 0
    return found
