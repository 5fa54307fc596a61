"""The factors of a product: names with their scripts, functions, fractions, sums, derivatives."""

from __future__ import annotations

from collections.abc import Sequence

from .calls import CallParser
from .dots import DOTS
from .edits import names_in
from .indices import split
from .parser import LOSSES, Tree
from .sentences import Unreadable
from .tokens import Token

__all__ = ["AtomParser"]

OWN = ("f", "g", "h")
PAIR = "J of a pair"


class AtomParser(CallParser):
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

    def scripts(self, tree: Tree) -> Tree:
        """Indices, powers, transposes and primes after a factor."""
        while True:
            if self.next_is("^"):
                self.take()
                tree = self.raised(tree, self.argument())
            elif self.next_is("_"):
                self.take()
                tree = self.lowered(tree, self.argument())
            elif self.next_is("'"):
                token = self.take()
                if tree[0] == "name" and tree[2]:  # u_w' is u_{w'}
                    tree = self.node("name", tree[1], (*tree[2][:-1], tree[2][-1] + "'"))
                elif self.is_own(tree) or (
                    ("name", "x", ()) in names_in(tree) and tree[0] != "name"
                ):
                    tree = self.node("slope", tree, ("name", "x", ()))  # (1 / (1 + e^{-x}))'
                else:
                    raise Unreadable("A prime can't be read here.", token.at)
            else:
                return tree

    def raised(self, tree: Tree, above: list[Token]) -> Tree:
        """A transpose, a prime or a power."""
        flat = [t for t in above if t.text not in ("{", "}")]
        if len(flat) == 1 and (
            flat[0].kind == "top" or flat[0].text in ("T", "t") or (flat[0].text == "\\tau")
        ):
            return self.node("transpose", tree)
        if flat and all(t.kind == "'" for t in flat) and tree[0] == "name" and tree[2]:
            return self.node("name", tree[1], (*tree[2][:-1], tree[2][-1] + "'" * len(flat)))
        inner = [t for t in flat if t.kind not in ("open", "close")]
        entry = (
            len(flat) == 3 and flat[0].text == "(" and len(inner) == 1 and not self.question.places
        )
        if entry and tree[0] == "name" and self.question.kind(inner[0].text):  # v_c^{(i)}
            return self.node("name", tree[1], (*tree[2], self.index(inner)))
        if tree[:2] == ("name", "u") and self.question.places and len(tree[2]) == 1:
            inner = [t for t in flat if t.kind == "name" and t.text not in "Tt"]
            if len(inner) == 1 and self.question.kind(inner[0].text) == "place":  # u_k^{(j)}
                tree = self.node("name", "u", (inner[0].text, *tree[2]))
                last = flat[-1]
                turned = last.kind == "top" or last.text == "T"
                return self.node("transpose", tree) if turned else tree
        if tree[:2] == ("name", "y") and self.question.places and flat[-1:]:
            inner = [t for t in flat if t.kind not in ("open", "close")]
            if inner and self.question.kind(inner[-1].text) in ("place", "word"):  # y^{(t+j)}
                return self.node("name", "y^", (self.index(inner), *tree[2]))
        if tree[0] == "name" and tree[1] in LOSSES and self.question.places and not tree[2]:
            inner = [t for t in flat if t.kind not in ("open", "close")]
            if inner and self.question.kind(inner[-1].text) == "place":  # J^{(j)}
                return self.node("name", PAIR, (self.index(inner),))
        if tree == ("name", "e", ()):
            return self.node("call", "exp", (self.sub(above).whole(),))
        return self.node("power", tree, self.sub(above).whole())

    def lowered(self, tree: Tree, below: list[Token]) -> Tree:
        """An index."""
        if tree[0] == "transpose":  # u^T_o
            if tree[1][0] == "name" and not tree[1][2] and self.question.shape(tree[1][1]) == "nd":
                found = self.indices(below)
                if len(found) == 2:  # (U^T)_{ix} is U_{xi}
                    return self.node("name", tree[1][1], found[::-1])
            return self.node("transpose", self.lowered(tree[1], below))
        if tree[0] == "name" and not tree[2]:
            base = tree[1]
            if (
                base in LOSSES
                and self.is_declared(base)
                and not (len(below) == 1 and below[0].kind in ("num", "name"))
            ):
                words = "".join(t.text for t in below if t.text not in ("{", "}"))
                if self.question.labels and words:
                    return self.node("name", base, ("text:" + words,))
                return tree  # J_{naive-softmax}: a label
            if base in ("\\delta", "\\indicator") and any(t.kind == "rel" for t in below):
                return self.node("indicator", self.condition(below))
            found = self.indices(below)
            if base in {*LOSSES, "y"} and found and self.question.kind(found[0]) == "place":
                return self.node("name", "y^" if base == "y" else PAIR, found)
            if base == "\\delta" and len(found) == 2:
                return self.node("indicator", ("=", *found))
            return self.node("name", base, found)
        if tree[0] == "name" and len(tree[2]) == 1:
            return self.node("name", tree[1], tree[2] + self.indices(below))
        return self.node("entry", tree, self.indices(below))

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

    def is_own(self, tree: Tree) -> bool:
        """Whether a name may be a function of x that the derivation defines."""
        if tree[0] == "slope":  # g''
            return self.is_own(tree[1])
        if tree[0] != "name" or tree[2] or not self.is_declared("x") or tree[1] == "x":
            return False
        of_x = not self.question.soft("x") and tree[1].isalpha()  # a question about functions of x
        return (tree[1] in OWN and not self.is_declared(tree[1])) or (
            of_x and self.question.soft(tree[1])
        )

    def is_declared(self, name: str) -> bool:
        """Whether the question declares the name."""
        return name in self.question.symbols

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
