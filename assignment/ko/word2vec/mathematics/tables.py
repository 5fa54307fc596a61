"""Cases with their conditions, and matrices of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .conditions import OTHERWISE, conditions_in
from .dots import listed
from .indices import IndexParser, split
from .parser import Parser, Tree
from .sentences import Unreadable
from .tokens import Token

__all__ = ["TableParser"]


_ELSE = re.compile(r"(?i)else|other|rest|remaining|않|여집합|余")
_OUTSIDE = re.compile(r"(?i)outside|target|true word|correct|정답|실제|目标|正确")


class TableParser(IndexParser):
    """Reads what stands in an environment within a line."""

    def environment(self, token: Token) -> Tree:
        """``cases`` or a matrix."""
        start, depth = self.i, 1
        while depth:
            if self.look() is None:
                raise Unreadable(
                    "The environment {name} is never ended.", token.at, name=token.text
                )
            depth += {"begin": 1, "end": -1}.get(self.take().kind, 0)
        rows = [row for row in split(self.tokens[start : self.i - 1], "row") if row]
        if "cases" in token.text:
            return self.node("cases", tuple(self.case(row) for row in rows))
        if token.text in ("aligned", "split", "gathered", "align"):
            return self.plain(self.tokens[start : self.i - 1]).whole()
        table = tuple(tuple(self.plain(cell).whole() for cell in split(row, "&")) for row in rows)
        way = "columns" if len(table) == 1 else "rows"
        found = listed([c for row in table for c in row], way, self.question) if (
            len(table) == 1 or all(len(row) == 1 for row in table)
        ) else None  # fmt: skip
        if found is not None:
            return self.node(*found)
        if not table or len({len(row) for row in table}) != 1:
            raise Unreadable("The rows of a matrix need the same number of entries.", token.at)
        return self.node("matrix", table, "grid")

    def plain(self, tokens: Sequence[Token]) -> Parser:
        """A parser of tokens without marks of alignment."""
        return self.sub([t for t in tokens if t.kind not in ("&", "row")])

    def case(self, row: list[Token]) -> Tree:
        """A value and its condition; without one, in all other cases."""
        parts = split(row, "&")
        if len(parts) == 1:  # "1, w = o" or "1 \text{ if } w = o"
            cut = next((i for i, t in enumerate(row) if t.kind in ("sep", "text")), len(row))
            parts = [row[:cut], row[cut:]]
        value = [t for t in parts[0] if t.kind != "sep"]
        return (self.sub(value).whole(), self.when(parts[1]))

    def when(self, tokens: Sequence[Token]) -> Tree | None:
        """The condition of a case."""
        rest = [t for t in tokens if t.kind not in ("text", "sep", "open", "close", "space")]
        if any(t.kind == "setminus" for t in rest):  # w \\in V \\setminus \\{o\\}
            names = [t for t in rest if t.kind == "name"]
            return ("\\ne", self.index(names[:1]), self.index(names[-1:]))
        if rest:
            return self.condition(rest)
        words = " ".join(t.text for t in tokens if t.kind == "text")
        said = conditions_in(words)
        if said and said[0][1]:
            return said[0]
        if words and not OTHERWISE.search(words) and not _ELSE.search(words):
            if _OUTSIDE.search(words):
                return ("=", "w", "o")
            raise Unreadable("This condition can't be read.", tokens[0].at)
        return None
