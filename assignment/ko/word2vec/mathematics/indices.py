"""Indices, ranges of sums and conditions: the small letters of a formula."""

from __future__ import annotations

from collections.abc import Sequence

from .parser import Parser, Tree
from .sentences import Unreadable
from .tokens import Token

__all__ = ["IndexParser"]

WORDS = " of words"
ALL_WORDS = {
    "V",
    "W",
    "n",
    "N",
    "Vocab",
    "vocab",
    "Vocabulary",
    "vocabulary",
    "V_{ocab}",
    "voc",
    "|V|",
}


def split(tokens: Sequence[Token], kind: str, *texts: str) -> list[list[Token]]:
    """Split at tokens outside of brackets."""
    found: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        depth += {"open": 1, "close": -1}.get(token.kind, 0)
        if depth == 0 and token.kind == kind and (not texts or token.text in texts):
            found.append([])
        else:
            found[-1].append(token)
    return found


class IndexParser(Parser):
    """Reads indices."""

    def index(self, tokens: Sequence[Token]) -> str:
        """One index: ``w``, ``w'``, ``3``; ``w_k`` is the word of draw k, which is ``k`` here."""
        flat = [t for t in tokens if t.text not in ("{", "}")]
        at = flat[0].at if flat else self.end()
        if len(flat) == 3 and flat[0].kind == flat[2].kind == "bar":  # u_{|V|}
            flat = flat[1:2]
        if flat and flat[0].kind == "open" and len(flat) > 2 and flat[0].text == "(":
            flat = flat[1:-1]
        if len(flat) == 1 and flat[0].kind == "num":
            return flat[0].text
        if flat and flat[0].kind == "text":
            return "text:" + flat[0].text.strip()
        shifted = len(flat) > 2 and flat[-2].text == "+"
        if shifted and self.question.kind(flat[-1].text) == "place":  # w_{t+j}, t+j
            return flat[-1].text
        if flat and flat[0].kind == "name":
            letter = self.question.same.get(flat[0].text, flat[0].text)
            rest = flat[1:]
            if all(t.kind in ("'", "^") for t in rest):
                return letter + "'" * sum(t.kind == "'" for t in rest)
            if rest[0].kind == "_" and letter in ("w", "W", "o") and len(rest) == 2:
                return self.index(rest[1:])
        raise Unreadable(
            "This index can't be read: {index}.",
            at,
            index="".join(t.text or t.kind for t in flat)[:20],
        )

    def indices(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """One or two indices: ``w``, ``w,i``, ``wi``."""
        groups = split(tokens, "sep", ",")
        flat = [t for t in tokens if t.text not in ("{", "}")]
        if len(groups) == 1 and len(flat) == 2 and all(t.kind == "name" for t in flat):
            groups = [[t] for t in flat]
        if len(groups) == 1 and [t.kind for t in flat] == ["name", "_", "name", "sep", "name"]:
            groups = [[flat[2]], [flat[4]]]  # w_{j,k}
        groups = [g for g in groups if not (len(g) == 1 and g[0].text in (":", "*"))]
        return tuple(self.index(group) for group in groups)

    def condition(self, tokens: Sequence[Token]) -> Tree:
        r"""``w = o`` or ``w \ne o`` as ``("=", "w", "o")``."""
        for sign in ("=", "\\ne"):
            sides = split(tokens, "rel", sign)
            if len(sides) == 2:
                words = all([t.text for t in side[:2]] == ["w", ""] for side in sides)
                sign += WORDS if words else ""  # w_j = w_k compares the words that were drawn
                return (sign, self.index(sides[0]), self.index(sides[1]))
        at = tokens[0].at if tokens else self.end()
        raise Unreadable("This condition can't be read.", at)

    def bounds(self) -> tuple[str, str, tuple[Tree, ...]]:
        """What stands under and over a sum: its index, its range, and conditions."""
        lower: list[Token] = []
        upper: list[Token] = []
        before = self.look(-1)
        while self.next_is("_") or self.next_is("^"):
            if self.take().kind == "_":
                lower = self.argument()
            else:
                upper = self.argument()
        if not lower:
            raise Unreadable("A sum needs its index.", before.at if before else None)
        if lower[0].kind == "substack":
            lower = lower[2:-1]
        place = self.place_in(lower, upper)
        if place:
            return place, "place", ()
        variable, kind, conditions = "", "", []
        for part in split(lower, "row"):
            for group in self._conditions(part):
                relation = next((t for t in group if t.kind == "rel"), None)
                if relation is None:
                    variable = variable or self.index(group)
                elif relation.text == "\\in":
                    sides = split(group, "rel", "\\in")
                    variable = variable or self.index(sides[0])
                    removed = split(sides[1], "setminus")
                    kind = kind or self.members(removed[0])
                    for out in removed[1:]:
                        inner = [t for t in out if t.kind not in ("open", "close")]
                        conditions.append(("\\ne", variable, self.index(inner)))
                elif relation.text == "=" and not variable and upper:
                    sides = split(group, "rel", "=")
                    variable = self.index(sides[0])
                    kind = self.limits(sides[1], upper)
                else:
                    found = self.condition(group)
                    variable = variable or found[1]
                    conditions.append(found)
        if not variable:
            raise Unreadable("A sum needs its index.", lower[0].at)
        return variable, kind, tuple(conditions)

    def place_in(self, lower: Sequence[Token], upper: Sequence[Token]) -> str:
        r"""The index of a sum over a window: ``-m \le j \le m, j \ne 0``, ``0 < |j| \le m``."""
        limit = "".join(t.text for t in upper).strip("{}|")
        if not self.question.places or limit in ALL_WORDS | {"K"}:
            return ""
        names = [t.text for t in lower if t.kind == "name"]
        return next((n for n in names if self.question.kind(n) == "place"), "")

    def _conditions(self, tokens: list[Token]) -> list[list[Token]]:
        r"""Split ``w \in V, w \ne o`` and ``k : w_k = w``."""
        groups = [g for part in split(tokens, "sep") for g in split(part, "bar")]
        return [g for g in groups if g] or [tokens]

    def members(self, tokens: Sequence[Token]) -> str:
        """Whether a set is the vocabulary or the draws."""
        word = "".join(t.text for t in tokens if t.text not in ("{", "}"))
        if self.question.places and (
            word in ("W", "C", "\\mathcal W", "w")
            or any(n in word.lower() for n in ("win", "cont"))
        ):
            return "place"
        if any(name in word.lower() for name in ("neg", "sample", "draw")) or word in (
            "N",
            "K",
            "S",
        ):
            return "draw"
        if word.strip("|") in ALL_WORDS or "ocab" in word or word in ("W",):
            return "word"
        if tokens and tokens[0].text == "\\{":
            return "draw" if self.question.draws and any(t.text == "K" for t in tokens) else ""
        at = tokens[0].at if tokens else None
        raise Unreadable("This range of a sum can't be read.", at)

    def limits(self, first: Sequence[Token], last: Sequence[Token]) -> str:
        """Whether a sum from 1 to a limit goes over words, draws or dimensions."""
        start = "".join(t.text for t in first)
        flat = [t for t in last if t.text not in ("{", "}")]
        limit = "".join("_" if t.kind == "_" else t.text for t in flat)
        sizes = {"K": "draw", "k": "draw", "d": "dim", "D": "dim"}
        if start not in ("0", "1"):
            raise Unreadable("A sum starts at 0 or 1 here.", first[0].at if first else None)
        name = limit[: -len("-1")] if limit.endswith("-1") and start == "0" else limit
        given = self.question.symbols.get(name, {})
        if "size" in given:
            return {"words": "word", "draws": "draw", "dims": "dim"}[str(given["size"])]
        if name in sizes:
            return sizes[name]
        if name.strip("|") in ALL_WORDS or "ocab" in name or "words" in name:
            return "word"
        raise Unreadable(
            "The sum's limit `{limit}` is not in this question's list.",
            flat[0].at if flat else None,
            limit=limit,
        )
