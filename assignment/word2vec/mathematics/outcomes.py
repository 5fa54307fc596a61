"""What is found out about a line, and how two values compare."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .arrays import said, transposed
from .parser import Tree
from .sentences import Sentence

__all__ = ["Checked", "Line", "Outcome", "compare"]

TOLERANCE = 1e-8
Array = Any


@dataclass(frozen=True)
class Outcome:
    """How a line compares.

    Attributes
    ----------
    kind : str
        ``"equal"``, ``"differs"``, ``"transposed"``, ``"unread"``; ``"first"`` begins a chain.
    sentence : Sentence, optional
        What is to be said of it.
    point : int
        Where the difference is largest.
    difference : float
        Relative to the largest entry.
    """

    kind: str
    sentence: Sentence | None = None
    point: int = 0
    difference: float = 0.0


@dataclass
class Line:
    """One expression of a derivation."""

    latex: str
    row: int
    chain: int
    tree: Tree | None = None
    before: Outcome = Outcome("first")
    first: Outcome = Outcome("first")
    mistake: Any | None = None
    at: int = 0
    values: Any = field(default=None, repr=False, compare=False)
    unfitting: bool = False  # it can't be formed, by its shapes
    derives: bool = False  # its chain begins with what is to be derived, or with a row of it
    whole: bool = False  # it is all of what is to be derived
    open: bool = False  # a derivative is still to be taken in it
    restates: bool = False  # the whole derivative is
    mention: bool = False  # words between two lines mention it, and it can't be read

    @property
    def outcome(self) -> Outcome:
        """Against the first of its chain, and where that can't be read, against the line before."""
        return self.before if self.first.kind in ("first", "unread") else self.first

    @property
    def right(self) -> bool:
        """Whether nothing speaks against the line."""
        return self.outcome.kind in ("first", "equal") or self.is_row

    @property
    def is_unread(self) -> bool:
        """Whether a person has to read the line."""
        return self.outcome.kind == "unread"

    @property
    def is_row(self) -> bool:
        """Whether the line is right but for being a row instead of a column."""
        vector = self.values is not None and 1 in self.values.shape[1:]
        return self.outcome.kind == "transposed" and vector


@dataclass
class Checked:
    """What was found out about a derivation."""

    lines: list[Line]
    sentence: Sentence | None = None  # where the text as a whole can't be read
    reaches: bool = False  # whether a line that was read gives the target

    @property
    def wrong(self) -> Line | None:
        """The first line that doesn't follow."""
        wrong = (n for n in self.lines if n.outcome.kind in ("differs", "transposed"))
        return next((n for n in wrong if not n.right), None)

    @property
    def unread(self) -> list[Line]:
        """Lines that need a person."""
        return [line for line in self.lines if line.is_unread]


def compare(a: Array, b: Array, mask: Array) -> Outcome:
    """How a value compares with the one before, at the points of a mask."""
    if a.shape[1:] != b.shape[1:]:
        for one, other in ((a, b), (b, a)):
            held = np.broadcast_to(other, (len(mask), *other.shape[1:]))[mask]
            if one.shape[1:] == (1, 1) and not np.any(one) and np.allclose(held, 0, atol=1e-12):
                return Outcome("equal")
        if a.shape[1:] == b.shape[:0:-1]:
            turned = compare(transposed(a), b, mask)
            if turned.kind == "equal":
                return Outcome("transposed", Sentence("This is the transposed of it."))
        return Outcome(
            "differs",
            Sentence(
                "This is {shape}, but should be {other}.", {"shape": said(a), "other": said(b)}
            ),
            difference=np.inf,
        )
    if _close(a, b):
        return Outcome("equal")
    for one, other in ((a, b), (b, a)):  # a zero, and what is one but for rounding
        held = np.broadcast_to(other, (len(mask), *other.shape[1:]))[mask]
        if not np.any(one) and np.allclose(held, 0, atol=1e-12):
            return Outcome("equal")
    with np.errstate(all="ignore"):
        gap = np.broadcast_to(np.abs(a - b).max(axis=(1, 2)), mask.shape)
        scale = np.maximum(np.abs(a).max(axis=(1, 2)), np.abs(b).max(axis=(1, 2)))
        scale = np.broadcast_to(scale, mask.shape)
        # where both happen to be zero but for rounding, the other points give the scale
        largest = np.max(scale, initial=0.0, where=mask & np.isfinite(scale))
        scale = np.maximum(np.maximum(scale, 1e-4 * largest), 1e-300)
        relative = np.where(gap > 0, gap / scale, gap)
    # where the line before has no value, as a logarithm of less than nothing, nothing can be said
    known = mask & np.broadcast_to(np.isfinite(b).all(axis=(1, 2)), mask.shape)
    mask = known if known.sum() > 1 else mask
    relative = np.where(np.isnan(relative), np.inf, relative)
    relative = np.where(mask, relative, 0.0)
    point = int(relative.argmax())
    if relative[point] <= TOLERANCE:
        return Outcome("equal")
    if a.shape[1] == a.shape[2] > 1 and compare_square(a, b, mask):
        return Outcome("transposed", Sentence("This is the transposed of it."))
    return Outcome("differs", _difference(a, b, point), point, float(relative[point]))


def _close(a: Array, b: Array) -> bool:
    """Whether two values are equal at every point, of a mask or not: most are."""
    with np.errstate(all="ignore"):
        gap = np.abs(a - b).max(axis=(1, 2))
        near = gap <= TOLERANCE * np.abs(a).max(axis=(1, 2))
        return bool((near & np.isfinite(gap)).all())  # what is infinite is near everything


def compare_square(a: Array, b: Array, mask: Array) -> bool:
    """Whether square matrices are each other's transposed."""
    gap = np.abs(transposed(a) - b).max(axis=(1, 2))
    return bool(np.all(np.where(mask, gap, 0) <= TOLERANCE * np.abs(b).max()))


def _difference(a: Array, b: Array, point: int) -> Sentence:
    """Both numbers where two values are farthest apart."""
    one, other = (
        np.broadcast_to(x, (point + 1, *x.shape[1:]))[point] if len(x) == 1 else x[point]
        for x in (a, b)
    )
    gap = np.abs(one - other)
    place = np.unravel_index(int(np.nan_to_num(gap, nan=np.inf).argmax()), gap.shape)
    values = {"value": f"{one[place]:.4g}", "other": f"{other[place]:.4g}"}
    if gap.size == 1:
        return Sentence("At a random point this is {value}, but should be {other}.", values)
    values["entry"] = str(int(place[0]) if gap.shape[1] == 1 else (int(place[0]), int(place[1])))
    return Sentence(
        "At a random point entry {entry} of this is {value}, but should be {other}.", values
    )
