"""What is asked of the trees of displayed lines: their nodes, symbols and indices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from autograder.mathematics import Question
from autograder.mathematics.definitions import meanings
from autograder.mathematics.edits import names_in
from autograder.mathematics.evaluate import Evaluator
from autograder.mathematics.show import latex
from autograder.mathematics.sums import Sums

__all__ = ["FUNCTIONS", "NODES", "Tree", "free", "letters", "meant", "nodes", "unknown", "used"]

Tree = tuple[Any, ...]
# what static/lines.js evaluates, each in the same way as autograder/mathematics/evaluate.py
NODES = frozenset(
    ["number", "name", "neg", "add", "times", "over", "power", "transpose", "matrix", "call",
     "entry", "indicator", "cases", "sum", "product", "slope"]
)  # fmt: skip
FUNCTIONS = frozenset(["exp", "log", "sigma", "sigma'", "max", "abs", "diag", "dim", "norm", "Im"])
MOVED = frozenset(["row of", "shape", "number", "words"])  # what a derivative is taken by
EVALUATED = frozenset(name[1:] for name in (*vars(Evaluator), *vars(Sums)) if name.startswith("_"))


def nodes(tree: Any) -> Iterator[Tree]:
    """Every node of a tree."""
    if not isinstance(tree, tuple):
        return
    if tree and isinstance(tree[0], str) and (tree[0] in NODES or tree[0] in EVALUATED):
        yield tree
    for part in tree:
        yield from nodes(part)


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
        elif node[0] in ("sum", "product"):
            found |= {i for condition in node[3] for i in condition[1:]}
        elif node[0] == "cases":
            found |= {i for _, condition in node[1] if condition for i in condition[1:]}
    kinds = {i: "word" if i.isdigit() else asked.kind(i) for i in sorted(found)}
    return {letter: kind for letter, kind in kinds.items() if kind}


def free(tree: Any, bound: frozenset[str] = frozenset()) -> set[str]:
    """The indices of a tree that no sum in it binds."""
    if not isinstance(tree, tuple):
        return set()
    if tree and tree[0] in ("sum", "product"):
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
        running = {"words": "w", "draws": "k", "pair": "o"}
        found |= free(tree) - {letter for key, letter in running.items() if key in given}
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
            reached = "value" in given and node[2][1] in used(node[1], asked)
            if not (reached or MOVED & given.keys()) or len(node[2][2]) > 1:
                found.add(f"slope by {latex(node[2])}")
    return found
