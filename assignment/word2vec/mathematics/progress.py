"""How far a line has come: whether a derivative is still to be taken in it, and whether of all.

A line in which the whole derivative still stands, times one or under another name, is right and has
derived nothing.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import Collection
from typing import Any

import numpy as np

from .edits import parts_of
from .outcomes import Line, compare
from .parser import Tree
from .sentences import Unreadable
from .target import targets as targets_of

__all__ = ["look"]

UNTAKEN = ("slope", "differential")
Array = Any


def look(checker: Any) -> None:
    """Note of each line of a checker whether it is open, and whether it only restates the task."""
    names = _names(checker.lines)
    targets: list[Array] = []
    with contextlib.suppress(Unreadable):
        targets = targets_of(checker)
    for line in checker.lines:
        open_parts = [part for part in parts_of(line.tree) if _is_open(part, names)]
        line.open = bool(open_parts)
        line.restates = any(_is_whole(checker, part, targets) for part in open_parts)


def _is_open(part: Tree, names: Collection[str]) -> bool:
    return part[:1] in {(kind,) for kind in UNTAKEN} or (part[:1] == ("name",) and part[1] in names)


def _names(lines: Collection[Line]) -> set[str]:
    """Names that stand for a derivative of which no line says what it is.

    A line that only mentions such names, the name itself among them, doesn't say it either.
    """
    chains: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        chains[line.chain].append(line)
    meant: dict[str, list[Tree]] = defaultdict(list)
    for head, *rest in chains.values():
        if head.tree is not None and head.tree[0] == "name":
            meant[head.tree[1]] += [n.tree for n in rest if n.tree is not None and n.right]
    names: set[str] = set()
    while more := {
        name
        for name, trees in meant.items()
        if name not in names and any(_has_open(tree, names) for tree in trees)
    }:
        names |= more
    while said := {
        name for name in names if not all(_has_open(tree, names) for tree in meant[name])
    }:
        names -= said
    return names


def _has_open(tree: Tree, names: Collection[str]) -> bool:
    return any(_is_open(part, names) for part in parts_of(tree))


def _is_whole(checker: Any, part: Tree, targets: Collection[Array]) -> bool:
    """Whether a part is a multiple of what is to be derived."""
    value = checker.value_or_none(part)
    everywhere = np.ones(checker.points.count, dtype=bool)
    for target in targets if value is not None else ():
        if value.shape[1:] != target.shape[1:]:
            continue
        size = float((value * value).sum())
        times = float((value * target).sum()) / size if size else 0.0
        if times and compare(times * value, target, everywhere).kind == "equal":
            return True
    return False
