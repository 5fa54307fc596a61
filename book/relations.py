r"""Does a formula hold? Its sides are evaluated at points, and each relation between them is held.

The reader is that of students' derivations, :mod:`autograder.mathematics`. Besides equality it can
be ``\ne``, ``\le``, ``<``, ``\in``, and, where a computed value stands beside a formula,
``\approx``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.mathematics import Question, Unreadable
from autograder.mathematics.budget import Budget
from autograder.mathematics.lexer import tokenize
from autograder.mathematics.outcomes import compare
from autograder.mathematics.parser import Tree, parse
from autograder.mathematics.tokens import Token
from book.settings import Reader, Setting, SettingPoints
from book.spelling import spelt, split_relations, split_top

__all__ = ["STEPS", "Found", "chains", "deviation", "held", "is_index", "tree_of"]

STEPS = 200_000
_LAYOUT = re.compile(r"(\\\\(\[\w+\])?|&|\s)+$")
_AND = re.compile(r",?\s*\\qquad|,?\s*\\quad")
_SPACE = re.compile(r"\\mathbb R\^\{?([^{}]+)\}?")


def _apart(one: Any, other: Any) -> Any:
    return np.abs(one - other) > 1e-9


# relation -> how it is asked, and what is added to the right side for the sake of rounding
_ORDER: dict[str, tuple[Callable[[Any, Any], Any], float]] = {
    "<": (np.less, 0.0), ">": (np.greater, 0.0), "\\ne": (_apart, 0.0),
    "\\le": (np.less_equal, 1e-12), "\\ge": (np.greater_equal, -1e-12),
    "=": (lambda one, other: ~_apart(one, other), 0.0),
}  # fmt: skip
_LAST_DIGIT = re.compile(r"\d+(?:\.(\d+))?(?: \\cdot 10\^\{(-?\d+)\})?")


@dataclass(frozen=True)
class Found:
    """What came out: how many sides there are, and what does not hold."""

    lines: int
    wrong: tuple[str, ...]
    values: tuple[Any, ...] = ()  # of the last side of the first chain, at the points of each size
    deviation: float = 0.0  # the largest difference of sides that are equal, relative


def tree_of(latex: str, question: Question) -> Tree:
    """The tree of an expression; an imaginary part is a function here."""
    tokens = [
        Token("fun", "Im", t.at) if (t.kind, t.text.strip()) == ("text", "Im") else t
        for t in tokenize(latex)
    ]
    return parse(tokens, question)


def is_index(side: str, question: Question) -> bool:
    """Whether a side is an index, as in o = b."""
    return re.fullmatch(r"[a-z]", side) is not None and question.kind(side) == "word" and (
        side not in question.symbols
    )  # fmt: skip


def deviation(one: Any, other: Any, mask: Any) -> float:
    """The largest difference of two values at points, relative to their largest entry there."""
    if one is None or other is None or one.shape[1:] != other.shape[1:]:
        return 0.0
    with np.errstate(all="ignore"):
        gap = np.abs(one - other).max(axis=(1, 2))
        scale = np.maximum(np.abs(one).max(axis=(1, 2)), np.abs(other).max(axis=(1, 2)))
        found = np.broadcast_to(gap / np.maximum(scale, 1e-3), mask.shape)[mask]
    return float(np.nanmax(found, initial=0.0))


class _Held:
    """Holds the relations of one chain at the points of one size."""

    def __init__(self, setting: Setting, points: SettingPoints) -> None:
        self.setting, self.points, self.question = setting, points, setting.question
        self.reader = Reader(points, Budget(STEPS))
        self.mask = points.holds(list(setting.when))
        self.deviation = 0.0

    def value(self, side: str) -> Any:
        """The values of a side, at each point."""
        with np.errstate(all="ignore"):
            if is_index(side, self.question):
                return self.points.letter(side)[1][:, None, None].astype(float)
            value = self.reader.value(tree_of(side, self.question))
        if not np.all(np.isfinite(value[self.mask] if len(value) > 1 else value)):
            raise Unreadable("This has no value at some of the points.")
        return value

    def compared(self, relation: str, one: str, other: str, first: str) -> str:
        """What is wrong with one relation; empty if nothing is."""
        if relation == "\\in":
            return self._member(one, other)
        if other.startswith("\\pm"):
            size, value = self.value(other[3:]), self.value(one)
            good = bool(np.all(np.abs(np.abs(value) - size) < 1e-9))
            return "" if good else "this is another number at some of the points."
        left, right = self.value(one), self.value(other)
        if relation == "=":
            for before in dict.fromkeys((one, first)):
                outcome = compare(right, self.value(before), self.mask)
                if outcome.kind != "equal":
                    return str(outcome.sentence)
                self.deviation = max(
                    self.deviation, deviation(right, self.value(before), self.mask)
                )
            return ""
        if relation == "\\approx":
            near = np.all(np.abs(left - right) <= _half_of_last_digit(other))
            return "" if near else f"it is {left.flat[0]:.4g}, not {right.flat[0]:.4g}."
        if relation not in _ORDER:
            return f"{relation} can't be held at points."
        good = self.holds(relation, one, other)[self.mask]
        return "" if good.all() else f"it holds at {good.sum()} of {good.size} points only."

    def holds(self, relation: str, one: str, other: str) -> Any:
        """At which points an equality or an inequality between two sides holds."""
        left, right = self.value(one), self.value(other)
        order, slack = _ORDER[relation]
        return np.broadcast_to(order(left, right + slack).all(axis=(1, 2)), self.mask.shape)

    def only_where(self, chain: list[str], name: str) -> str:
        """Whether a chain holds at just those points at which a number is one."""
        good = np.ones(self.mask.shape, dtype=bool)
        for place in range(1, len(chain), 2):
            good &= self.holds(chain[place], chain[place - 1], chain[place + 1])
        wanted = self.points.arrays[name][:, 0, 0] > 0.5
        wrong = int((good != wanted).sum())
        return "" if not wrong else f"at {wrong} points it holds where it should not, or not."

    def _member(self, side: str, space: str) -> str:
        """Whether a value is of the shape that a set says: ℝ with sizes above it."""
        found = _SPACE.fullmatch(space)
        if found is None:
            return f"{space} is no set that is known here."
        sizes = [tree_of(size, self.question) for size in re.split(r"\\times", found[1])]
        said = tuple(int(self.reader.value(size).flat[0]) for size in sizes)
        said = said if len(said) == 2 else (said[0], 1)
        shape = self.value(side).shape[1:]
        return "" if shape == said else f"it is {_shape(shape)}, not {_shape(said)}."


def _half_of_last_digit(number: str) -> float:
    """Half of the last digit's worth of a number as it is printed."""
    found = _LAST_DIGIT.fullmatch(number)
    if found is None:
        return 0.0
    return 0.5001 * float(10.0 ** (int(found[2] or 0) - len(found[1] or "")))


