"""One mistake in a displayed line, of every kind that makes it false: what a reader may try."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from autograder.mathematics import Line, Unreadable
from autograder.mathematics.edits import mutants, names_in
from autograder.mathematics.evaluate import Evaluator
from autograder.mathematics.outcomes import TOLERANCE
from autograder.mathematics.sentences import Unfitting
from autograder.mathematics.show import latex
from book.trees import Tree, free, unknown

__all__ = ["BREAKS", "OFTEN", "breaks", "differs", "place_of"]

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
BOLD = {
    "U": "\\mathbf U", "V": "\\mathbf V", "y": "\\mathbf y", "\\hat y": "\\hat{\\mathbf y}",
}  # fmt: skip


def _as_here(tree: Any) -> Any:
    """A tree whose names are printed as the book prints them: bold, or with a place of a window."""
    if not isinstance(tree, tuple):
        return tree
    if tree[:1] != ("name",) or len(tree) != 3:
        return tuple(_as_here(part) for part in tree)
    _, base, indices = tree
    if base == "J of a pair":
        word = "w_{t+j}" if indices == ("j",) else indices[0]
        return ("name", f"J(v_c, {word}, \\mathbf U)", ())
    if base == "y^":
        return ("name", f"\\mathbf y^{{({indices[0]})}}", ())
    if base in BOLD and not indices:
        return ("name", BOLD[base], ())
    return tree


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


def differs(tree: Tree, right: Any, evaluator: Evaluator, mask: Any) -> float:
    """At how many of the points a broken line differs, where it holds unbroken."""
    try:
        with np.errstate(all="ignore"):
            value = evaluator.value(tree)
    except Unfitting:
        return 1.0
    except Unreadable:
        return 0.0  # it speaks of what the page doesn't know
    if value.shape[1:] != right.shape[1:]:
        return 1.0
    with np.errstate(all="ignore"):
        gap = np.abs(value - right).max(axis=(1, 2))
        scale = np.maximum(np.abs(value).max(axis=(1, 2)), np.abs(right).max(axis=(1, 2)))
        same = np.isfinite(gap) & (gap <= np.maximum(1e4 * TOLERANCE * scale, 1e-9))
    return float(1 - np.broadcast_to(same, mask.shape)[mask].mean())


def breaks(line: Line, evaluator: Evaluator, mask: Any, said: frozenset[str]) -> dict[str, Any]:
    """One way to break a line, by kind: path, part and LaTeX of the broken line.

    `said` are the indices that the page tells of at a point.
    """
    found: dict[str, tuple[tuple[Any, ...], Tree]] = {}
    tree = line.tree or ()
    for edit in mutants(tree, said - {"c"}):
        kind = next((kind for kind, names in BREAKS.items() if edit.name in names), None)
        if kind is None or edit.tree == tree or unknown(edit.tree, evaluator.question):
            continue
        if any(name[1] == "v" and name[2][:1] != ("c",) for name in names_in(edit.tree)):
            continue  # of the center vectors, the page shows that of c
        if not free(edit.tree) <= said:
            continue
        share = differs(edit.tree, line.values, evaluator, mask)
        key = (-share, len(repr(edit.tree)), repr(edit.tree))
        if share >= OFTEN and (kind not in found or key < found[kind][0]):
            found[kind] = (key, edit.tree)
    made = {}
    for kind in BREAKS:
        if kind in found:
            path, part = place_of(tree, found[kind][1])
            made[kind] = {"at": path, "put": part, "latex": latex(_as_here(found[kind][1]))}
    return made
