"""A returned value, read: a float64 array, or the sentence that says why it is none.

Returned values come from a submission and are believed in nothing: a value is first *read*, its
type, shape, dtype and finiteness, and only then compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from autograder.messages import Message
from autograder.sandbox.answers import Answer, Opaque

__all__ = ["MOST", "Value", "read_array", "read_list", "read_scalar", "read_tuple"]

Array = NDArray[np.float64]

MOST = 10_000  # numbers of a wrong shape that are looked at


@dataclass(frozen=True)
class Value:
    """A returned value, read: the array, or the problem; and remarks that cost nothing."""

    array: Array | None
    problem: Message | None = None
    notes: tuple[Message, ...] = ()


def _describe(returned: object) -> str:
    if returned is None:
        return "None"
    if isinstance(returned, Opaque):
        return f"{returned.type_name} {returned.detail}".strip()
    if isinstance(returned, Answer):
        if returned.value.ndim == 0:
            return returned.kind
        return f"{returned.kind} of shape {_shape(returned.value.shape)}"
    if isinstance(returned, (tuple, list)):
        return f"{type(returned).__name__} of {len(returned)}"
    return type(returned).__name__


def _shape(shape: Sequence[int]) -> str:
    return "(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"


def read_tuple(returned: object, names: Sequence[str]) -> tuple[tuple[object, ...], Message | None]:
    """Take a returned tuple apart: its items, or the sentence that says why it can't be."""
    if isinstance(returned, (tuple, list)) and len(returned) == len(names):
        return tuple(returned), None
    return (), Message(
        "Expected {n} values, ({names}); got {got}.",
        {"n": len(names), "names": ", ".join(names), "got": _describe(returned)},
    )


def _real(name: str, returned: object) -> tuple[NDArray[np.generic] | None, Message | None]:
    """An array of real numbers (a plain list of numbers counts), or why it's none."""
    if isinstance(returned, list) and returned and all(isinstance(r, Answer) for r in returned):
        shapes = {r.value.shape for r in returned}
        if len(shapes) == 1:
            returned = Answer("list", np.array([r.value for r in returned]))
    if not isinstance(returned, Answer):
        return None, Message(
            "{name} should be made of numbers; got {got}.",
            {"name": name, "got": _describe(returned)},
        )
    if returned.value.dtype.kind not in "fiu":
        return None, Message(
            "{name} should hold real numbers; its dtype is {dtype}.",
            {"name": name, "dtype": str(returned.value.dtype)},
        )
    return returned.value, None


def _finite(name: str, array: Array) -> Message | None:
    finite = np.isfinite(array)
    if finite.all():
        return None
    bad = ~finite
    index = tuple(int(i) for i in np.argwhere(bad)[0])
    where = name + (f"[{', '.join(map(str, index))}]" if index else "")
    return Message(
        "{where} is {value}; {n} of {total} entries are not finite.",
        {"where": where, "value": str(array[index]), "n": int(bad.sum()), "total": array.size},
    )


def read_scalar(name: str, returned: object) -> Value:
    """Read a loss: any one real number, also in an array of one entry."""
    array, problem = _real(name, returned)
    if array is None:
        return Value(None, problem)
    if array.size != 1:
        return Value(
            _of_wrong_shape(array),
            Message(
                "{name} should be one number; got {got}.",
                {"name": name, "got": _describe(returned)},
            ),
        )
    value = np.asarray(array, dtype=np.float64).reshape(())
    notes = (
        (
            Message(
                "{name} is an array of one number; a plain number is easier to use.",
                {"name": name},
            ),
        )
        if array.ndim
        else ()
    )
    return Value(value, _finite(name, value), notes)


def read_array(name: str, returned: object, shape: tuple[int, ...]) -> Value:
    """Read a gradient: the parameter's shape; for a vector a row or a column passes, noted."""
    array, problem = _real(name, returned)
    if array is None:
        return Value(None, problem)
    notes: list[Message] = []
    if isinstance(returned, Answer) and returned.kind == "matrix":
        notes.append(Message("{name} is a np.matrix, which NumPy discourages.", {"name": name}))
    if array.shape != shape:
        as_vector = len(shape) == 1 and array.shape in {(1, shape[0]), (shape[0], 1)}
        if not as_vector:
            return Value(_of_wrong_shape(array), _wrong_shape(name, array.shape, shape))
        if not (isinstance(returned, Answer) and returned.kind == "matrix"):
            notes.append(
                Message(
                    "{name} is a matrix of one row or one column; its parameter is a vector.",
                    {"name": name},
                )
            )
        array = array.reshape(shape)
    value = np.asarray(array, dtype=np.float64)
    return Value(value, _finite(name, value), tuple(notes))


def _of_wrong_shape(array: NDArray[np.generic]) -> Array | None:
    """Keep what a diagnosis may look at; a byte may stand for each number of a large one."""
    return np.asarray(array, np.float64) if array.size <= MOST else None


def _wrong_shape(name: str, got: tuple[int, ...], shape: tuple[int, ...]) -> Message:
    message = Message(
        "{name} should have the shape of its parameter, {shape}; got {got}.",
        {"name": name, "shape": _shape(shape), "got": _shape(got)},
    )
    if len(shape) == 2 and got == shape[::-1]:
        message += Message("It is transposed: words are rows.")
    elif int(np.prod(got)) == int(np.prod(shape)):
        message += Message("It has the right number of entries, in another arrangement.")
    return message


_LONG = 1000  # numbers in a list that are not looked at one by one


def read_list(name: str, returned: object, n: int, wrong_length: str) -> Value:
    """Read a list of `n` numbers, each of them a number or an array of one."""
    if isinstance(returned, (list, tuple)) and len(returned) == n:
        values = [read_scalar(f"{name}[{i}]", item) for i, item in enumerate(returned)]
        problem = next((v.problem for v in values if v.problem), None)
        if problem:
            return Value(None, problem)
        return Value(np.array([v.array for v in values], dtype=np.float64))
    if isinstance(returned, Answer) and returned.value.size == n:
        return read_array(name, Answer(returned.kind, returned.value.reshape(n)), (n,))
    return Value(
        _numbers_of(returned),
        Message(wrong_length, {"name": name, "n": n, "got": _describe(returned)}),
    )


def _numbers_of(returned: object) -> Array | None:
    """Give the list where it is too long or too short, if it is one of numbers."""
    if isinstance(returned, (list, tuple)):
        if len(returned) > _LONG:
            return None
        read = [read_scalar("", item) for item in returned]
        if any(v.problem or v.array is None for v in read):
            return None
        return np.array([v.array for v in read], dtype=np.float64)
    if isinstance(returned, Answer) and returned.value.ndim == 1:
        if returned.value.size > _LONG:
            return None
        return read_array("", returned, returned.value.shape).array
    return None
