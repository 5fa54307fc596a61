"""Does every line of a derivation equal the line before, and the first? Numbers at points tell."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from .arrays import transposed
from .evaluate import Budget, Evaluator
from .mistakes import name_of
from .parser import LOSSES, Tree, parse
from .points import Points
from .question import Question
from .rows import Chain, Part, chains_of
from .sentences import Sentence, Unfitting, Unreadable
from .tokens import tokenize

__all__ = ["MAX_STEPS", "Checked", "Line", "Outcome", "check_derivation", "compare"]

MAX_STEPS = 20_000
NAMING_STEPS = 12_000
TOLERANCE = 1e-8
_WRITTEN = re.compile(
    r"\\(?:begin|end|text\w*|mathrm|operatorname)\s*\{[^{}]*\}|\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|.", re.S
)
Array = Any


@dataclass(frozen=True)
class Outcome:
    """How a line compares.

    Attributes
    ----------
    kind : str
        ``"equal"``, ``"differs"``, ``"transposed"``, ``"unread"``, or ``"first"`` for what begins a chain.
    sentence : Sentence, optional
        What is to be said of it.
    point : int
        Where the difference is largest.
    difference : float
        Relative to the largest entry.
    """

    kind: str
    sentence: Optional[Sentence] = None
    point: int = 0
    difference: float = 0.0


@dataclass
class Line:
    """One expression of a derivation."""

    latex: str
    row: int
    chain: int
    tree: Optional[Tree] = None
    before: Outcome = Outcome("first")
    first: Outcome = Outcome("first")
    mistake: Optional[Any] = None
    at: int = 0
    values: Any = field(default=None, repr=False, compare=False)
    unfitting: bool = False  # it can't be formed, by its shapes

    @property
    def outcome(self) -> Outcome:
        """Against the first of its chain, and where that can't be read, against the line before."""
        return self.before if self.first.kind in ("first", "unread") else self.first

    @property
    def right(self) -> bool:
        """Whether nothing speaks against the line."""
        return self.outcome.kind in ("first", "equal")


@dataclass
class Checked:
    """What was found out about a derivation."""

    lines: List[Line]
    sentence: Optional[Sentence] = None  # where the text as a whole can't be read
    reaches: bool = False  # whether a line that was read gives the target

    @property
    def wrong(self) -> Optional[Line]:
        """The first line that doesn't follow."""
        return next((n for n in self.lines if n.outcome.kind in ("differs", "transposed")), None)

    @property
    def unread(self) -> List[Line]:
        """Lines that need a person."""
        return [line for line in self.lines if line.outcome.kind == "unread"]


def compare(a: Array, b: Array, mask: Array) -> Outcome:
    """How two values compare, at the points of a mask."""
    if a.shape[1:] != b.shape[1:]:
        for one, other in ((a, b), (b, a)):
            if one.shape[1:] == (1, 1) and not np.any(one) and np.allclose(other, 0, atol=1e-12):
                return Outcome("equal")
        if a.shape[1:] == b.shape[:0:-1]:
            turned = compare(transposed(a), b, mask)
            if turned.kind == "equal":
                return Outcome("transposed", Sentence("This is the transposed of it."))
        return Outcome(
            "differs",
            Sentence("This is {shape}, but should be {other}.", {"shape": said(a), "other": said(b)}),
            difference=np.inf,
        )
    with np.errstate(all="ignore"):
        gap = np.abs(a - b).max(axis=(1, 2))
        scale = np.maximum(np.abs(a).max(axis=(1, 2)), np.abs(b).max(axis=(1, 2)))
        relative = np.where(scale > 0, gap / np.maximum(scale, 1e-300), 0.0)
    relative = np.where(np.isnan(relative), np.inf, np.broadcast_to(relative, mask.shape))
    relative = np.where(mask, relative, 0.0)
    point = int(relative.argmax())
    if relative[point] <= TOLERANCE:
        return Outcome("equal")
    if a.shape[1] == a.shape[2] > 1 and compare_square(a, b, mask):
        return Outcome("transposed", Sentence("This is the transposed of it."))
    return Outcome("differs", _difference(a, b, point), point, float(relative[point]))


def compare_square(a: Array, b: Array, mask: Array) -> bool:
    """Whether square matrices are each other's transposed."""
    gap = np.abs(transposed(a) - b).max(axis=(1, 2))
    return bool(np.all(np.where(mask, gap, 0) <= TOLERANCE * np.abs(b).max()))


def said(a: Array) -> str:
    """A shape in words."""
    return str(Sentence("a number")) if a.shape[1:] == (1, 1) else f"{a.shape[1]}×{a.shape[2]}"


