"""The values of names: arrays, their rows, and what is defined."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from .arrays import transposed
from .definitions import definition_key, meanings
from .indexed import Indexed
from .parser import Tree
from .points import HALF, SIZES, Points
from .sentences import Undeclared, Unfitting, Unreadable

__all__ = ["OWN", "Names"]

Array = Any
OWN = "own "  # before a name that the derivation defines, where its value is moved


class Names(Indexed):
    """What the names of a question stand for at the points.

    Attributes
    ----------
    definitions : dict
        What a derivation has defined: of each name, with or without an index, index and tree.
    over : dict
        Arrays that stand in for those of the points while a derivative is taken.
    replaced : dict
        Values that stand in for whole trees, for the same purpose.
    home : bool
        Whether a question's own definitions are evaluated, for which a derivation's don't count.
    """

    def __init__(self, points: Points) -> None:
        super().__init__(points)
        self.definitions: dict[tuple[str, bool | str], tuple[tuple[str, ...], Tree]] = {}
        self.over: dict[str, Array] = {}
        self.replaced: dict[Tree, tuple[Array, tuple[Any, ...]]] = {}
        self.context: tuple[Any, ...] = ()
        self.home = False
        self.depth = 0
        self.wholes: dict[Any, Array] = {}
        self.meaning = dict(meanings(points.question))

    def value(self, tree: Tree) -> Array:
        """The value of a tree."""
        raise NotImplementedError

    def _name(self, tree: Tree) -> Array:
        _, base, indices = tree
        if not self.home and self.definition(tree) is not None:
            return self._defined(tree)
        given = self.question.symbols.get(base)
        if given is None:
            shown = base + ("_" + ",".join(indices) if indices else "")
            raise Undeclared("`{name}` is not in this question's list.", name=shown)
        return self._declared(base, given, indices)

    def _applied(self, tree: Tree) -> Array:
        from .slopes import at  # which evaluates the tree

        return at(self, tree[1], tree[2])

    def definition(self, name: Tree) -> tuple[tuple[str, ...], Tree] | None:
        """The index and the tree that the derivation defines a name by."""
        keys = [definition_key(name)]
        keys += [
            key for key in ((name[1], bool(name[2])), (name[1], not name[2])) if key not in keys
        ]
        if name[1] in self.question.symbols and not self.question.soft(name[1]):
            keys = keys[:1]  # J_1 may be defined, J may not
        return next((self.definitions[key] for key in keys if key in self.definitions), None)

    def _defined(self, name: Tree) -> Array:
        """The value of a name that the derivation defines."""
        _, base, indices = name
        parameters, tree = self.definition(name) or ((), name)
        moved = self.over.get(OWN + base)
        if moved is not None:
            return self.entry(moved, indices) if indices else moved
        if len(parameters) == len(indices):
            meanings = {p: (*self.index(i), i) for p, i in zip(parameters, indices) if p != i}
            return self._within(meanings, tree, home=False)
        if not parameters:
            return self.entry(self._within({}, tree, home=False), indices)
        if not indices and len(parameters) == 1:
            return self._over_all(parameters[0], tree, home=False)
        raise Unreadable("`{name}` is used with other indices than it was defined with.", name=base)

    def _within(self, meanings: Mapping[str, Any], tree: Tree, home: bool) -> Array:
        """The value of a definition, its indices meaning what they are called with."""
        outer, outer_home = dict(self.bound), self.home
        self.depth += 1
        if self.depth > 12:
            raise Unreadable("A name is defined by itself here.")
        try:
            if home:
                self.bound.clear()
            self.bound.update({k: (v[0], v[1], self._token(v)) for k, v in meanings.items()})
            self.home = home
            return self.value(tree)
        finally:
            self.depth -= 1
            self.bound.clear()
            self.bound.update(outer)
            self.home = outer_home

    @staticmethod
    def _token(meaning: tuple[str, Array, str]) -> bytes:
        """What tells one binding of an index from another."""
        return bytes(np.asarray(meaning[1]).tobytes())

    def _over_all(self, letter: str, tree: Tree, home: bool, kind: str = "") -> Array:
        """The vector of a definition's values for all its index can be."""
        kind = kind or self.question.kind(letter) or "word"
        size = self.points.sizes[SIZES[kind]]
        parts = []
        for i in range(size):
            numbers = np.full(self.points.count, i)
            parts.append(self._within({letter: (kind, numbers, str(i))}, tree, home))
        count = max(len(p) for p in parts)
        if any(p.shape[1:] != (1, 1) for p in parts):
            raise Unfitting("The entries of a vector have to be numbers.")
        return np.concatenate([np.broadcast_to(p, (count, 1, 1)) for p in parts], axis=1)

    def _declared(self, base: str, given: Mapping[str, Any], indices: tuple[str, ...]) -> Array:
        """The value of a name that the question declares."""
        if "row of" in given:
            return self._row(base, given, indices)
        if base == "n" and len(indices) == 1 and self.question.draws:
            drawn = self.points.draws == self.word(indices[0])[:, None]
            return drawn.sum(axis=1)[:, None, None].astype(float)
        if "size" in given and indices:  # n_k: how often a word was drawn, perhaps
            raise Undeclared(
                "`{name}` is not in this question's list.", name=f"{base}_{','.join(indices)}"
            )
        if "size" in given:
            if given["size"] == "half":
                return np.full((1, 1, 1), float(HALF))
            letter = {"words": "n", "dims": "d", "draws": "k"}[str(given["size"])]
            return np.full((1, 1, 1), float(self.points.sizes[letter]))
        if "pair" in given and indices:
            kind, numbers = self.index(indices[0])
            meanings = {"o": ("word", self.word(indices[0]), "o")}
            if kind == "place":
                meanings["j"] = ("place", numbers, "j")
            return self._within(meanings, self.meaning[base], home=True)
        if "one-hot of" in given and indices:
            words = self.word(indices[0])
            hot = (np.arange(self.points.sizes["n"]) == words[:, None])[:, :, None].astype(float)
            return hot if len(indices) == 1 else self.entry(hot, indices[1:])
        whole = self.whole(base)
        if not indices:
            turned = given.get("shape") == "nd" and self.question.layout == "columns"
            return transposed(whole) if turned else whole
        return self.entry(whole, indices)

    def whole(self, base: str) -> Array:
        """A declared array, all of it, rows as words."""
        if base in self.over:
            return self.over[base]
        given = self.question.symbols[base]
        if "shape" in given or "number" in given:
            return self.points.arrays[base]
        if "one-hot" in given:
            words = self.word(str(given["one-hot"]))
            return (np.arange(self.points.sizes["n"]) == words[:, None])[:, :, None].astype(float)
        if "unit" in given:  # all unit vectors; one with an index
            n = self.points.sizes["n"]
            return np.broadcast_to(np.eye(n), (self.points.count, n, n))
        if "counts" in given:  # how often each word was drawn
            n = self.points.sizes["n"]
            drawn = self.points.draws[:, :, None] == np.arange(n)
            return drawn.sum(axis=1)[:, :, None].astype(float)
        if "packed" in given:  # arrays one after the other, as one column
            parts = [self.whole(name).reshape(self.points.count, -1) for name in given["packed"]]
            return np.concatenate(parts, axis=1)[:, :, None]
        key = (base, self.context)
        if key not in self.wholes:
            if "value" in given:
                self.wholes[key] = self._within({}, self.meaning[base], home=True)
            else:
                kind = "word" if "words" in given else "draw"
                self.wholes[key] = self._over_all(
                    {"word": "w", "draw": "k"}[kind], self.meaning[base], True, kind
                )
        return self.wholes[key]

    def _row(self, base: str, given: Mapping[str, Any], indices: tuple[str, ...]) -> Array:
        """A word's vector, as a column."""
        if not indices and "alone" in given:
            indices = (str(given["alone"]),)
        if not indices:
            raise Unreadable("`{name}` needs the index of a word.", name=base)
        if indices[0].startswith("text:"):
            raise Undeclared(
                "The index `{name}` is not in this question's list.", name=indices[0][5:]
            )
        if len(indices) == 2 and [self.index(i)[0] for i in indices] == ["place", "draw"]:
            words = self.points.window_draws[
                self.rows, self.index(indices[0])[1], self.index(indices[1])[1]
            ]
            return self.whole(str(given["row of"]))[self.rows, words][:, :, None]
        row = self.whole(str(given["row of"]))[self.rows, self.word(indices[0])][:, :, None]
        return row if len(indices) == 1 else self.entry(row, indices[1:])
