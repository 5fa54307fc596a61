r"""Tokens become a tree of plain tuples, by precedence: sums, products, factors with their scripts.

A parser of our own, since a grammar for lark would need most of this file beside it: whether
``J(v_c, o, U)`` is a label or a product, where the argument of ``\log`` ends, what ``|`` means, and
which ``d`` is a differential are questions about names, and lark's stand-alone parser is 174 KB
under another licence, too much to lay beside a notebook.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from .question import Question
from .sentences import Unreadable
from .tokens import Token

__all__ = ["Tree", "parse"]

Tree = tuple[Any, ...]
P = TypeVar("P", bound="Parser")
STARTS = {"num", "name", "fun", "open", "accent", "frac", "sum", "sqrt", "partial", "nabla"}
STARTS |= {"indicator", "begin", "labelled", "command", "infinity", "dots", "top"}
MAX_DEPTH = 40
MAX_NODES = 2500
LOSSES = {"J", "L", "\\ell", "E"}
CLOSING = {"(": ")", "[": "]", "{": "}", "\\{": "\\}", "\\langle": "\\rangle"}


class State:
    """What all parsers of one expression share: the question, and how much was read."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.depth = 0
        self.nodes = 0


class Parser:
    """Reads tokens from the left. `atoms` and `indices` add what they know by inheritance."""

    def __init__(self, tokens: Sequence[Token], state: State) -> None:
        self.tokens = list(_without_marks(tokens))
        self.state = state
        self.question = state.question
        self.i = 0
        self.slashed = False  # the next factor is divided by

    # ---------------------------------------------------------------- tokens
    def look(self, ahead: int = 0) -> Token | None:
        """The next token, or None at the end."""
        return self.tokens[self.i + ahead] if self.i + ahead < len(self.tokens) else None

    def next_is(self, kind: str, *texts: str) -> bool:
        """Whether the next token is of this kind, and one of these texts."""
        token = self.look()
        return token is not None and token.kind == kind and (not texts or token.text in texts)

    def take(self) -> Token:
        """The next token, read."""
        token = self.look()
        if token is None:
            raise Unreadable("The line ends where something should follow.", self.end())
        self.i += 1
        return token

    def end(self) -> int | None:
        """Where the last token stands."""
        return self.tokens[-1].at if self.tokens else None

    def inside(self) -> list[Token]:
        """The tokens within the bracket that is opened next."""
        opening = self.take()
        start, depth = self.i, 1
        while depth:
            token = self.look()
            if token is None:
                raise Unreadable(
                    "The bracket {sign} is never closed.", opening.at, sign=opening.text
                )
            depth += {"open": 1, "close": -1}.get(token.kind, 0)
            self.i += 1
        return self.tokens[start : self.i - 1]

    def argument(self) -> list[Token]:
        """A group in braces, or the single sign that stands there."""
        if self.next_is("open", "{"):
            return self.inside()
        token = self.take()
        if token.kind == "accent" or token.kind == "frac":
            start = self.i - 1
            for _ in range(2 if token.kind == "frac" else 1):
                self.argument()
            return self.tokens[start : self.i]
        if token.kind == "op" and token.text == "-" and self.look() is not None:
            return [token, self.take()]  # e^-x, which people type for e^{-x}
        return [token]

    def sub(self: P, tokens: Sequence[Token]) -> P:
        """A parser of some of the tokens."""
        return type(self)(tokens, self.state)

    def node(self, *parts: Any) -> Tree:
        """A node of the tree, counted."""
        self.state.nodes += 1
        if self.state.nodes > MAX_NODES:
            raise Unreadable("The line has more than {n} terms and signs.", self.end(), n=MAX_NODES)
        return tuple(parts)

    # ---------------------------------------------------------------- sums
    def whole(self) -> Tree:
        """All tokens as one expression."""
        over = [i for i, t in enumerate(self.tokens) if t.kind == "over"]
        if over and len(over) == 1 and self._is_outside(over[0]):
            above, below = self.tokens[: over[0]], self.tokens[over[0] + 1 :]
            if above and above[0].kind == "partial":  # {\partial J \over \partial v_c}
                return self.quotient(above, below)
            return self.node("over", self.sub(above).whole(), self.sub(below).whole())
        tree = self.sum()
        token = self.look()
        if token is not None:
            if token.kind == "rel":
                raise Unreadable("A relation can't stand inside of an expression.", token.at)
            if token.kind == "text":
                raise Unreadable(
                    "These words can't be read as mathematics: {words}.",
                    token.at,
                    words=token.text[:40],
                )
            if token.kind == "close":
                raise Unreadable("The bracket {sign} was never opened.", token.at, sign=token.text)
            raise Unreadable(
                "This can't be read here: {sign}.", token.at, sign=token.text or token.kind
            )
        return tree

    def quotient(self, above: Sequence[Token], below: Sequence[Token]) -> Tree:
        """A quotient, or a derivative."""
        raise NotImplementedError

    def _is_outside(self, place: int) -> bool:
        depth = 0
        for token in self.tokens[:place]:
            depth += {"open": 1, "close": -1}.get(token.kind, 0)
        return depth == 0

    def sum(self) -> Tree:
        """Terms with plus and minus between them."""
        self.state.depth += 1
        if self.state.depth > MAX_DEPTH:
            raise Unreadable("The line is nested deeper than {n} levels.", self.end(), n=MAX_DEPTH)
        terms, sign = [], 1
        if not self.tokens:
            raise Unreadable("Something is missing between these brackets.", self.end())
        while True:
            while self.next_is("op", "+", "-"):
                sign = -sign if self.take().text == "-" else sign
            term = self.term()
            terms.append(self.node("neg", term) if sign < 0 else term)
            if not self.next_is("op", "+", "-"):
                break
            sign = 1
        self.state.depth -= 1
        return self.added(terms)

    def added(self, terms: list[Tree]) -> Tree:
        """Terms as one tree."""
        from .dots import DOTS, folded  # which builds on this module

        if len(terms) > 1 and any(term in (DOTS, ("neg", DOTS)) for term in terms):
            found = folded(terms, self.question)
            if found is None:
                raise Unreadable("This can't be read here: {sign}.", self.end(), sign="…")
            return self.added(found)
        return terms[0] if len(terms) == 1 else self.node("add", tuple(terms))

    # ---------------------------------------------------------------- products
    def term(self, signs: bool = True) -> Tree:
        """Factors side by side, and with `signs` of multiplication and division between them."""
        factors: list[tuple[str, Tree]] = []
        op, negative = "", False
        while True:
            self.slashed = op == "/"
            factor = self.factor()
            self.slashed = False
            factor = self.node("neg", factor) if negative else factor
            if op == "/":
                op, last = factors.pop()
                factor = self.node("over", last, factor)
            factors.append((op, factor))
            op, negative = "", False
            if signs and self.next_is("op", "cdot", "times", "odot", "otimes", "*", "/"):
                op = self.take().text
                while self.next_is("op", "-", "+"):  # a times minus b
                    negative ^= self.take().text == "-"
            elif not self.starts_factor():
                break
        return factors[0][1] if len(factors) == 1 else self.node("times", tuple(factors))

    def starts_factor(self) -> bool:
        """Whether another factor follows without a sign."""
        token = self.look()
        return token is not None and (
            token.kind in STARTS
            or (token.kind == "bar" and token.text != "\\mid" and self.bars_open())
        )

    def bars_open(self) -> bool:
        """Whether a bar here opens an absolute value: another one follows."""
        bar = self.look()
        rest = self.tokens[self.i + 1 :]
        return bar is not None and any(t.kind == "bar" and t.text == bar.text for t in rest)

    def factor(self) -> Tree:
        """An atom with its scripts."""
        raise NotImplementedError


def _without_marks(tokens: Sequence[Token]) -> Iterator[Token]:
    """Tokens without spaces, and without the ``&`` of an alignment; those of a matrix stay."""
    depth = 0
    for token in tokens:
        depth += {"begin": 1, "end": -1}.get(token.kind, 0)
        if token.kind not in ("space", "newline") and (token.kind != "&" or depth > 0):
            yield token


def parse(tokens: Sequence[Token], question: Question) -> Tree:
    """Give the tree of an expression.

    Raises
    ------
    Unreadable
        With a sentence and the place.
    """
    from .atoms import AtomParser  # which builds on this module

    return AtomParser(tokens, State(question)).whole()