def _shape(shape: tuple[int, ...]) -> str:
    return "×".join(map(str, shape))


def chains(latex: str) -> list[list[str]]:
    """Chains of sides with the relations between them."""
    chains = [split_relations(chain) for chain in split_top(latex, _AND)[::2]]
    return [[_LAYOUT.sub("", piece).strip().rstrip(".,") for piece in chain] for chain in chains]


def held(latex: str, setting: Setting) -> Found:
    """Hold every relation of a formula at the points of a setting."""
    printed = chains(latex)
    spelled = chains(spelt(latex, setting.spelled, setting.functions))
    wrong: dict[str, None] = {}
    values: list[Any] = []
    largest = 0.0
    if any(len(chain) < 3 for chain in spelled) or len(printed) != len(spelled):
        return Found(len(spelled), (f"{latex} says nothing that can be held.",))
    for points in setting.points():
        if wrong:  # it would be the same again
            break
        holder = _Held(setting, points)
        for chain, as_printed in zip(spelled, printed, strict=True):
            for place in range(1, 2 if setting.exactly else len(chain), 2):
                one, relation, other = chain[place - 1 : place + 2]
                try:
                    if setting.exactly:
                        said = holder.only_where(chain, setting.exactly)
                    else:
                        said = holder.compared(relation, one, other, chain[0])
                except (Unreadable, ValueError, RecursionError) as error:
                    said = str(error.sentence if isinstance(error, Unreadable) else error)
                if said:
                    wrong[f"{' '.join(as_printed[place - 1 : place + 2])}: {said}"] = None
        try:
            values.append(holder.value(spelled[0][-1]))
        except Unreadable:
            values.append(None)
        largest = max(largest, holder.deviation)
    return Found(sum(len(chain[::2]) for chain in spelled), tuple(wrong), tuple(values), largest)
