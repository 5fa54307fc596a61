"""Lines after a left side that can't be read, and what they are to be equal to.

Where a line of such a chain, or of another one with the same left side, is what is to be derived,
all of them are meant to be. Where none is, the left side may be the derivative of something else:
then a person compares, and nobody is told that a line is wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np

from .annotations import derives_loss
from .outcomes import Line, Outcome, compare
from .sentences import Sentence

__all__ = ["hold_after_unread", "leave_to_a_person"]

UNKNOWN = Sentence("What stands on its left side can't be read, so a person has to compare them.")
Array = Any
Chained = dict[int, list[Line]]


def hold_after_unread(checker: Any, targets: Sequence[Array]) -> Chained:
    """Hold lines after an unread left side to what is to be derived; give the chains left over."""
    chains: Chained = defaultdict(list)
    for line in checker.lines:
        chains[line.chain].append(line)
    alike: dict[tuple[str, ...], Chained] = defaultdict(dict)
    for number, lines in chains.items():
        tokens = checker.written[number]
        if _is_unread(lines[0]) and derives_loss(tokens):
            alike[tuple(t.text for t in tokens)][number] = lines
    left: Chained = {}
    for group in alike.values():
        target = _target(checker, [n for lines in group.values() for n in lines], targets)
        if target is None:
            left |= group
            continue
        for number, lines in group.items():
            _hold(checker, lines, target, checker.masks[number])
    return left


def leave_to_a_person(checker: Any, chains: Chained, targets: Sequence[Array]) -> None:
    """Lines that could be what is to be derived, and are not known to be, are not judged."""
    shapes = {target.shape[1:] for target in targets}
    for lines in chains.values():
        read = [line for line in lines if line.values is not None]
        if read and read[0].first.kind == "first" and read[0].values.shape[1:] in shapes:
            for line in read:
                if line.right:
                    line.before = line.first = Outcome("unread", UNKNOWN)


def _is_unread(line: Line) -> bool:
    return line.values is None and line.is_unread


def _target(checker: Any, lines: Sequence[Line], targets: Sequence[Array]) -> Array | None:
    """What is to be derived that one of the lines is."""
    everywhere = np.ones(checker.points.count, dtype=bool)
    for target in targets:
        for line in lines:
            if line.values is not None:
                kind = compare(line.values, target, everywhere).kind
                if kind == "equal" or (kind == "transposed" and 1 in line.values.shape[1:]):
                    return target
    return None


def _hold(checker: Any, lines: Sequence[Line], target: Array, mask: Array) -> None:
    """Hold each line that has a value to the target, the first one to the line before as well."""
    before = None
    for line in checker.lines:
        if line is lines[0]:
            break
        same = line.values is not None and line.values.shape[1:] == target.shape[1:]
        before = line.values if same else before
    for line in lines:
        line.derives = True
        if line.values is not None:
            line.first = compare(line.values, target, mask)
            if line.before.kind == "first":
                line.before = line.first if before is None else compare(line.values, before, mask)
