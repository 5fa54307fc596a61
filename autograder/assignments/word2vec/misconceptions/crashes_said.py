"""What NumPy says of sizes that don't fit, and what a student is told of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from autograder.engine.cases.entry import Candidate, Crash, or_crash

__all__ = ["AXIS", "FITS", "INDEX", "all_of", "broadcasts", "past", "products", "said_by"]


def all_of(outputs: Sequence[str], *candidates: Candidate) -> dict[str, tuple[Candidate, ...]]:
    """An exception leaves no value at all."""
    return dict.fromkeys(outputs, candidates)


def said_by(*calls: Callable[[Any], Any]) -> Candidate:
    """What NumPy says of products that don't fit."""

    def crash(case: Any) -> Crash | None:
        texts: list[str] = []
        for call in calls:
            found = or_crash(call)(case)
            texts += found.texts if isinstance(found, Crash) else ()
        return Crash(tuple(texts)) if texts else None

    return crash


def past(size: Callable[[Any], int]) -> Candidate:
    """An index that is one more than the last."""
    return lambda case: Crash(
        tuple(f"index {size(case)} is out of bounds for axis {axis} with size {size(case)}"
              for axis in (0, 1))
    )  # fmt: skip


def products(
    U: Callable[[Any], Any], words: Callable[[Any], Any], v: Callable[[Any], Any]
) -> Candidate:
    """Products of U with a vector that has an entry for the wrong side."""
    return said_by(
        lambda c: U(c) @ words(c),
        lambda c: v(c) @ U(c),
        lambda c: U(c).T @ v(c),
        lambda c: words(c) @ U(c).T,
        lambda c: np.dot(U(c), words(c)),
        lambda c: np.dot(v(c), U(c)),
        lambda c: np.dot(U(c).T, v(c)),
        lambda c: np.dot(words(c), U(c).T),
        lambda c: U(c) @ words(c)[:, None],
        lambda c: U(c).T @ v(c)[:, None],
        lambda c: np.dot(U(c), words(c)[:, None]),
        lambda c: np.dot(U(c).T, v(c)[:, None]),
    )


def broadcasts(U: Callable[[Any], Any], words: Callable[[Any], Any]) -> Candidate:
    """A number for each word beside its row, without a new axis."""
    return said_by(lambda c: U(c) * words(c), lambda c: words(c) * U(c))


FITS = (
    "The sides of a product don't fit: U has a row for each word and a column for each component, "
    "so that U @ x takes one number for each component and gives one for each word, and U.T @ x "
    "takes one for each word and gives one for each component."
)
AXIS = (
    "A vector with a number for each row is multiplied with a matrix without a new axis: NumPy "
    "holds it against the columns. Write weights[:, None] * rows, or the product weights @ rows."
)
INDEX = (
    "An index goes past the end: the loop runs further than there are words, draws or components, "
    "which are another number in another call. They are counted from 0, so that the last of n is "
    "n - 1, and range(len(...)) meets each."
)
