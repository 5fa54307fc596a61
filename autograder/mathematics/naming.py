"""Which of the wrong lines of a derivation are named: mistakes, not what follows from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from .budget import Budget
from .evaluate import Evaluator
from .lexer import tokenize
from .mistakes import name_of
from .outcomes import Line, Outcome, compare
from .parser import LOSSES, Tree, parse
from .sentences import Unreadable

__all__ = ["name_mistakes"]

NAMING_STEPS = 12_000


def name_mistakes(checker: Any, beside: bool = False) -> None:
    """Name the first mistake, and that of every later chain which can't follow from it.

    With `beside`, a line that can't be formed is wrong, and not unread, only where the lines beside
    it tell: a student's copy has no others, and must not be told otherwise than the grade says.
    """
    budget = Budget(NAMING_STEPS)
    heads: list[Tree | None] = []  # of the chains that went wrong
    for number, mask in checker.masks.items():
        lines = [line for line in checker.lines if line.chain == number]
        place = next((i for i, line in enumerate(lines) if _is_wrong(line)), None)
        if place is None:
            continue
        head = lines[0].tree
        if all(_are_apart(head, other, checker.question) for other in heads):
            _name(checker, lines, place, mask, budget, beside)
        heads.append(head)
        _follow(checker, lines[place:], mask, budget)


def _is_wrong(line: Line) -> bool:
    wrong = line.outcome.kind in ("differs", "transposed") and not line.right
    return line.tree is not None and (wrong or line.unfitting)


def _are_apart(one: Tree | None, other: Tree | None, question: Any) -> bool:
    """Whether two chains derive the loss by different vectors or matrices."""
    by = [
        head[2]
        for head in (one, other)
        if head is not None and head[0] == "slope" and head[1][:1] == ("name",)
        and head[1][1] in LOSSES and head[2][0] == "name"
        and {"row of", "shape"} & question.symbols.get(head[2][1], {}).keys()
    ]  # fmt: skip
    return len(by) == 2 and by[0] != by[1]


def _name(
    checker: Any, lines: Sequence[Line], place: int, mask: Any, budget: Budget, beside: bool
) -> None:
    """Name the mistake of a line."""
    line = lines[place]
    others = [*reversed(lines[:place]), *lines[place + 1 :]]
    right = [n.tree for n in others if n.right and n.tree and n.values is not None]
    if not right and place == 0:
        right = [parse(tokenize(t), checker.question) for t in _starts(checker, line)]
    if line.tree is not None:
        forms = not (beside and line.unfitting)
        line.mistake = name_of(line.tree, right, checker, mask, budget, forms)
    if line.mistake is not None and line.unfitting:
        line.first = line.before = Outcome("differs", line.before.sentence)


def _starts(checker: Any, line: Line) -> list[str]:
    """What a chain without a head is held to."""
    given = [checker.question.target, *checker.question.starts]
    return [
        t for t in given if line.values is None or checker.value_of(t).shape == line.values.shape
    ]


def _follow(checker: Any, lines: Sequence[Line], mask: Any, budget: Budget) -> None:
    """Lines that can't be formed, as the wrong line can't, are wrong with it, not unread."""
    first = lines[0]
    if not any(line.unfitting for line in lines[1:]) or first.outcome.kind == "unread":
        return
    loose = Evaluator(checker.points, budget, loose=True)
    loose.definitions, loose.meaning = checker.evaluator.definitions, checker.evaluator.meaning
    try:
        with np.errstate(all="ignore"):
            value = loose.value(first.tree or ())
            for line in lines[1:]:
                if line.unfitting and line.outcome.kind == "unread":
                    same = compare(loose.value(line.tree or ()), value, mask).kind == "equal"
                    if same:
                        line.first = Outcome("differs", line.before.sentence)
                        line.before = Outcome("equal")
    except Unreadable:  # the steps are spent
        return
