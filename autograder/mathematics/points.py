"""Random points: numbers for every symbol of a question, many points at once."""

from __future__ import annotations

import copy
from typing import Any

import numpy as np

from .question import Question
from .sentences import Undeclared

__all__ = ["HALF", "SIZES", "Points"]

HALF = 2  # m, the places of a window on each side
NUMBERED = 5  # the words that may be called by their numbers, in a sum with dots or by themselves
SIZES = {"word": "n", "draw": "k", "dim": "d", "place": "p"}  # of what an index goes over


class Points:
    """Numbers for the symbols of `question`, at `count` points.

    Entries are multiples of 0.1, so that a point can be printed whole. Each of the letters that
    stand for any word is the word o at every third point.

    Parameters
    ----------
    question : Question
    count : int
    seed : int
    n_words, dim, n_draws : int
        All of them different, so that shapes tell what is what.
    repeats : bool
        Whether a word may be drawn more than once.
    """

    def __init__(
        self, question: Question, count: int = 8, seed: int = 0,
        n_words: int = 5, dim: int = 3, n_draws: int = 3, repeats: bool = False,
    ) -> None:  # fmt: skip
        self.question, self.count, self.seed = question, count, seed
        n_draws = 1 if question.single_draw else n_draws
        self.sizes = {"n": n_words, "d": dim, "k": n_draws, "p": 2 * HALF}
        rng = np.random.default_rng([seed, 1])
        self.arrays: dict[str, Any] = {}
        for name, given in question.symbols.items():
            if "shape" in given or "number" in given:
                shape = tuple(self.sizes[letter] for letter in str(given.get("shape", "")))
                shape = (*shape, *(1,) * (2 - len(shape)))
                tenths = rng.integers(1, 16, (count, *shape)) * rng.choice([-1, 1], (count, *shape))
                self.arrays[name] = tenths / 10
        words = np.array([rng.permutation(n_words) for _ in range(count)])
        self.outside = words[:, 0]
        self.others = words[:, 1:]
        self.draws = words[:, 1 : 1 + n_draws]
        if repeats:
            places = rng.integers(0, n_words - 1, self.draws.shape)
            self.draws = np.take_along_axis(self.others, places, axis=1)
        self.center = rng.integers(0, n_words, count)
        self.letters: dict[str, Any] = {}
        self.known: dict[Any, Any] = {}  # values of what every derivation of a question holds
        self.lines: frozenset[Any] = frozenset()  # its given lines
        self.said: Any = None  # what those say
        self.plain: Any = None  # what takes out of a line what changes nothing
        rng = np.random.default_rng([seed, 4])
        self.window = rng.integers(0, n_words, (count, 2 * HALF))
        self.window_draws = rng.integers(0, n_words, (count, 2 * HALF, n_draws))

    def fresh(self) -> Points:
        """The same points for one derivation more, whose letters nobody else sees."""
        points = copy.copy(self)
        points.letters = dict(self.letters)
        return points

    @property
    def moves(self) -> str:
        """The array that moves where a differential is taken: what the question derives by."""
        by = self.question.target.rpartition("\\partial ")[2].rstrip("} ")
        given = self.question.symbols.get(by[:1], {})
        base = str(given.get("row of", by[:1]))
        shaped = {n for n, g in self.question.symbols.items() if "shape" in g or "number" in g}
        return base if base in shaped else "V"

    def direction(self, shape: tuple[int, ...]) -> Any:
        """Into which direction it moves, at each point."""
        tenths = np.random.default_rng([self.seed, 3]).integers(1, 16, shape)
        return tenths / 10

    def letter(self, name: str) -> tuple[str, Any]:
        """The kind of an index, and its number at every point.

        Raises
        ------
        Undeclared
            For a letter that is no index of the question.
        """
        if name.isdigit() and len(name) < 5 and int(name) <= NUMBERED:
            return "word", np.full(self.count, int(name) % self.sizes["n"])
        kind = self.question.kind(name)
        if not kind:
            raise Undeclared("The index `{name}` is not in this question's list.", name=name[:16])
        if name not in self.letters:
            self.letters[name] = self._drawn(kind, name)
        return kind, self.letters[name]

    def dim(self, name: str) -> Any:
        """The place within a vector that a letter means at every point."""
        key = f"{name} of a vector"
        if key not in self.letters:
            self.letters[key] = self._drawn("dim", key)
        return self.letters[key]

    def _drawn(self, kind: str, name: str) -> Any:
        if kind == "word" and name in "oc":
            return self.outside if name == "o" else self.center
        number = sum(map(ord, name))
        rng = np.random.default_rng([self.seed, 2, number])
        if kind == "place":
            return rng.integers(0, self.sizes["p"], self.count)
        if kind == "draw":
            return rng.integers(0, self.sizes["k"], self.count)
        if kind == "dim":
            return rng.integers(0, self.sizes["d"], self.count)
        other = self.others[
            np.arange(self.count), rng.integers(0, self.others.shape[1], self.count)
        ]
        as_o = (np.arange(self.count) + number) % 3 == 0
        return np.where(as_o & (name + "o" not in self.question.distinct), self.outside, other)

    def holds(self, conditions: list[tuple[str, str, str]]) -> Any:
        """At which points all conditions on words hold."""
        mask = np.ones(self.count, dtype=bool)
        for relation, left, right in conditions:
            if self.question.kind(left) == self.question.kind(right) == "word":
                same = self.letter(left)[1] == self.letter(right)[1]
                mask &= same if relation == "=" else ~same
        return mask
