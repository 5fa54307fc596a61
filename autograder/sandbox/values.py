"""Arguments on their way to a child, and what came back from one, believed in nothing."""

from __future__ import annotations

import unicodedata
from typing import Any

import numpy as np

from autograder.child.codec import DTYPES, Slot
from autograder.sandbox.answers import Opaque, Outline, Raised, Slotted
from autograder.sandbox.calls import Ask, Function, Given, Prepared
from autograder.sandbox.endings import SubmissionStopped

__all__ = ["clean", "names", "outgoing", "outline", "raised"]

MAX_DEPTH = 6
MAX_NAMES = 10
_STAND_IN = {"\n": " ", "\t": " ", "\r": ""}
KINDS = frozenset(
    ["ndarray", "matrix", "ndarray subclass", "float", "int", "bool", "complex"]
    + [dtype.name for dtype in DTYPES]
)


def _refuse(what: str) -> SubmissionStopped:
    return SubmissionStopped("protocol", f"It sent {what}.")


def clean(text: object, limit: int, keep: str = "") -> str:
    """Give at most `limit` characters of `text`, with control characters replaced."""
    if not isinstance(text, str):
        raise _refuse("something else for a text")
    text = text[:limit]
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c in keep or _harmless(c) else _STAND_IN.get(c, "\ufffd") for c in text)


def _harmless(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs")


def outgoing(value: Any) -> Any:
    """Give what crosses for an argument of a call or an oracle's answer."""
    if value is None or type(value) in (bool, int, float, str):
        return value
    if isinstance(value, np.ndarray):
        return np.asarray(value)
    if isinstance(value, np.generic):
        return ["scalar", np.asarray(value)]
    if isinstance(value, Function):
        return ["function", value.name]
    if isinstance(value, Ask):
        return ["ask", value.name, list(value.parameters)]
    if isinstance(value, Given):
        return ["given", value.function.name, list(value.coefficients)]
    if isinstance(value, Prepared):
        return ["prepared", value.array, value.layout]
    if isinstance(value, list | tuple):
        return ["list" if isinstance(value, list) else "tuple", [outgoing(v) for v in value]]
    raise TypeError(f"A {type(value).__name__} can't be an argument.")


def outline(value: Any, depth: int = 0) -> Outline:
    """Read a returned value, in which slots stand for the arrays."""
    if value is None:
        return None
    if not (isinstance(value, list) and len(value) in (2, 3) and depth < MAX_DEPTH):
        raise _refuse("a value without a kind")
    tag, first, *rest = value
    if tag == "answer" and rest and isinstance(first, str) and first in KINDS:
        if isinstance(rest[0], Slot):
            if rest[0].shape and first not in ("ndarray", "matrix", "ndarray subclass"):
                raise _refuse("a scalar with dimensions")
            return Slotted(first, rest[0])
    elif tag == "opaque" and rest:
        return Opaque(clean(first, 100), clean(rest[0], 100))
    elif tag == "text" and not rest:
        return clean(first, 2000, keep="\n\t")
    elif tag in ("list", "tuple") and not rest and isinstance(first, list):
        items = [outline(item, depth + 1) for item in first]
        return items if tag == "list" else tuple(items)
    raise _refuse("a value of an unknown kind")


def names(value: Any) -> tuple[str, ...]:
    """Read a few names."""
    if not (isinstance(value, list) and len(value) <= MAX_NAMES):
        raise _refuse("names that are none")
    return tuple(clean(name, 100) for name in value)


def raised(value: Any) -> Raised | None:
    """Read what was raised."""
    if value is None:
        return None
    if not (isinstance(value, list) and len(value) == 5):
        raise _refuse("an exception that is none")
    name, message, cell, line, source = value
    if not (type(cell) is int and type(line) is int):
        raise _refuse("an exception without a line")
    return Raised(
        clean(name, 100), clean(message, 300), max(cell, -1), max(line, 0), clean(source, 200)
    )
