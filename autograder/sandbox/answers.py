"""What came back of a call: a form that many replies share, and the bytes of this one's arrays."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from autograder.child.codec import Slot

__all__ = [
    "Answer",
    "Opaque",
    "Outline",
    "Raised",
    "Reply",
    "ReplyForm",
    "Returned",
    "Slotted",
    "filled",
]


@dataclass(frozen=True)
class Opaque:
    """A returned value that is no plain data: only its type's name (and dtype) crosses."""

    type_name: str
    detail: str = ""


@dataclass(frozen=True)
class Answer:
    """One returned value that is an array or a scalar.

    `kind` is the type as the student's code returned it: ``"ndarray"``, ``"matrix"``,
    ``"ndarray subclass"``, ``"float64"`` (a NumPy scalar: its dtype's name), ``"float"``,
    ``"int"``, ``"bool"``. `value` is always an ndarray of the right shape and dtype.
    """

    kind: str
    value: NDArray[Any]


@dataclass(frozen=True)
class Slotted:
    """An answer without its bytes: its kind, and where its array stands in the payload."""

    kind: str
    slot: Slot


# A returned value: a tuple stays a tuple and a list a list, nested to a small depth.
Returned = Answer | Opaque | str | None | tuple[Any, ...] | list[Any]
# The same without the arrays' bytes. Nobody changes its lists.
Outline = Slotted | Opaque | str | None | tuple[Any, ...] | list[Any]


@dataclass(frozen=True)
class Raised:
    """The function raised. `line` is the 1-based line in its cell, 0 where it isn't known."""

    type_name: str
    message: str  # at most 300 characters, control characters removed
    cell: int = -1  # index into the cells that were run
    line: int = 0
    source_line: str = ""


@dataclass(frozen=True, eq=False)
class ReplyForm:
    """What replies of one structure have in common.

    Parameters
    ----------
    value : Outline
    raised : Raised or None
    inputs : tuple of Slot
    warnings : tuple of str
    kept : bool
        Whether later replies of this structure have this very form.
    """

    value: Outline = None
    raised: Raised | None = None
    inputs: tuple[Slot, ...] = ()
    warnings: tuple[str, ...] = ()
    kept: bool = False


class Reply:
    """What one call came to: its form, and its arrays' bytes.

    Arrays are made when somebody asks for them. Most replies are right, and that can be seen from
    the bytes of many at once.
    """

    def __init__(self, form: ReplyForm, payload: bytes) -> None:
        self.form, self.payload = form, payload

    @functools.cached_property
    def value(self) -> Returned:
        """The returned value; where the function raised, what is known in spite of it, or None."""
        return filled(self.form.value, self.payload)

    @property
    def raised(self) -> Raised | None:
        """What was raised instead."""
        return self.form.raised

    @property
    def inputs(self) -> tuple[NDArray[Any], ...]:
        """With `Call.inputs_back`: arrays and lists of the arguments after the call, in order."""
        return tuple(slot.array(self.payload) for slot in self.form.inputs)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Texts of warnings that the call gave, at most 5."""
        return self.form.warnings


def filled(outline: Outline, payload: bytes) -> Returned:
    """Put the arrays into an outline."""
    if isinstance(outline, Slotted):
        return Answer(outline.kind, outline.slot.array(payload))
    if isinstance(outline, list):
        return [filled(item, payload) for item in outline]
    if isinstance(outline, tuple):
        return tuple(filled(item, payload) for item in outline)
    return outline
