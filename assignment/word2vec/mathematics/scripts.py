"""What stands above, below and behind a factor: indices, powers, transposes, primes."""

from __future__ import annotations

from .calls import CallParser
from .edits import names_in
from .parser import LOSSES, Tree
from .sentences import Unreadable
from .tokens import Token

__all__ = ["OWN", "PAIR", "ScriptParser"]

OWN = ("f", "g", "h")
PAIR = "J of a pair"


class ScriptParser(CallParser):
    """Reads them, and what they make of a factor."""

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
