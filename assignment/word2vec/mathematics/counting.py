"""Which right lines of a derivation count nothing, or derive something else.

A line counts if it says something new, and if what is derived in its chain is the loss, by what the
question derives by or by what the chain rule goes through.
"""

from __future__ import annotations

import numpy as np

from .asked import Asked
from .budget import Budget
from .chains import MAX_STEPS
from .checker import Checker
from .edits import parts_of
from .lexer import tokenize
from .outcomes import Checked, Line
from .parser import LOSSES, Tree, parse
from .points import Points

__all__ = ["beside", "restates"]


def beside(checked: Checked, points: Points, asked: Asked) -> tuple[set[int], set[int], set[int]]:
    """Find lines that are right and count nothing; that derive something else; that repeat one."""
    beside, aside, repeated = set(), set(), set()
    said = points.said.copy()
    heads: dict[int, Line] = {}
    formed = False
    for n, line in enumerate(checked.lines):
        head = heads.setdefault(line.chain, line)
        plain = None if line.tree is None else points.plain(line.tree)
        again = plain is not None and said.before(plain)
        if plain is not None and asked.last is not None and asked.last.fits(plain):
            again, formed = (
                again and formed,
                True,
            )  # the form that is asked for is a step of its own
        if line.right and (
            again
            or _is_derivative(line.tree)
            or restates(line)
            or (line is head and _is_name(line.tree))
            or not (head.derives or _is_derived(head, line, points))
            or (not head.derives and _is_idle(head.tree, points))
        ):
            beside.add(n)
            if again and line.tree not in points.lines:
                repeated.add(n)
        elif not head.derives and line.right and not _leads_there(head.tree, points):
            aside.add(n)
    return beside, aside, repeated


def _is_derivative(tree: Tree | None) -> bool:
    """Whether a line only says that something is to be derived."""
    return tree is not None and tree[0] in ("slope", "differential")


def restates(line: Line) -> bool:
    """Whether a line puts the task in other words: the whole derivative, times one or so."""
    return line.restates and not _is_derivative(line.tree) and not _is_name(line.tree)


def _is_name(tree: Tree | None) -> bool:
    return tree is not None and tree[0] == "name"


def _is_derived(head: Line, line: Line, points: Points) -> bool:
    """Whether a chain begins with a derivative; else it says what a name means.

    A derivative of what is made of numbers and letters alone has nothing to do with the question.
    """
    slopes = [part for part in parts_of(head.tree) if part[:1] in (("slope",), ("differential",))]
    parts = [part for tree in (*slopes, line.tree) for part in parts_of(tree)]
    return bool(slopes) and any(_matters(part, points) for part in parts)


def _leads_there(tree: Tree | None, points: Points) -> bool:
    """Whether a chain derives the loss by a component, or by what the chain rule goes through.

    Its lines are as much of the derivation as those by the vector itself.
    """
    if tree is not None and tree[0] == "entry":
        return tree[1][:1] == ("slope",) and tree[1] in points.known
    if tree is None or tree[0] != "slope" or tree[1][0] != "name" or tree[1][1] not in LOSSES:
        return False
    by = tree[2]
    if not tree[1][2] and by[0] == "name" and by[1] not in LOSSES:
        given = points.question.symbols.get(by[1], {})
        parameter = "row of" in given or points.question.shape(by[1]) == "nd"
        if parameter:
            return ("slope", tree[1], (*by[:2], by[2][:-1])) in points.known
        return _is_between(by, tree, points)
    return False


def _is_between(by: Tree, slope: Tree, points: Points) -> bool:
    """Whether the loss changes with a name, and that with what the question derives by."""
    checker = Checker(points.question, points.fresh(), Budget(MAX_STEPS))
    value = checker.value_or_none(slope)
    if value is None or not np.any(value):
        return False
    target = parse(tokenize(points.question.target), points.question)
    changes = checker.value_or_none(("slope", by, target[2])) if target[0] == "slope" else None
    return changes is None or bool(np.any(changes))


def _is_idle(tree: Tree | None, points: Points) -> bool:
    """Whether a chain derives the loss by itself, or by what it doesn't change with."""
    if tree is None or tree[0] != "slope" or tree[1][0] != "name" or tree[1][1] not in LOSSES:
        return False
    if tree[2][0] == "name" and tree[2][1] in LOSSES:
        return True
    value = Checker(points.question, points.fresh(), Budget(MAX_STEPS)).value_or_none(tree)
    return value is not None and not np.any(value)


def _matters(part: Tree, points: Points) -> bool:
    """Whether a part is a function, or a name that means something in this question."""
    if part[:1] == ("call",):
        return True
    named = part[:1] == ("name",) and len(part) == 3 and part[1] in points.question.symbols
    return named and "number" not in points.question.symbols[part[1]]
