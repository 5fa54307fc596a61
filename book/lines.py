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

from autograder.mathematics import Line
from autograder.mathematics.budget import Budget
from autograder.mathematics.evaluate import Evaluator
from book import formulas, model_lines, models, symbols
from book.breaks import breaks
from book.points_data import point_data, symbol_data
from book.trees import free, letters, meant, unknown, used

__all__ = ["equation", "page_data"]

STEPS = 200_000


@cache
def equation(label: str, printed: str) -> dict[str, Any] | None:
    """An equation as data; None where the script can't evaluate it."""
    if label in models.SETTINGS:
        return model_lines.equation(label, printed)
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
        "symbols": symbol_data(asked.symbols, speaks),
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
        **({"points": [point_data(points, kinds)]} if label.startswith("eq-ex-") else {}),
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


def page_data(printed: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """All equations of a page that can be opened, by label."""
    found = {label: equation(label, latex) for label, latex in printed.items()}
    return {label: data for label, data in found.items() if data is not None}
