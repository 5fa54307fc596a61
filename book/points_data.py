"""Symbols and points of an equation as data, for a page that evaluates its trees."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from autograder.mathematics import Points
from book.trees import Tree

__all__ = ["point_data", "symbol_data"]

DIGITS = 13  # of a computed number; more than the page's comparison needs


def symbol_data(declared: Mapping[str, Any], speaks: Mapping[str, Tree | None]) -> dict[str, Any]:
    """What is declared of each symbol that trees speak of, and the tree that it stands for."""
    return {
        base: {**_plain(declared[base]), **({"means": tree} if tree else {})}
        for base, tree in sorted(speaks.items())
    }


def _plain(given: Mapping[str, Any]) -> dict[str, Any]:
    """What is declared of a symbol, without what only the reader of LaTeX needs."""
    left_out = ("soft", "or", "value", "words", "draws", "pair")
    kinds = {key: True for key in ("value", "words", "draws", "pair") if key in given}
    return {**{key: given[key] for key in given if key not in left_out}, **kinds}


def point_data(points: Points, kinds: Mapping[str, str], number: int = 0) -> dict[str, Any]:
    """One of some points as data; `kinds` are the letters that have to be known."""

    def at(array: Any) -> Any:
        return array[min(number, len(array) - 1)].tolist()

    return {
        "sizes": {key: points.sizes[key] for key in "ndkp"},
        "arrays": {
            name: _short(at(array))
            for name, array in points.arrays.items()
            if not np.iscomplexobj(array)
        },
        "draws": at(points.draws),
        "window": at(points.window),
        "letters": {name: int(at(points.letter(name)[1])) for name in kinds},
        "dims": {n: int(at(points.dim(n))) for n, kind in kinds.items() if kind == "word"},
    }


def _short(array: list[list[float]]) -> list[list[float]]:
    """Numbers without digits that are rounding; whole ones as JSON writes them shortest."""
    rounded = [[float(f"{x:.{DIGITS}g}") for x in row] for row in array]
    return [[int(x) if x == int(x) else x for x in row] for row in rounded]