def _difference(a: Array, b: Array, point: int) -> Sentence:
    """Both numbers where two values are farthest apart."""
    one, other = (np.broadcast_to(x, (point + 1, *x.shape[1:]))[point] if len(x) == 1 else x[point] for x in (a, b))
    gap = np.abs(one - other)
    place = np.unravel_index(int(np.nan_to_num(gap, nan=np.inf).argmax()), gap.shape)
    values = {"value": f"{one[place]:.4g}", "other": f"{other[place]:.4g}"}
    if gap.size == 1:
        return Sentence("At a random point this is {value}, but should be {other}.", values)
    values["entry"] = str(int(place[0]) if gap.shape[1] == 1 else (int(place[0]), int(place[1])))
    return Sentence("At a random point entry {entry} of this is {value}, but should be {other}.", values)


class Checker:
    """Checks the chains of one derivation."""

    def __init__(self, question: Question, points: Optional[Points] = None, steps: int = MAX_STEPS) -> None:
        self.question = question
        self.points = points or Points(question)
        self.evaluator = Evaluator(self.points, Budget(steps))
        self.lines: List[Line] = []
        self.masks: Dict[int, Any] = {}
        self.naming = Budget(NAMING_STEPS)

    def value_of(self, latex: str) -> Array:
        """The value of a question's own expression."""
        self.evaluator.home = True
        try:
            with np.errstate(all="ignore"):
                return self.evaluator.value(parse(tokenize(latex), self.question))
        finally:
            self.evaluator.home = False

    def read(self, chain: Chain, text: str, number: int) -> List[Line]:
        """The lines of a chain, as trees."""
        lines = []
        for part in chain.parts:
            line = Line(_source(text, part), part.row, number, at=part.tokens[0].at)
            lines.append(line)
            try:
                line.tree = parse(part.tokens, self.question)
            except Unreadable as error:
                line.before = line.first = Outcome("unread", error.sentence)
                line.at = error.at if error.at is not None else line.at
            except RecursionError:
                deep = Sentence("The line is nested deeper than {n} levels.", {"n": 40})
                line.before = line.first = Outcome("unread", deep)
        self.lines += lines
        return lines

    def check(self, chain: Chain, lines: List[Line]) -> None:
        """Evaluate the lines of a chain and compare them."""
        try:
            mask = self.points.holds(chain.conditions)
        except Unreadable:
            mask = np.ones(self.points.count, dtype=bool)
        mask = mask if mask.any() else ~mask
        self.masks[lines[0].chain] = mask
        defined = self.define(lines)
        self._evaluate(lines[1:] if defined else lines)
        if defined:
            lines[0].values = lines[1].values
        self._compare(lines, mask)
        if any(line.outcome.kind == "differs" for line in lines):
            self._other_meaning(lines, mask)

    def _evaluate(self, lines: Sequence[Line]) -> None:
        for line in lines:
            if line.tree is None:
                continue
            try:
                with np.errstate(all="ignore"):
                    line.values = self.evaluator.value(line.tree)
            except Unreadable as error:
                line.values = None
                line.unfitting = isinstance(error, Unfitting)
                line.before = line.first = Outcome("unread", error.sentence)

    def _other_meaning(self, lines: List[Line], mask: Array) -> None:
        """Try what a symbol may mean as well; it keeps the meaning by which fewer lines differ."""
        meaning = self.evaluator.meaning
        for name, given in self.question.symbols.items():
            if not any(("name", name, ()) in _parts(line.tree) for line in lines):
                continue
            for number in range(len(given.get("or", ()))):
                copies = [replace(line) for line in lines]
                usual = meaning[name]
                meaning[name], meaning[f"{name} {number}"] = meaning[f"{name} {number}"], usual
                self.evaluator.forget()
                self._evaluate(copies)
                self._compare(copies, mask)
                if _differing(copies) < _differing(lines):
                    for line, copy in zip(lines, copies):
                        line.__dict__.update(copy.__dict__)
                    continue
                meaning[name], meaning[f"{name} {number}"] = usual, meaning[name]
                self.evaluator.forget()

    def define(self, lines: Sequence[Line], early: bool = False) -> bool:
        """Take a chain that begins with a free name as its definition.

        With `early`, only names that the question doesn't declare, for lines that stand before it.
        """
        head = lines[0].tree if lines else None
        if head is None or head[0] != "name" or len(lines) < 2 or len(head[2]) > 1:
            return False
        part_of_loss = head[1] in LOSSES and bool(head[2])
        if not (self.question.soft(head[1]) or part_of_loss) or head[1] in ("P", "e"):
            return False
        tree = next((line.tree for line in lines[1:] if line.tree is not None), None)
        key = (head[1], bool(head[2]))
        if tree is None or head in _parts(tree):
            return False
        if early and (head[1] in self.question.symbols or key in self.evaluator.definitions):
            return False
        if head[1] in self.question.symbols and not early and self._same(head, tree):
            return False
        self.evaluator.definitions[key] = (head[2], tree)
        self.evaluator.forget()
        return True

    def _same(self, head: Tree, tree: Tree) -> bool:
        """Whether a soft name is defined as what the question means by it."""
        try:
            with np.errstate(all="ignore"):
                one, other = self.evaluator.value(head), self.evaluator.value(tree)
            return compare(one, other, np.ones(self.points.count, dtype=bool)).kind == "equal"
        except Unreadable:
            return False

    def _compare(self, lines: Sequence[Line], mask: Array) -> None:
        read = [line for line in lines if line.values is not None]
        for before, line in zip(read, read[1:]):
            line.before = compare(line.values, before.values, mask)
            line.first = compare(line.values, read[0].values, mask)

    def name(self, lines: Sequence[Line], mask: Array) -> None:
        """Name the mistake of the first wrong line of a chain."""
        for place, line in enumerate(lines):
            wrong = line.outcome.kind in ("differs", "transposed")
            if line.tree is None or not (wrong or line.unfitting):
                continue
            right = [n.tree for n in reversed(lines[:place]) if n.right and n.values is not None]
            right += [n.tree for n in lines[place + 1 :] if n.right and n.values is not None]
            if not right and place == 0:
                right = [parse(tokenize(t), self.question) for t in self._starts(line)]
            line.mistake = name_of(line.tree, right, self, mask, self.naming)
            if line.mistake is not None and line.unfitting:
                line.first = line.before = Outcome("differs", line.before.sentence)
            return

    def _starts(self, line: Line) -> List[str]:
        """What a chain without a head is held to."""
        given = [self.question.target, *self.question.starts]
        return [t for t in given if line.values is None or self.value_of(t).shape == line.values.shape]

    def targets(self) -> List[Array]:
        """The values of what is to be derived."""
        return [self.value_of(latex) for latex in (self.question.target, *self.question.starts)]

    def hold_to_target(self) -> bool:
        """Say whether a chain derives the target; else hold the longest one to it, from its first line."""
        whole = np.ones(self.points.count, dtype=bool)
        targets = self.targets()
        heads = {line.chain: line for line in reversed(self.lines) if line.values is not None}
        for head in heads.values():
            if compare(head.values, targets[0], whole).kind == "equal":
                return True
        if any(self._is_statement(head) for head in heads.values()):
            return any(compare(h.values, t, whole).kind == "equal" for h in heads.values() for t in targets)
        for number in sorted(heads, key=lambda n: -sum(line.chain == n for line in self.lines)):
            fitting = [t for t in targets if t.shape[1:] == heads[number].values.shape[1:]]
            if fitting:
                outcomes = [compare(heads[number].values, t, whole) for t in fitting]
                best = next((o for o in outcomes if o.kind == "equal"), outcomes[0])
                self._hold(number, heads[number], best, fitting[0], whole)
                return best.kind == "equal"
        return False

    def _hold(self, number: int, head: Line, outcome: Outcome, target: Array, mask: Array) -> None:
        if outcome.kind == "equal":
            return
        head.before = head.first = outcome
        for line in self.lines:
            if line.chain == number and line is not head and line.values is not None:
                line.first = compare(line.values, target, mask)

    def _is_statement(self, head: Line) -> bool:
        """Whether a chain begins with a derivative of the loss, which holds it by itself."""
        return head.tree is not None and any(
            part[0] == "slope" and part[1][:2] in (("name", "J"), ("name", "L"), ("name", "\\ell"))
            for part in _parts(head.tree) if part and isinstance(part[0], str) and len(part) > 2
        )  # fmt: skip


