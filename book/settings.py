"""What a formula is evaluated with: its symbols, how they are written, and random points."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.mathematics import Points, Question
from autograder.mathematics.evaluate import Evaluator
from autograder.mathematics.sentences import Unfitting

__all__ = ["SIZES", "Reader", "Setting", "SettingPoints"]

# words, dimensions, draws: all different, so that shapes tell what is what
SIZES = ((5, 3, 2), (7, 2, 4))
N_POINTS = 120  # of all sizes together


@dataclass(frozen=True)
class Setting:
    """Symbols, and numbers for them.

    Parameters
    ----------
    question : Question
        The symbols as the reader of derivations knows them.
    spelled : mapping
        The book's own signs, and what they are written as for the reader.
    functions : mapping
        Of a function's name, what it is of its argument ``@``.
    fill : callable, optional
        Gives arrays at the points that depend on one another: ``fill(points, rng)``.
    sizes : tuple
        One triple for points of one size; the last one for a single point.
    single : bool
        Whether there is one point only, as of an example with numbers.
    repeats : bool
        Whether a word may be drawn more than once.
    when : tuple of conditions
    stacked : bool
        Whether columns below one another are one column, as in θ.
    exactly : str
        A number that is 1 where the formula has to hold, and 0 where it must not.
    called : mapping
        Of an array's name, what a page calls it where it tells a point.
    """

    question: Question
    spelled: Mapping[str, str] = field(default_factory=dict)
    functions: Mapping[str, str] = field(default_factory=dict)
    fill: Callable[[Any, np.random.Generator], None] | None = None
    sizes: tuple[tuple[int, int, int], ...] = SIZES
    single: bool = False
    repeats: bool = False
    when: tuple[tuple[str, str, str], ...] = ()
    stacked: bool = False
    exactly: str = ""
    called: Mapping[str, str] = field(default_factory=dict)

    def with_(self, **changes: Any) -> Setting:
        """The same but for some of it."""
        return dataclasses.replace(self, **changes)

    def points(self) -> list[SettingPoints]:
        """Points of each size, as many as are wanted together."""
        count = 1 if self.single else N_POINTS // len(self.sizes)
        return [SettingPoints(self, count, seed, *size) for seed, size in enumerate(self.sizes, 1)]


class SettingPoints(Points):
    """The points of a setting; ``u_1`` is the first row, as in the book."""

    def __init__(self, setting: Setting, count: int, seed: int, n: int, d: int, k: int) -> None:
        super().__init__(setting.question, count, seed, n, d, k, setting.repeats)
        self.setting = setting
        if setting.fill is not None:
            setting.fill(self, np.random.default_rng([seed, 9]))

    def letter(self, name: str) -> tuple[str, Any]:
        """The kind of an index, and its number at every point."""
        if name.isdigit():
            return "word", np.full(self.count, int(name) - 1)
        return super().letter(name)

    def number(self, name: str, values: Any) -> None:
        """Declare what a name is at each point: a number, a vector or a matrix."""
        array = np.asarray(values)
        array = np.broadcast_to(array, (self.count,)) if array.ndim == 0 else array
        while array.ndim < 3:
            array = array[..., None]
        self.arrays[name] = array


class Reader(Evaluator):
    """Evaluates also what students do not write: an imaginary part, and θ as a stack."""

    def _call(self, tree: Any) -> Any:
        if tree[1] == "Im":
            return np.imag(self.value(tree[2][0]))
        return super()._call(tree)

    def _matrix(self, tree: Any) -> Any:
        points = self.points
        if not (isinstance(points, SettingPoints) and points.setting.stacked):
            return super()._matrix(tree)
        cells = [self.value(row[0]) for row in tree[1]]
        if any(len(row) != 1 for row in tree[1]) or any(cell.shape[2] != 1 for cell in cells):
            raise Unfitting("The entries of a matrix have to be numbers.")
        return np.concatenate([np.broadcast_to(c, (points.count, *c.shape[1:])) for c in cells], 1)

    def bindings(self, tree: Any) -> Any:
        """What free indices are bound to; a place binds draws as well, in losses of pairs."""
        if any("pair" in given for given in self.question.symbols.values()):
            return super().bindings(tree)
        letters = self.free_in(tree)
        return tuple((k, v[0], v[2]) for k, v in self.bound.items() if k in letters)
