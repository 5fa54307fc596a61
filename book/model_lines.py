r"""Displayed lines of other models as data: counts, windows, trees, any function.

Numbers of such a model depend on one another, so the points are drawn here and go with the page.
A break changes one place of what is printed, since that is written in the book's own signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np

from autograder.mathematics import Question, Unreadable
from autograder.mathematics.budget import Budget
from book import models, slips, symbols
from book.breaks import BREAKS, OFTEN, differs, place_of
from book.points_data import point_data, symbol_data
from book.relations import STEPS, chains, tree_of
from book.settings import Reader, Setting, SettingPoints
from book.spelling import spelt
from book.trees import Tree, free, letters, meant, nodes, unknown, used

__all__ = ["equation", "shown"]

N_POINTS = 12  # that a page goes through
# words, dimensions, draws: few, so that a point can be shown, and not the places of a window
SIZES = ((5, 3, 2),)
_FRACTION = r"\\frac\{(?:[^{}]|\{[^{}]*\})*\}(?:\{(?:[^{}]|\{[^{}]*\})*\}|\d)"
_FACTOR = rf"(?:{_FRACTION}|\([^()]*\)|\d|\\?[a-zA-Z]+(?:_[a-z])?|\\#\([a-z, ]+\)|\\mathbf \w)"
# kind of a break -> what a slip changes: where, into what
_PLACES: tuple[tuple[str, str, str], ...] = (
    ("sign", r"(?<=^)-", ""),
    *((kind, where, into) for kind, where, into in slips.SLIPS if kind in ("sign", "transpose")),
    ("sign", r"\\sigma\(-", r"\\sigma("),
    ("sign", r"\\sigma\((?!-)", r"\\sigma(-"),
    ("sign", r"\^\{-", "^{"),
    ("factor", rf"(?<![\w\\^_]){_FACTOR}\s*(?:\\,|\\cdot(?![a-z]))\s*", ""),
    ("factor", rf"(?<![\w\\^_]){_FRACTION} (?!\\cdot)(?=[\\a-zA-Z|])", ""),
    ("factor", r"(?<=\S) (?:\|[^|]+\||[A-Zg]_?[a-z]?)$", ""),
    ("factor", r"\\log(?= )", ""),
    ("index", r"\\#\(w, c\)", r"\\#(w)"),
    ("index", r"\\#\(c\)", r"\\#(w)"),
    ("index", r"\\#\(w\)", r"\\#(c)"),
    *((kind, where, into) for kind, where, into in slips.SLIPS if kind == "index"),
    ("index", r"(?<=[vn]_)j(?![a-z])", "1"),
    ("index", r"(?<=[uv]_)1(?!\d)", "2"),
    ("index", r"\(x\)(?=\^\{3/4\} *\})", "(w)"),
)


def shown(label: str) -> Setting:
    """The setting of an equation, with as few words and dimensions as a page shows."""
    return models.OPENED.get(label) or models.SETTINGS[label][0].with_(sizes=SIZES)


def equation(label: str, printed: str) -> dict[str, Any] | None:
    """An equation as data; None where the script can't evaluate it."""
    setting = shown(label)
    asked = setting.question
    lines = list(_lines(printed, setting))
    trees = tuple(tree for _, tree, _ in lines)
    if unknown((trees, tuple(used(trees, asked).values())), asked):
        return None
    (points,) = setting.points()
    mask = points.holds(list(setting.when))
    told: list[dict[str, Any]] = []
    everything: tuple[Any, ...] = trees
    for latex, tree, starts in lines:
        found = {} if starts or label in symbols.FALSE else _breaks(latex, tree, points, mask)
        told.append({"latex": latex, "tree": tree, "starts": starts, "breaks": {}})
        for kind, (changed, other) in found.items():
            path, part = place_of(tree, other)
            told[-1]["breaks"][kind] = {"at": path, "put": part, "latex": changed}
            everything = (*everything, other)
    speaks = used(everything, asked)
    everything = (everything, tuple(speaks.values()))
    kinds = letters(everything, asked) | {i: asked.kind(i) for i in meant(speaks, asked)}
    alone = _alone(everything, asked)
    # those of the question, so that equations of one setting share their points
    every = dict.fromkeys(asked.words, "word") | dict.fromkeys(asked.places, "place")
    every |= dict.fromkeys(asked.draws, "draw") | dict.fromkeys("123", "word")  # rows by number
    return {
        "symbols": symbol_data(asked.symbols, speaks),
        "letters": dict(sorted(kinds.items())),
        "free": sorted(i for i in free(everything) | alone if i in kinds and i.isalpha()),
        "layout": asked.layout,
        "stacked": setting.stacked,
        "lines": told,
        "called": {base: name for base, name in setting.called.items() if base in speaks},
        "window": _window(everything, asked),
        "points": [point_data(points, every, int(i)) for i in np.flatnonzero(mask)[:N_POINTS]],
    }


def _lines(printed: str, setting: Setting) -> Iterator[tuple[str, Tree, bool]]:
    """What is printed, its tree, and whether a chain starts with it; ℝ^d is no line."""
    read = chains(spelt(printed, setting.spelled, setting.functions))
    for chain, as_printed in zip(read, chains(printed), strict=True):
        for place in range(0, len(chain), 2):
            if place == 0 or chain[place - 1] == "=":
                yield as_printed[place], tree_of(chain[place], setting.question), place == 0


def _breaks(
    latex: str, tree: Tree, points: SettingPoints, mask: Any
) -> dict[str, tuple[str, Tree]]:
    """One way to break a line, by kind: the broken line as LaTeX and its tree."""
    setting = points.setting
    evaluator = Reader(points, Budget(STEPS))
    right = evaluator.value(tree)
    found: dict[str, tuple[tuple[Any, ...], Tree]] = {}
    for kind, where, into in _PLACES:
        for place in re.finditer(where, latex):
            changed = latex[: place.start()] + place.expand(into) + latex[place.end() :]
            changed = changed.strip()
            try:
                text = spelt(changed, setting.spelled, setting.functions)
                other = tree_of(text, setting.question)
                share = differs(other, right, evaluator, mask)
            except (Unreadable, ValueError):
                continue
            if share < OFTEN or unknown(other, setting.question):
                continue
            key = (-share, -len(changed), changed)
            if kind not in found or key < found[kind][0]:
                found[kind] = (key, other)
    return {kind: (found[kind][0][-1], found[kind][1]) for kind in BREAKS if kind in found}


def _alone(trees: Any, asked: Question) -> set[str]:
    """The indices that symbols mean where they stand without one: v is v_c, y is one at o."""
    plain = {node[1] for node in nodes(trees) if node[0] == "name" and not node[2]}
    given = [asked.symbols[base] for base in plain if base in asked.symbols]
    return {str(one[key]) for one in given for key in ("alone", "one-hot") if key in one}


def _window(trees: Any, asked: Question) -> bool:
    """Whether trees speak of the words in the places of a window, not of its places alone."""
    named = (node for node in nodes(trees) if node[0] in ("name", "indicator"))
    return any(
        "place" in map(asked.kind, node[2] if node[0] == "name" else node[1][1:])
        and (node[0] == "indicator" or "row of" in asked.symbols.get(node[1], {}))
        for node in named
    )
