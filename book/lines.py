r"""A page's displayed lines as data, so that a reader can open them with ``static/lines.js``.

A line is the tree that :mod:`autograder.mathematics` reads; beside it stand the symbols of its
equation and, by kind, one way to break it that makes it false. The page evaluates all of it at
points of its own. An equation with a node that the script does not know is left out
(:func:`unknown`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import numpy as np

from autograder.mathematics import Line, Points, Question, Unreadable
from autograder.mathematics.edits import mutants, names_in
from autograder.mathematics.evaluate import Budget, Evaluator
from autograder.mathematics.names import meanings
from autograder.mathematics.outcomes import TOLERANCE
from autograder.mathematics.show import latex
from book import formulas, symbols

__all__ = ["BREAKS", "FUNCTIONS", "NODES", "equation", "page_data", "point_data", "unknown"]

Tree = tuple[Any, ...]
# what static/lines.js evaluates, each in the same way as autograder/mathematics/evaluate.py
NODES = frozenset(
    ["number", "name", "neg", "add", "times", "over", "power", "transpose", "matrix", "call",
     "entry", "indicator", "cases", "sum", "slope"]
)  # fmt: skip
FUNCTIONS = frozenset(["exp", "log", "sigma", "sigma'", "max", "abs", "diag", "dim"])
MOVED = frozenset(["row of", "shape", "number", "words"])  # what a derivative is taken by
STEPS = 200_000
# kind of a break -> the mistakes of autograder.mathematics that are of it
BREAKS: Mapping[str, frozenset[str]] = {
    "sign": frozenset(
        ["sign_of_term", "inner_sign", "sign_of_line", "sign_in_sigma", "sign_in_exponent"]
    ),
    "factor": frozenset(["factor_dropped", "vector_dropped", "log_slope_lost"]),
    "index": frozenset(
        ["fixed_for_running", "running_for_fixed", "other_index_for_o", "o_for_other_index",
         "another_index"]
    ),
    "transpose": frozenset(["transpose_dropped"]),
}  # fmt: skip
OFTEN = 0.3  # at how many of the points a broken line has to differ: a word may be o, or not drawn
BOLD = {"U", "V", "y", "\\hat y", "\\delta"}


def nodes(tree: Any) -> Iterator[Tree]:
    """Every node of a tree."""
    if not isinstance(tree, tuple):
        return
    if tree and isinstance(tree[0], str) and (tree[0] in NODES or tree[0] in EVALUATED):
        yield tree
    for part in tree:
        yield from nodes(part)


EVALUATED = frozenset(name[1:] for name in vars(Evaluator) if name.startswith("_"))


def used(tree: Any, asked: Question) -> dict[str, Tree | None]:
    """The symbols that a tree speaks of, those within their meanings too, with their meanings."""
    found: dict[str, Tree | None] = {}
    left = {name[1] for name in names_in(tree)}
    while left:
        base = left.pop()
        if base in found or base not in asked.symbols:
            continue
        found[base] = meanings(asked).get(base)
        given = asked.symbols[base]
        left |= {name[1] for name in names_in(found[base])}
        left |= {given["row of"]} if "row of" in given else set(given.get("packed", ()))
    return found


def letters(trees: Any, asked: Question) -> dict[str, str]:
    """The indices of trees, with their kinds."""
    found = set()
    for node in nodes(trees):
        if node[0] in ("name", "entry"):
            found |= set(node[2])
        elif node[0] == "indicator":
            found |= set(node[1][1:])
        elif node[0] == "sum":
            found |= {i for condition in node[3] for i in condition[1:]}
        elif node[0] == "cases":
            found |= {i for _, condition in node[1] if condition for i in condition[1:]}
    kinds = {letter: asked.kind(letter) for letter in sorted(found)}
    return {letter: kind for letter, kind in kinds.items() if kind}


def free(tree: Any, bound: frozenset[str] = frozenset()) -> set[str]:
    """The indices of a tree that no sum in it binds."""
    if not isinstance(tree, tuple):
        return set()
    if tree and tree[0] == "sum":
        return free(tree[4], bound | {tree[1]}) | {
            i for condition in tree[3] for i in condition[1:] if i not in bound | {tree[1]}
        }
    if tree and tree[0] in ("name", "entry"):
        return {i for i in tree[2] if i not in bound} | free(tree[1], bound)
    if tree and tree[0] in ("=", "\\ne"):
        return {i for i in tree[1:] if i not in bound}
    return {letter for part in tree for letter in free(part, bound)}


def meant(speaks: Mapping[str, Tree | None], asked: Question) -> set[str]:
    """The indices that symbols stand for by themselves: v is v_c, y has its one at o."""
    found = set()
    for base, tree in speaks.items():
        given = asked.symbols[base]
        running = "w" if "words" in given else "k" if "draws" in given else ""
        found |= free(tree) - {running}
        found |= {str(given[key]) for key in ("one-hot", "alone") if key in given}
    return found


def unknown(trees: Any, asked: Question) -> set[str]:
    """What of trees the script does not know."""
    found = set()
    for node in nodes(trees):
        kind = node[0]
        if kind not in NODES:
            found.add(kind)
        elif kind == "call" and node[1] not in FUNCTIONS:
            found.add(f"call of {node[1]}")
        elif kind == "slope":
            given = asked.symbols.get(node[2][1], {}) if node[2][0] == "name" else {}
            if not MOVED & given.keys() or len(node[2][2]) > 1:
                found.add(f"slope by {latex(node[2])}")
    return found


def point_data(points: Points, kinds: Mapping[str, str], number: int = 0) -> dict[str, Any]:
    """One of some points as data; `kinds` are the letters that have to be known."""

    def at(array: Any) -> Any:
        return array[min(number, len(array) - 1)].tolist()

    return {
        "sizes": {key: points.sizes[key] for key in "ndk"},
        "arrays": {name: at(array) for name, array in points.arrays.items()},
        "draws": at(points.draws),
        "letters": {name: int(at(points.letter(name)[1])) for name in kinds},
        "dims": {n: int(at(points.dim(n))) for n, kind in kinds.items() if kind == "word"},
    }


def _bold(tree: Any) -> Any:
    """A tree whose matrices and vectors are printed as the book prints them."""
    if not isinstance(tree, tuple):
        return tree
    if tree[:1] == ("name",) and tree[1] in BOLD and not tree[2]:
        base = tree[1].replace("\\hat y", "\\hat{\\mathbf y}")
        return ("name", base if "hat" in base else f"\\mathbf {base}", ())
    return tuple(_bold(part) for part in tree)


def place_of(old: Tree, new: Tree) -> tuple[list[int], Any]:
    """Where two trees differ, as a path, and what stands there in the second."""
    path: list[int] = []
    while isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
        places = [i for i, (one, other) in enumerate(zip(old, new, strict=True)) if one != other]
        if len(places) != 1:
            break
        path.append(places[0])
        old, new = old[places[0]], new[places[0]]
    return path, new


def _share(tree: Tree, right: Any, evaluator: Evaluator, mask: Any) -> float:
    """At how many of the points a broken line differs, where it holds unbroken."""
    try:
        with np.errstate(all="ignore"):
            value = evaluator.value(tree)
    except Unreadable:
        return 1.0  # it can't be formed
    if value.shape[1:] != right.shape[1:]:
        return 1.0
    with np.errstate(all="ignore"):
        gap = np.abs(value - right).max(axis=(1, 2))
        scale = np.maximum(np.abs(value).max(axis=(1, 2)), np.abs(right).max(axis=(1, 2)))
        same = gap <= np.maximum(1e4 * TOLERANCE * scale, 1e-9)
    return float(1 - np.broadcast_to(same, mask.shape)[mask].mean())


def breaks(line: Line, evaluator: Evaluator, mask: Any, said: set[str]) -> dict[str, Any]:
    """One way to break a line, by kind: path, part and LaTeX of the broken line."""
    found: dict[str, tuple[tuple[Any, ...], Tree]] = {}
    tree = line.tree or ()
    for edit in mutants(tree, frozenset(said)):
        kind = next((kind for kind, names in BREAKS.items() if edit.name in names), None)
        if kind is None or edit.tree == tree or unknown(edit.tree, evaluator.question):
            continue
        if any(name[1] == "v" and name[2][:1] != ("c",) for name in names_in(edit.tree)):
            continue  # of the center vectors, the page shows that of c
        share = _share(edit.tree, line.values, evaluator, mask)
        key = (-share, len(repr(edit.tree)), repr(edit.tree))
        if share >= OFTEN and (kind not in found or key < found[kind][0]):
            found[kind] = (key, edit.tree)
    made = {}
    for kind in BREAKS:
        if kind in found:
            path, part = place_of(tree, found[kind][1])
            made[kind] = {"at": path, "put": part, "latex": latex(_bold(found[kind][1]))}
    return made


@cache
def equation(label: str, printed: str) -> dict[str, Any] | None:
    """An equation as data; None where it is not evaluated, or the script can't."""
    if label in symbols.UNREAD:
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
    mask, said = points.holds(list(when)), {k for k, v in kinds.items() if v == "word" and k != "c"}
    false = label in symbols.FALSE
    return {
        "symbols": {
            base: {**_plain(asked.symbols[base]), **({"means": tree} if tree else {})}
            for base, tree in sorted(speaks.items())
        },
        "letters": dict(sorted(kinds.items())),
        "free": sorted((free(trees) | meant(speaks, asked) | {"o"}) & kinds.keys()),
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
    kinds = {key: True for key in ("value", "words", "draws") if key in given}
    return {**{key: given[key] for key in given if key not in left_out}, **kinds}


def page_data(printed: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """All equations of a page that can be opened, by label."""
    found = {label: equation(label, latex) for label, latex in printed.items()}
    return {label: data for label, data in found.items() if data is not None}