def _differing(lines: Sequence[Line]) -> int:
    return sum(line.outcome.kind != "equal" for line in lines[1:])


def _parts(tree: Any) -> List[Any]:
    """A tree and all that is in it."""
    found, stack = [], [tree]
    while stack:
        part = stack.pop()
        if isinstance(part, tuple):
            found.append(part)
            stack.extend(part)
    return found


def _source(text: str, part: Part) -> str:
    """The text of an expression, as it was written."""
    start = min(t.at for t in part.tokens)
    end = max(t.at for t in part.tokens)
    piece = _WRITTEN.match(text, end)
    return text[start : piece.end() if piece else end + 1].strip()


def check_derivation(
    text: str, question: Question, points: Optional[Points] = None, steps: int = MAX_STEPS
) -> Checked:
    """Read a derivation and hold each line against the one before and the first of its chain.

    Parameters
    ----------
    text : str
        LaTeX, in any of its usual layouts.
    question : Question
    points : Points, optional
    steps : int
        How many nodes may be evaluated.

    Returns
    -------
    Checked
        It never raises for what the text holds.
    """
    checker = Checker(question, points, steps)
    try:
        chains = chains_of(text)
    except Unreadable as error:
        return Checked([], error.sentence)
    read = [(chain, checker.read(chain, text, number)) for number, chain in enumerate(chains)]
    for _, lines in read:
        checker.define(lines, early=True)
    for chain, lines in read:
        checker.check(chain, lines)
    try:
        reaches = checker.hold_to_target()
    except Unreadable:
        reaches = False
    for _, lines in read:
        checker.name(lines, checker.masks[lines[0].chain])
    return Checked(checker.lines, reaches=reaches)
