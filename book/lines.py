r"""A page's displayed lines as data, so that a reader can open them with ``static/lines.js``.

A line is the tree that :mod:`autograder.mathematics` reads; beside it stand the symbols of its
equation and, by kind, one way to break it that makes it false. The page evaluates all of it at
points of its own. An equation with a node that the script does not know is left out
(:func:`book.trees.unknown`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from autograder.mathematics import Line, Points
from autograder.mathematics.evaluate import Budget, Evaluator
from book import formulas, models, symbols
from book.breaks import breaks
from book.trees import free, letters, meant, unknown, used

__all__ = ["equation", "page_data", "point_data"]

STEPS = 200_000


def point_data(points: Points, kinds: Mapping[str, str], number: int = 0) -> dict[str, Any]:
    """One of some points as data; `kinds` are the letters that have to be known."""

    def at(array: Any) -> Any:
        return array[min(number, len(array) - 1)].tolist()

    return {
        "sizes": {key: points.sizes[key] for key in "ndkp"},
        "arrays": {name: at(array) for name, array in points.arrays.items()},
        "draws": at(points.draws),
        "window": at(points.window),
        "letters": {name: int(at(points.letter(name)[1])) for name in kinds},
        "dims": {n: int(at(points.dim(n))) for n, kind in kinds.items() if kind == "word"},
    }


@cache
def equation(label: str, printed: str) -> dict[str, Any] | None:
    """An equation as data; None where it speaks of another model, or the script can't."""
    if label in models.SETTINGS:
        return None
    checked, asked = formulas.check(label, printed), formulas.question(label, printed)
    if checked.sentence is not None or len(checked.lines) < 2:
        return None
    trees = tuple(line.tree for line in checked.lines)
    speaks = used(trees, asked)
    everything = (trees, tuple(speaks.values()))
    if None in trees or unknown(everything, asked):
        return None
    points = formulas.points(label, asked)
    evaluator = Evaluator(points, Budget(STEPS))
    when = symbols.WHEN.get(label, ())
    kinds = letters(everything, asked) | {i: asked.kind(i) for i in meant(speaks, asked)}
    if "word" in kinds.values():
        kinds["o"] = "word"  # which another index may be mistaken for
    mask = points.holds(list(when))
    said = frozenset((free(trees) | meant(speaks, asked) | {"o"}) & kinds.keys())
    false = label in symbols.FALSE
    return {
        "symbols": {
            base: {**_plain(asked.symbols[base]), **({"means": tree} if tree else {})}
            for base, tree in sorted(speaks.items())
        },
        "letters": dict(sorted(kinds.items())),
        "free": sorted(said),
        "layout": asked.layout,
        "when": when,
        "repeats": label in symbols.REPEATS,
        "lines": [
            {
                "latex": as_printed,
                "tree": line.tree,
                "breaks": {} if false or not i else breaks(line, evaluator, mask, said),
            }
            for i, (line, as_printed) in enumerate(
                zip(checked.lines, _as_printed(checked.lines, printed), strict=True)
            )
        ],
        **({"point": point_data(points, kinds)} if label.startswith("eq-ex-") else {}),
    }


def _as_printed(lines: list[Line], printed: str) -> list[str]:
    r"""The LaTeX of lines, with a ``\mathbf`` or ``\bigl`` that the reader passes over."""
    found, at = [], 0
    for line in lines:
        where = re.compile(r"(?:\\mathbf\s+|\\[bB]igl)?" + re.escape(line.latex)).search(
            printed, at
        )
        assert where is not None  # a line is a part of what is printed
        found.append(where[0])
        at = where.end()
    return found


def _plain(given: Mapping[str, Any]) -> dict[str, Any]:
    """What is declared of a symbol, without what only the reader of LaTeX needs."""
    left_out = ("soft", "or", "value", "words", "draws", "pair")
    kinds = {key: True for key in ("value", "words", "draws", "pair") if key in given}
    return {**{key: given[key] for key in given if key not in left_out}, **kinds}


def page_data(printed: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """All equations of a page that can be opened, by label."""
    found = {label: equation(label, latex) for label, latex in printed.items()}
    return {label: data for label, data in found.items() if data is not None}
