"""What indices mean at the points: words, draws, places, and the entries that they stand for."""

from __future__ import annotations

from typing import Any

import numpy as np

from .indices import WORDS
from .parser import Tree
from .points import SIZES, Points
from .sentences import Unfitting, Unreadable

__all__ = ["Indexed"]

Array = Any


class Indexed:
    """What the indices of a question stand for at the points.

    Attributes
    ----------
    bound : dict
        Indices that a sum is going over: kind, numbers, and the place in the sum.
    """

    def __init__(self, points: Points) -> None:
        self.points, self.question = points, points.question
        self.bound: dict[str, tuple[str, Array, Any]] = {}
        self.rows = np.arange(points.count)

    def index(self, name: str) -> tuple[str, Array]:
        """The kind of an index, and its number at each point."""
        if name in self.bound:
            return self.bound[name][:2]
        return self.points.letter(name)

    def word(self, name: str) -> Array:
        """The word that an index means; of a draw the word that was drawn."""
        kind, numbers = self.index(name)
        if kind == "place":
            return self.points.window[self.rows, numbers]
        place = self.place() if kind == "draw" and self.question.places else None
        if place is not None:  # every pair of a window has draws of its own
            return self.points.window_draws[self.rows, place, numbers]
        if kind == "draw":
            return self.points.draws[self.rows, numbers]
        if kind == "word":
            return numbers
        raise Unreadable("The index `{name}` is no word.", name=name)

    def place(self) -> Array | None:
        """The place of a window that a sum stands at."""
        return next((v[1] for v in self.bound.values() if v[0] == "place"), None)

    def holds(self, condition: Tree) -> Array:
        """At which points a condition holds."""
        relation, left, right = condition
        if relation.endswith(WORDS):
            same = self.word(left) == self.word(right)
            return same if relation[0] == "=" else ~same
        kinds = {self.index(left)[0], self.index(right)[0]}
        same = self.index(left)[1] == self.index(right)[1] if len(kinds) == 1 else (
            self.word(left) == self.word(right)
        )  # fmt: skip
        return same if relation == "=" else ~same

    def entry(self, array: Array, indices: tuple[str, ...]) -> Array:
        """An entry of a vector or a matrix; of a matrix with one index, a row as a column."""
        rows, columns = array.shape[1:]
        array = np.broadcast_to(array, (self.points.count, rows, columns))
        if len(indices) > 2 or not indices:
            raise Unreadable("There are too many indices here.")
        if 1 in (rows, columns) and len(indices) == 1:
            flat = array.reshape(len(array), -1)
            return flat[self.rows, self._place(indices[0], flat.shape[1])][:, None, None]
        first = array[self.rows, self._place(indices[0], rows)]
        if len(indices) == 1:
            return first[:, :, None]
        return first[self.rows, self._place(indices[1], columns)][:, None, None]

    def _place(self, name: str, size: int) -> Array:
        kind, numbers = self.index(name)
        if kind == "word" and size == self.points.sizes["d"] and name not in self.bound:
            return self.points.dim(name)  # i of v_{c,i}
        own = kind not in ("draw", "place") or size == self.points.sizes[SIZES[kind]]
        places = numbers if own else self.word(name)
        if np.any(places >= size):
            raise Unfitting("The index `{name}` is larger than what it is an index of.", name=name)
        return places
