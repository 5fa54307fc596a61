"""What a derivation derives, and the chains that say nothing of it, held to that."""

from __future__ import annotations

from typing import Any

import numpy as np

from .edits import parts_of
from .outcomes import Line, compare
from .unread_heads import hold_after_unread, leave_to_a_person

__all__ = ["hold_to_target", "targets"]

Array = Any


def targets(checker: Any) -> list[Array]:
    """The values of what is to be derived."""
    asked = (checker.question.target, *checker.question.starts)
    return [checker.value_of(latex) for latex in asked if latex]


def hold_to_target(checker: Any) -> bool:
    """Say whether a chain derives the target; else hold the longest one to it."""
    whole = np.ones(checker.points.count, dtype=bool)
    asked = targets(checker)
    if not asked:
        return False
    heads = {n.chain: n for n in reversed(checker.lines) if n.values is not None}
    equal = {
        n: any(compare(h.values, t, whole).kind == "equal" for t in asked) for n, h in heads.items()
    }
    reaches = any(equal.values())
    for line in checker.lines:
        line.derives = equal.get(line.chain, False)
        if line.values is not None:
            given = compare(line.values, asked[0], whole).kind
            line.whole = given == "equal" or (given == "transposed" and line.is_row)
    unknown = hold_after_unread(checker, asked)
    reaches = reaches or any(line.derives and line.right for line in checker.lines)
    lengths = {n: sum(line.chain == n for line in checker.lines) for n in heads}
    stated = any(_is_statement(head) for head in heads.values())
    for number in sorted(heads, key=lambda n: -lengths[n]):
        head = heads[number]
        if equal[number] or head.derives or head.tree is None or _is_statement(head):
            continue
        sloped = any(part[:1] == ("slope",) for part in parts_of(head.tree))
        if sloped and lengths[number] > 1:
            continue  # the derivative of a part of the loss
        alone = lengths[number] == 1 and head.tree[0] != "name" and not checker.inline[number]
        if lengths[number] > 1 and head.values.shape[1:] == (1, 1):
            continue  # an equation between numbers, which speaks for itself
        fitting = [t for t in asked if t.shape[1:] == head.values.shape[1:]]
        if fitting and (alone or not (reaches or stated)):
            target, stated = fitting[0], True
            head.before = head.first = compare(head.values, target, checker.masks[number])
            _hold(checker, number, head, target)
    leave_to_a_person(checker, unknown, asked)
    return reaches


def _hold(checker: Any, number: int, head: Line, target: Array) -> None:
    """Hold a chain without a head to the target that it should derive."""
    for line in checker.lines:
        if line.chain == number and line is not head and line.values is not None:
            line.first = compare(line.values, target, checker.masks[number])


def _is_statement(head: Line) -> bool:
    """Whether a chain begins with a derivative of the loss, which holds it by itself."""
    return head.tree is not None and any(
        part[0] == "slope" and part[1][:2] in (("name", "J"), ("name", "L"), ("name", "\\ell"))
        for part in parts_of(head.tree) if part and isinstance(part[0], str) and len(part) > 2
    )  # fmt: skip
