"""LaTeX as tokens, read from left to right."""

from __future__ import annotations

import re

__all__ = ["NotRead", "Tokens"]

_TOKEN = re.compile(r"\\[A-Za-z]+\*?|\\.|\d+(?:\.\d+)?|\s+|.", re.S)


class NotRead(ValueError):
    """The formula has something in it that is not known here."""


class Tokens:
    """The tokens of a formula, and where the reader stands."""

    def __init__(self, latex: str) -> None:
        self.tokens: list[str] = _TOKEN.findall(latex)
        self.place = 0

    def peek(self) -> str:
        """Give the next token, without blanks; nothing at the end."""
        while self.place < len(self.tokens) and self.tokens[self.place].isspace():
            self.place += 1
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def next(self) -> str:
        """Read the next token."""
        token = self.peek()
        if not token:
            raise NotRead("The formula ends too early.")
        self.place += 1
        return token

    def take(self, wanted: str) -> None:
        """Read the token that has to come."""
        if self.next() != wanted:
            raise NotRead(f"{wanted} is missing.")

    def raw(self) -> str:
        """Read a group as text."""
        self.take("{")
        depth, start = 1, self.place
        while depth:
            if self.place >= len(self.tokens):
                raise NotRead("} is missing.")
            depth += {"{": 1, "}": -1}.get(self.tokens[self.place], 0)
            self.place += 1
        return "".join(self.tokens[start : self.place - 1])
