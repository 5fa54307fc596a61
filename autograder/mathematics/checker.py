"""Reads the chains of one derivation and holds each line against the one before and the first."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from .arrays import is_number
from .budget import Budget
from .cases import Chain, Part
from .definitions import definition_key
from .edits import names_in, parts_of
from .evaluate import Evaluator
from .lexer import tokenize
from .outcomes import Line, Outcome, compare
from .parser import LOSSES, Tree, parse
from .points import Points
from .question import Question
from .sentences import Sentence, Unfitting, Unreadable
from .target import hold_to_target
from .tokens import Token

__all__ = ["Checker"]

_WRITTEN = re.compile(
    r"\\(?:begin|end|text\w*|mathrm|operatorname)\s*\{[^{}]*\}|\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|.",
    re.S,
)
Array = Any


class Checker:
    """Checks the chains of one derivation."""

    def __init__(self, question: Question, points: Points, budget: Budget) -> None:
        self.question, self.points = question, points
        self.evaluator = Evaluator(points, budget)
        self._usual = dict(self.evaluator.meaning)
        self.reaches = False
        self.lines: list[Line] = []
        self.masks: dict[int, Any] = {}
        self.inline: dict[int, bool] = {}
        self.written: dict[int, Sequence[Token]] = {}  # what each chain begins with

    def run(self, chains: Sequence[Chain], text: str, late: bool = False) -> Checker:
        """Check all chains; with `late`, names mean what is only said of them afterwards."""
        self.written = {number: chain.parts[0].tokens for number, chain in enumerate(chains)}
        read = [(chain, self.read(chain, text, number)) for number, chain in enumerate(chains)]
        for _, lines in read:
            self.define(lines, early=not late)
        for chain, lines in read:
            self.check(chain, lines)
        with contextlib.suppress(Unreadable):
            self.reaches = hold_to_target(self)
        for chain, lines in read:
            if _is_mention(chain):
                for line in lines:
                    if line.is_unread:
                        line.before = line.first = Outcome("first")
                        line.mention = True
        return self

    def problems(self) -> int:
        """How many lines are wrong or can't be read."""
        return sum(not line.right for line in self.lines)

    def unread(self) -> int:
        """How many lines can't be read."""
        return sum(line.is_unread for line in self.lines)

    def value_of(self, latex: str) -> Array:
        """The value of a question's own expression."""
        if latex in self.points.known:
            return self.points.known[latex]
        self.evaluator.home = True
        try:
            with np.errstate(all="ignore"):
                return self.evaluator.value(parse(tokenize(latex), self.question))
        finally:
            self.evaluator.home = False

    def read(self, chain: Chain, text: str, number: int) -> list[Line]:
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

    def check(self, chain: Chain, lines: list[Line]) -> None:
        """Evaluate the lines of a chain and compare them."""
        letters = {
            index
            for line in lines
            for name in names_in(line.tree)
            for index in name[2]
            if self.question.kind(index) == "word" and index not in "oc"
        }
        said = [c for c in chain.conditions if c[1]]
        said += [(c[0], n, c[2]) for c in chain.conditions if not c[1] for n in sorted(letters)]
        try:
            mask = self.points.holds(said)
        except Unreadable:
            mask = np.ones(self.points.count, dtype=bool)
        mask = mask if mask.any() else ~mask
        self.masks[lines[0].chain], self.inline[lines[0].chain] = mask, chain.inline
        defined = self.define(lines)
        self._evaluate(lines[1:] if defined else lines)
        if defined:
            lines[0].values = lines[1].values
        self._compare(lines, mask)
        if any(line.outcome.kind == "differs" for line in lines):
            self._other_meaning(lines, mask)
        if not all(line.right for line in lines):
            self._plain_numbers(lines, mask)

    def _evaluate(self, lines: Sequence[Line]) -> None:
        for line in lines:
            if line.tree is None:
                continue
            try:
                with np.errstate(all="ignore"):
                    line.values = self._value(line.tree)
            except Unreadable as error:
                line.values = None
                line.unfitting = isinstance(error, Unfitting)
                line.before = line.first = Outcome("unread", error.sentence)

    def _value(self, tree: Tree) -> Array:
        """The value of a line; of what is given, it is known where names mean the usual."""
        usual = not self.evaluator.definitions and self.evaluator.meaning == self._usual
        if usual and tree in self.points.known:
            return self.points.known[tree]
        return self.evaluator.value(tree)

    def _other_meaning(self, lines: list[Line], mask: Array) -> None:
        """Try what a symbol may mean as well; it keeps the meaning by which fewer lines differ."""
        meaning = self.evaluator.meaning
        for name, given in self.question.symbols.items():
            if not any(("name", name, ()) in parts_of(line.tree) for line in lines):
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

    def _plain_numbers(self, lines: list[Line], mask: Array) -> None:
        """Try letters of vectors as plain numbers, as in "the derivative of log z is 1/z"."""
        names = {name for line in lines for name in names_in(line.tree)}
        plain = {
            name
            for name in names
            if not name[2] and self.question.shape(name[1]) == "n" and self.question.soft(name[1])
        }
        if not plain or "x" not in self.question.symbols or any(n[2] for n in names - plain):
            return
        usual = dict(self.evaluator.definitions)
        self.evaluator.definitions.update({(n[1], False): ((), ("name", "x", ())) for n in plain})
        copies = [replace(line) for line in lines]
        self.evaluator.forget()
        self._evaluate(copies)
        self._compare(copies, mask)
        if all(line.right for line in copies):
            for line, copy in zip(lines, copies):
                line.__dict__.update(copy.__dict__)
        self.evaluator.definitions = usual
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
        key = definition_key(head)
        if tree is None or head in parts_of(tree):
            return False
        if not early and (head[1], not head[2]) in self.evaluator.definitions and head[2]:
            whole = self.value_or_none(("name", head[1], ()))
            if whole is None or not is_number(whole):
                return False  # G_w after G: an entry or a row of it
        if early and (head[1] in self.question.symbols or key in self.evaluator.definitions):
            return False
        if head[1] in self.question.symbols and not early and self._same(head, tree):
            return False
        self.evaluator.definitions[key] = (head[2], tree)
        self.evaluator.forget()
        return True

    def value_or_none(self, tree: Tree) -> Array | None:
        """The value of a tree, if it has one."""
        try:
            with np.errstate(all="ignore"):
                return self._value(tree)
        except Unreadable:
            return None

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


def _is_mention(chain: Chain) -> bool:
    """Whether words between two lines only mention something: "by softmax", "where w = o", "-log".

    It says nothing that could be wrong, so that nobody has to read it.
    """
    short = len(chain.parts) == 1 or all(len(part.tokens) == 1 for part in chain.parts)
    return chain.aside and chain.inline and short


def _differing(lines: Sequence[Line]) -> int:
    return sum(line.outcome.kind != "equal" for line in lines[1:])


def _source(text: str, part: Part) -> str:
    """The text of an expression, as it was written."""
    start = min(t.at for t in part.tokens)
    end = max(t.at for t in part.tokens)
    piece = _WRITTEN.match(text, end)
    return text[start : piece.end() if piece else end + 1].strip()
