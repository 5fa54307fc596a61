"""Mistakes in the trees of what the book prints, and whether its checks would notice them.

:mod:`book.slips` changes text, so it knows only the slips that it has a pattern for. Here a tree is
changed at every place in every way of :mod:`autograder.mathematics.edits`, a term, a factor, a
power or a condition dropped, a fraction flipped, and has its value in place of the printed one. A
change that has no effect at other random points, as the order of two numbers, is no mistake.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.mathematics import Points, Unreadable
from autograder.mathematics.budget import Budget
from autograder.mathematics.checker import Checker
from autograder.mathematics.definitions import definition_key
from autograder.mathematics.edits import Edit, mutants
from autograder.mathematics.evaluate import Evaluator
from autograder.mathematics.joining import chains_of
from autograder.mathematics.outcomes import compare
from book import formulas, models, symbols
from book.reference_values import REFERENCE
from book.relations import chains, is_index, tree_of
from book.settings import N_POINTS, SIZES, Reader, Setting, SettingPoints
from book.spelling import spelt
from book.trees import Tree, free

__all__ = ["Side", "displayed_sides", "said_sides", "slips_in"]

STEPS = 10_000_000  # of all mistakes of an equation together
OTHER_SEEDS = 20  # away from those of the checks
Array = Any


@dataclass
class Side:
    """One side of an equation, at the points of one size.

    Attributes
    ----------
    where : str
        The equation's label, or the formula.
    tree : Tree
    held_to : list of ndarray
        What the checks compare it with: another side, and the reference's values.
    evaluator, elsewhere : Evaluator
        At the points of the checks, and at others.
    mask, mask_elsewhere : ndarray
        Which of the points count.
    """

    where: str
    tree: Tree
    held_to: list[Array]
    evaluator: Evaluator
    mask: Array
    elsewhere: Evaluator
    mask_elsewhere: Array

    def catches(self, tree: Tree) -> bool:
        """Whether the checks notice another tree in this one's place."""
        value = _value(self.evaluator, tree)
        return value is None or any(_differ(value, other, self.mask) for other in self.held_to)

    def changes(self, tree: Tree) -> bool:
        """Whether another tree has another value at other points."""
        own, other = _value(self.elsewhere, self.tree), _value(self.elsewhere, tree)
        if own is None or other is None:
            return own is not other
        return _differ(other, own, self.mask_elsewhere)


def _value(evaluator: Evaluator, tree: Tree) -> Array | None:
    try:
        with np.errstate(all="ignore"):
            return evaluator.value(tree)
    except Unreadable:
        return None


def _differ(one: Array, other: Array, mask: Array) -> bool:
    return compare(one, other, mask).kind != "equal"


def slips_in(sides: Sequence[Side]) -> Iterator[tuple[Edit, bool, bool]]:
    """Each mistake in a side, given at each size: what, whether it is one, whether it is caught."""
    seen = {sides[0].tree}
    letters = frozenset(free(sides[0].tree) - {"c"}) | {"o"}
    for edit in mutants(sides[0].tree, letters):
        if edit.tree in seen:
            continue
        seen.add(edit.tree)
        wrong = any(side.changes(edit.tree) for side in sides)
        yield edit, wrong, wrong and any(side.catches(edit.tree) for side in sides)


# ---------------------------------------------------------------- word2vec's own losses
def displayed_sides(label: str, latex: str) -> Iterator[list[Side]]:
    """The sides of a displayed equation that is printed as true, each at all sizes."""
    if label in symbols.FALSE:
        return
    if label in models.SETTINGS:
        for setting in models.SETTINGS[label]:
            yield from said_sides(label, latex, setting, label)
        return
    sizes = range(1 if label.startswith("eq-ex-") else len(SIZES))
    found = [list(_of_losses(label, latex, size)) for size in sizes]
    yield from map(list, zip(*found, strict=True))


def _of_losses(label: str, latex: str, size: int) -> Iterator[Side]:
    asked = formulas.question(label, latex)
    at = formulas.points(label, asked, size)
    repeats = label in symbols.REPEATS
    other = at if label.startswith("eq-ex-") else Points(
        asked, N_POINTS // len(SIZES), size + OTHER_SEEDS, *SIZES[size], repeats
    )  # fmt: skip
    text = f"\\begin{{aligned}}{latex}\\end{{aligned}}"
    when = symbols.WHEN.get(label, ())
    read = chains_of(text)
    for chain in read:
        chain.conditions += when
    checker, elsewhere = (
        Checker(asked, points, Budget(STEPS)).run(read, text) for points in (at, other)
    )
    mask, mask_elsewhere = at.holds(list(when)), other.holds(list(when))
    lines = checker.lines
    head = lines[0].tree or ()
    defined = head[0] == "name" and definition_key(head) in checker.evaluator.definitions
    for i, line in enumerate(lines):
        if defined and i == 1:  # of which the left side gets its value
            held_to = [other.values for other in lines[2:]]
        else:
            held_to = [lines[0 if i else 1].values]
        if line is lines[-1] and label in REFERENCE:
            held_to.append(REFERENCE[label](at))
        assert line.tree is not None
        yield Side(
            label, line.tree, held_to, checker.evaluator, mask, elsewhere.evaluator, mask_elsewhere
        )


# ---------------------------------------------------------------- other models, sentences
def said_sides(where: str, latex: str, setting: Setting, label: str = "") -> Iterator[list[Side]]:
    """The sides of equations with the symbols of a setting, each at all sizes."""
    points = setting.points()
    others = points if setting.single else [
        SettingPoints(setting, at.count, seed + OTHER_SEEDS, *size)
        for seed, (at, size) in enumerate(zip(points, setting.sizes, strict=True))
    ]  # fmt: skip
    readers = [Reader(at, Budget(STEPS)) for at in points]
    elsewhere = [Reader(at, Budget(STEPS)) for at in others]
    for number, chain in enumerate(chains(spelt(latex, setting.spelled, setting.functions))):
        sides = [] if setting.exactly else list(_equal(chain))
        if len(sides) < 2 or any(_is_other(side, setting) for side in sides):
            continue
        trees = [tree_of(side, setting.question) for side in sides]
        for i, tree in enumerate(trees):
            found = []
            for at, other, reader, there in zip(points, others, readers, elsewhere, strict=True):
                held_to = [reader.value(trees[i - 1 if i else 1])]
                if label in REFERENCE and number == 0 and i == len(trees) - 1:
                    held_to.append(REFERENCE[label](at))
                mask, mask_there = (each.holds(list(setting.when)) for each in (at, other))
                found.append(Side(where, tree, held_to, reader, mask, there, mask_there))
            yield found


def _equal(chain: list[str]) -> Iterator[str]:
    """The sides of a chain that are equal; of an inequality none, which may hold with a mistake."""
    if set(chain[1::2]) <= {"=", "\\in"}:
        yield chain[0]
        yield from (
            side for sign, side in zip(chain[1::2], chain[2::2], strict=True) if sign == "="
        )


def _is_other(side: str, setting: Setting) -> bool:
    return side.startswith("\\pm") or is_index(side, setting.question)
