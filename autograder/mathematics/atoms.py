"""The factors of a product: names with their scripts, functions, fractions, sums, derivatives."""

from __future__ import annotations

from collections.abc import Sequence

from .dots import DOTS
from .indices import split
from .parser import LOSSES, Tree
from .scripts import OWN, PAIR, ScriptParser
from .sentences import Unreadable
from .tokens import Token

__all__ = ["AtomParser"]


class AtomParser(ScriptParser):
    """Reads what a product is made of."""

    def factor(self) -> Tree:
        """An atom with its scripts."""
        self.state.depth += 1
        if self.state.depth > 3 * 40:
            raise Unreadable("The line is nested deeper than {n} levels.", self.end(), n=40)
        token = self.look()
        tree = self.scripts(self.atom()) if token is None or token.kind != "sum" else self.series()
        self.state.depth -= 1
        return tree

    def atom(self) -> Tree:
        """A factor without its scripts; functions and derivatives take their arguments along."""
        token = self.take()
        if token.kind == "num":
            if token.text == "1" and (self.next_is("open", "\\{", "[", "(") or self.next_is("_")):
                return self.indicator_or_one()
            return self.node("number", float(token.text))
        if token.kind == "indicator":
            return self.indicator_or_one()
        if token.kind == "name":
            return self.named(token)
        if token.kind == "fun":
            return self.function(token)
        if token.kind == "open":
            self.i -= 1
            return self.bracket(token)
        if token.kind == "bar":
            return self.bars(token)
        if token.kind == "frac":
            return self.fraction()
        if token.kind == "accent":
            return self.accented(token)
        if token.kind == "sqrt":
            return self.node("power", self.sub(self.argument()).whole(), self.node("number", 0.5))
        if token.kind == "partial":
            return self.partial(token)
        if token.kind == "nabla":
            return self.nabla(token)
        if token.kind == "begin":
            return self.environment(token)
        if token.kind == "labelled":
            tree = self.sub(self.argument()).whole()
            while self.next_is("_") or self.next_is("^"):  # the words under a brace
                self.take()
                self.argument()
            return tree
        if token.kind == "dots":
            return DOTS
        if token.kind == "text":
            raise Unreadable(
                "These words can't be read as mathematics: {words}.",
                token.at,
                words=token.text[:40],
            )
        if token.kind == "command":
            raise Unreadable("The command \\{name} is not known here.", token.at, name=token.text)
        raise Unreadable(
            "This can't be read here: {sign}.", token.at, sign=token.text or token.kind
        )

    # ---------------------------------------------------------------- names
    def named(self, token: Token) -> Tree:
        """A letter: a symbol, a function of what follows, or a probability."""
        name = token.text
        if name == "d" and self.is_differential():
            return self.node("differential", self.factor())
        if name == "\\sigma" and self.is_function() and not self.is_numbered():
            return self.function(token._replace(text="sigma"))
        if name in ("P", "p", "Q", "q") and self.next_is("open", "(") and self.is_probability():
            return self.probability()
        below = self.look(1)
        if name in ("P", "p") and self.next_is("_") and below is not None:
            after = self.i + 2
            if below.text == "{":
                after = self.closing(self.i + 1) + 1
            label = [
                t for t in self.tokens[self.i + 1 : after] if t.kind != "open" and t.kind != "close"
            ]
            follows = self.tokens[after : after + 1]
            inner = self.tokens[after : self.closing(after)] if follows else []
            barred = any(t.kind == "bar" for t in inner)
            if follows and follows[0].text == "(" and label and (barred or name == "P"):
                self.i = after  # P_{\theta}(o|c)
                return self.probability()
        if name == "E" and self.next_is("_") and not self.is_declared("E"):
            return self.expectation()
        if name == "H" and self.next_is("open") and not self.is_declared("H"):
            return self.function(token._replace(text="CE"))
        if name == "I" and self.next_is("open") and not self.is_declared("I"):
            return self.indicator_or_one()
        tree = self.node("name", name, ())
        while self.is_own(tree) and self.next_is("'"):
            self.take()
            tree = self.node("slope", tree, ("name", "x", ()))
        own = name in OWN and not self.is_declared(name)
        if (own or self.is_own(("name", name, ()))) and self.next_is("open", "("):
            inside = self.tokens[self.i + 1 : self.closing(self.i)]
            if all(t.kind in ("name", "_", "sep") for t in inside):
                self.inside()  # f(x), g(v_c)
            elif self.is_declared("x") and self.is_own(("name", name, ())):
                tree = self.node("applied", tree, self.sub(self.inside()).whole())  # f(-u_k v_c)
        if name in LOSSES:
            self.loss_label()
            while self.next_is("_"):
                self.take()
                tree = self.lowered(tree, self.argument())
            if self.next_is("open", "("):
                pair = self.pair(self.inside())  # J(v_c, o, U): what it depends on
                tree = pair if pair is not None else tree
        return tree

    def pair(self, inside: Sequence[Token]) -> Tree | None:
        """The loss of a pair in a question about a window: ``J(v_c, w_{t+j}, U)``."""
        arguments = split(inside, "sep", ",")
        if not self.question.places or len(arguments) < 2 or len(arguments) > 3:
            return None
        try:
            index = self.index(arguments[1])
        except Unreadable:
            return None
        return self.node("name", PAIR, (index,)) if self.question.kind(index) else None

    def expectation(self) -> Tree:
        r"""``E_{x \sim P}[u_x]``, the mean over the predicted distribution."""
        self.take()
        variable = self.index(split(self.argument(), "rel")[0])
        body = self.sub(self.inside()).whole() if self.next_is("open") else self.factor()
        weighted = self.node("times", (("", ("name", "\\hat y", (variable,))), ("", body)))
        return self.node("sum", variable, "word", (), weighted)

    def loss_label(self) -> None:
        """Skip J^{neg}, J^{(t)}: labels over a loss."""
        after = self.look(1)
        if self.next_is("^") and after is not None and after.text == "{":
            inner = self.tokens[self.i + 2 : self.closing(self.i + 1)]
            if any(t.kind == "text" for t in inner):
                self.take()
                self.argument()

    def is_differential(self) -> bool:
        """Whether a d stands right before a symbol: dJ, dz, dv_c, not the number of dimensions."""
        after = self.look()
        if after is None or after.text == "d":
            return False
        given = self.question.symbols.get(after.text, {"size": ""})
        return after.kind == "accent" or (after.kind == "name" and "size" not in given)

    def is_probability(self) -> bool:
        """Whether a bracket holds a word and a condition, not a sum as in p(1 - p)."""
        inside = self.tokens[self.i + 1 : self.closing(self.i)]
        barred = any(t.kind in ("bar", "rel") for t in inside)
        return barred or not any(t.kind == "op" and t.text in "+-" for t in inside)

    def is_numbered(self) -> bool:
        r"""Whether an index and no argument follows, as in ``\sigma_k u_k``."""
        if not self.next_is("_"):
            return False
        after = self.i + 2
        if self.tokens[self.i + 1 : after] and self.tokens[self.i + 1].text == "{":
            after = self.closing(self.i + 1) + 1
        return not (self.tokens[after : after + 1] and self.tokens[after].text in ("(", "["))

    def is_function(self) -> bool:
        """Whether σ is the function here, not a number that the question calls so."""
        if not self.is_declared("\\sigma"):
            return True
        if self.next_is("^"):  # \\sigma^2(x)
            after = self.i + 2
            if self.tokens[self.i + 1 : after] and self.tokens[self.i + 1].text == "{":
                after = self.closing(self.i + 1) + 1
            follows = self.tokens[after : after + 3]
            return [t.text for t in follows] == ["(", "x", ")"]
        bracketed = self.next_is("open", "(", "[", "\\{", "{") or self.next_is("'")
        return bracketed and not self.multiplies_itself()

    def multiplies_itself(self) -> bool:
        """Whether σ is a number here: its bracket has a bare σ inside, as in σ(1 − σ)."""
        if not self.next_is("open"):
            return False
        inside = self.tokens[self.i + 1 : self.closing(self.i)]
        return any(
            t.text == "\\sigma"
            and (i + 1 == len(inside) or inside[i + 1].kind not in ("open", "'"))
            for i, t in enumerate(inside)
        )

    def accented(self, token: Token) -> Tree:
        r"""``\hat y``, ``\hat{y}_w``, ``\hat{y_w}``."""
        inner = self.sub(self.argument()).whole()
        transposed = inner[0] == "transpose"
        inner = inner[1] if transposed else inner
        if inner[0] != "name":
            raise Unreadable(
                "{sign} stands over something that is not a symbol.", token.at, sign=token.text
            )
        base = inner[1].rsplit(" ", 1)[-1]
        tree = self.node("name", f"{token.text} {base}", inner[2])
        return self.node("transpose", tree) if transposed else tree
