"""Functions, and how far their arguments go."""

from __future__ import annotations

from collections.abc import Sequence

from .indices import split
from .operators import OperatorParser
from .parser import CLOSING, Tree
from .sentences import Unreadable
from .tokens import Token, closing_in

__all__ = ["CallParser"]


class CallParser(OperatorParser):
    """Reads functions with brackets and without."""

    def closing(self, start: int) -> int:
        """Where the bracket that opens at `start` closes."""
        return closing_in(self.tokens, start)

    def function(self, token: Token) -> Tree:
        """A function and what it is taken of."""
        name, primes, power = token.text, 0, None
        index: tuple[str, ...] = ()
        while self.next_is("'") or self.next_is("^") or self.next_is("_"):
            if self.next_is("'"):
                self.take()
                primes += 1
            elif self.take().kind == "^":
                above = self.argument()
                flat = [t for t in above if t.text not in ("{", "}", "(", ")")]
                if flat and all(t.kind == "'" for t in flat):
                    primes += len(flat)
                else:
                    power = self.sub(above).whole()
            else:
                below = self.argument()
                index = self.indices(below) if name == "softmax" else ()
        if primes and name == "sigma":
            name += "'" * primes
            if not self.next_is("open") and "\\" + name in self.question.symbols:
                return self.node("name", "\\" + name, ())
        tree = self.node("call", name, self.arguments(token))
        if power is not None:
            tree = self.node("power", tree, power)
        return self.node("entry", tree, index) if index else tree

    def arguments(self, token: Token) -> tuple[Tree, ...]:
        """What stands in brackets, or without them as far as it belongs to the function."""
        if self.next_is("open", "\\langle"):
            return (self.factor(),)
        if self.next_is("open"):
            inside = self.inside()
            opening = inside[0].text if inside else ""
            if opening in CLOSING and opening != "\\langle" and inside[-1].text == CLOSING[opening]:
                whole = closing_in(inside, 0) == len(inside) - 1
                inside = inside[1:-1] if whole else inside  # \exp{(x)}
            if token.text in ("max", "min", "CE", "outer"):
                return tuple(self.sub(part).whole() for part in split(inside, "sep"))
            return (self.sub(inside).whole(),)
        if self.look() is None:
            raise Unreadable(
                "{name} needs something that it is taken of.", token.at, name=token.text
            )
        return (self.bare(),)

    def bare(self) -> Tree:
        r"""The argument of a function without brackets, or of ``\frac{\partial}{\partial x}``."""
        negative = False
        while self.next_is("op", "-"):
            self.take()
            negative = not negative
        factors = [("", self.factor())]
        while self._goes_on(factors):
            op = self.take().text if self.next_is("op") else ""
            factors.append((op, self.factor()))
        tree = factors[0][1] if len(factors) == 1 else self.node("times", tuple(factors))
        return self.node("neg", tree) if negative else tree

    def _goes_on(self, factors: Sequence[tuple[str, Tree]]) -> bool:
        """Whether the next factor still belongs to the argument: vectors go in pairs."""
        last = factors[-1][1]
        vectors = sum(self._is_vector(tree) for _, tree in factors)
        if self.next_is("op", "cdot"):
            return vectors % 2 == 1
        if not self.starts_factor():
            return False
        if vectors % 2 == 1:
            return True
        if vectors:
            return False
        return last[0] == "number" or (
            last[0] == "name" and not self.question.is_number(last[1], last[2])
        )

    def _is_vector(self, tree: Tree) -> bool:
        tree = tree[1] if tree[0] == "transpose" else tree
        return tree[0] == "name" and self.question.shape(tree[1]) in ("d", "n") and not (
            self.question.is_number(tree[1], tree[2])
        )  # fmt: skip
