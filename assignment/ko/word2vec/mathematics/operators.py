"""Derivatives, brackets, probabilities, sums and cases: factors with a form of their own."""

from __future__ import annotations

from collections.abc import Sequence

from .indices import split
from .parser import Tree
from .sentences import Unreadable
from .tables import TableParser
from .tokens import Token

__all__ = ["OperatorParser"]


class OperatorParser(TableParser):
    """Reads them; names and functions are `atoms`' matter."""

    def bare(self) -> Tree:
        """The argument of an operator without brackets."""
        raise NotImplementedError

    def named(self, token: Token) -> Tree:
        """A letter and what belongs to it."""
        raise NotImplementedError

    # ---------------------------------------------------------------- fractions and derivatives
    def fraction(self) -> Tree:
        """What stands in the two groups after the command."""
        return self.quotient(self.argument(), self.argument())

    def quotient(self, above: Sequence[Token], below: Sequence[Token]) -> Tree:
        """A quotient, or a derivative."""
        sign = self.differential(above, below)
        if sign is None:
            return self.node("over", self.sub(above).whole(), self.sub(below).whole())
        top = self._without_order(above[1:])
        body = self.sub(top).whole() if top else None
        return self.slope(body, self.variables(below))

    def differential(self, above: Sequence[Token], below: Sequence[Token]) -> str | None:
        """Whether a fraction is a derivative: ∂ or d stand first, above and below."""
        if not above or len(below) < 2:
            return None
        first, under = above[0], below[0]
        if first.kind == "partial" and under.kind == "partial":
            return first.text
        both = first[:2] == under[:2] == ("name", "d")
        return first.text if both and below[1].kind in ("name", "open", "accent") else None

    @staticmethod
    def _without_order(tokens: Sequence[Token]) -> list[Token]:
        """``^2 J`` without its order."""
        rest = list(tokens)
        if rest and rest[0].kind == "^":
            rest = rest[2:] if rest[1].text != "{" else rest[4:]
        return rest

    def variables(self, tokens: Sequence[Token]) -> list[Tree]:
        r"""What a derivative is taken by: ``\partial v_c``, ``\partial v_c \partial v_c^\top``."""
        sign = tokens[0]
        groups: list[list[Token]] = []
        depth = 0
        for token in tokens:
            depth += {"open": 1, "close": -1}.get(token.kind, 0)
            if depth == 0 and (token.kind, token.text) == (sign.kind, sign.text):
                groups.append([])
            else:
                groups[-1].append(token)
        found = []
        for group in groups:
            tree = self.sub(group).whole()
            if tree[0] == "power" and tree[2] == ("number", 2.0):
                found.append(tree[1])
                tree = tree[1]
            found.append(tree[1] if tree[0] == "transpose" else tree)
        return found

    def slope(self, body: Tree | None, variables: Sequence[Tree]) -> Tree:
        """A derivative; where nothing stands above, of what follows."""
        if body is None:
            if self.look() is None:
                raise Unreadable("A derivative needs something that it is taken of.", self.end())
            while self.next_is("op", "cdot"):
                self.take()
            bracketed = self.next_is("open")
            body = self.factor() if bracketed else self.bare()
        for variable in reversed(variables):
            body = self.node("slope", body, variable)
        return body

    def partial(self, token: Token) -> Tree:
        r"""``\partial J / \partial v_c`` and ``\partial_{v_c} J``."""
        if self.next_is("_"):
            self.take()
            return self.slope(None, [self.sub(self.argument()).whole()])
        above: list[Token] = []
        while self.look() is not None and not self.next_is("op", "/"):
            above.append(self.take())
            if above[-1].kind == "open":
                self.i -= 1
                above = (
                    above[:-1]
                    + self.tokens[self.i : self.i + 1]
                    + self.inside()
                    + [self.tokens[self.i - 1]]
                )
        if self.look() is None:
            raise Unreadable("A derivative needs something that it is taken by.", token.at)
        self.take()
        bracket = self.next_is("open")
        if bracket:
            return self.slope(
                self.sub(above).whole() if above else None, self.variables(self.inside())
            )
        if not self.next_is("partial"):
            raise Unreadable("A derivative needs something that it is taken by.", token.at)
        self.take()
        variable = self.factor()
        return self.slope(self.sub(above).whole() if above else None, [variable])

    def nabla(self, token: Token) -> Tree:
        r"""``\nabla_{v_c} J``."""
        if not self.next_is("_"):
            raise Unreadable("∇ needs the symbol that the derivative is taken by.", token.at)
        self.take()
        variable = self.sub(self.argument()).whole()
        return self.slope(None, [variable])

    # ---------------------------------------------------------------- sums
    def series(self) -> Tree:
        """A sum or a product over an index, with all factors that follow."""
        self.state.depth += 1
        token, slashed, self.slashed = self.take(), self.slashed, False
        variable, kind, conditions = self.bounds()
        negative = False
        while self.next_is("op", "-", "+"):
            negative ^= self.take().text == "-"
        if not self.starts_factor():
            raise Unreadable("A sum needs something that is summed.", token.at)
        body = self.term(signs=not slashed)  # a / Σ b · v is (a / Σ b) v
        body = self.node("neg", body) if negative else body
        self.state.depth -= 1
        return self.node(
            token.text, variable, kind or self.question.kind(variable), conditions, body
        )

    # ---------------------------------------------------------------- brackets
    def bracket(self, opening: Token) -> Tree:
        """What stands in brackets: an expression, [w = o], ⟨u, v⟩ or a row of numbers."""
        inside = self.inside()
        if opening.text in ("[", "(") and len(split(inside, "rel")) > 1:
            return self.node("indicator", self.condition(inside))
        parts = split(inside, "sep", ",")
        if opening.text == "\\langle":
            if len(parts) == 2:
                first, second = (self.sub(part).whole() for part in parts)
                return self.node("times", (("", first), ("cdot", second)))
        elif len(parts) > 1:
            return self.node("matrix", (tuple(self.sub(part).whole() for part in parts),), "row")
        if len(inside) == 1 and inside[0].kind == "name" and self.next_is("_"):
            return (
                self.sub(inside).named(inside[0])
                if opening.text == "("
                else self.node("name", inside[0].text, ())
            )
        return self.sub(inside).whole()

    def bars(self, token: Token) -> Tree:
        """An absolute value, a norm, or the size of the vocabulary."""
        start = self.i
        while not self.next_is("bar", token.text):
            if self.look() is None:
                raise Unreadable("The bracket {sign} is never closed.", token.at, sign=token.text)
            if self.next_is("open"):
                self.inside()
            else:
                self.i += 1
        inside = self.tokens[start : self.i]
        self.take()
        words = "".join(t.text for t in inside if t.text not in ("{", "}"))
        if words == "W" and self.question.places:
            half = self.node("name", "m", ())
            return self.node("times", (("", self.node("number", 2.0)), ("", half)))
        if words in ("V", "W") or "ocab" in words:
            return self.node("name", "n", ())
        return self.node(
            "call", "norm" if token.text == "\\|" else "abs", (self.sub(inside).whole(),)
        )

    def indicator_or_one(self) -> Tree:
        r"""``\mathbb 1_{w = o}``, ``1[w = o]``; a bold one alone is a vector of ones."""
        start = self.i
        if self.next_is("_"):
            self.take()
        if self.next_is("open"):
            inside = self.inside()
            while inside and inside[0].kind == "open":
                inside = inside[1:-1]
            if len(split(inside, "rel")) > 1:
                return self.node("indicator", self.condition(inside))
        self.i = start
        after = [t for t in self.tokens[self.i + 1 : self.i + 4] if t.kind != "open"]
        if self.next_is("^") and after and (after[0].kind == "top" or after[0].text in "Tt"):
            return self.node("ones")  # \mathbf 1^\top e^z sums up
        return self.node("number", 1.0)

    def probability(self) -> Tree:
        r"""``P(O = o \mid C = c)``, ``p(o|c)``: an entry of the distribution."""
        opening = self.look()
        inside = self.inside()
        at = opening.at if opening else None
        sides = split(inside, "bar")
        left = split(sides[0], "rel", "=")[-1]
        if len(sides) == 2:
            given = split(sides[1], "sep", ",")[0]
            spelt = "".join(
                t.text for t in split(given, "rel", "=")[-1] if t.text not in ("{", "}")
            )
            if spelt not in ("c", "vc", "w_c", "wc", "v_c", "v", "wt", "w_t", "I"):
                raise Unreadable(
                    "This condition of a probability can't be read: {given}.", at, given=spelt
                )
        elif len(sides) > 2:
            raise Unreadable("A probability has one bar at most.", at)
        flat = [t for t in left if t.text not in ("{", "}")]
        if len(flat) == 1 and flat[0].text == "cdot":
            return self.node("name", "\\hat y", ())
        if flat and flat[0].text in ("u", "U") and len(flat) == 3 and flat[1].kind == "_":
            flat = flat[2:]  # P(u_o | v_c)
        index = self.index(flat)
        index = index.lower() if index in ("O", "W") else index
        return self.node("name", "\\hat y", (index,))
