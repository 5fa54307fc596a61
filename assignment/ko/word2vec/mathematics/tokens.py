"""A token, and what several of them are together: a bracket, cases, a derivative."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Token", "cases", "closing_in", "differentials"]


class Token(NamedTuple):
    """One sign, name or word: its kind, what it is, where it stands in the text."""

    kind: str
    text: str
    at: int


def closing_in(tokens: Sequence[Token], start: int) -> int:
    """Where the bracket that opens at `start` closes."""
    depth = 0
    for place in range(start, len(tokens)):
        depth += {"open": 1, "close": -1}.get(tokens[place].kind, 0)
        if depth == 0:
            return place
    return len(tokens) - 1


def cases(tokens: list[Token]) -> list[Token]:
    """An array after a brace that is never closed, as the cases that it is."""
    found = list(tokens)
    for i in range(len(tokens) - 2, -1, -1):
        begins = tokens[i + 1].kind == "begin" and tokens[i + 1].text in ("array", "aligned")
        if tokens[i][:2] != ("open", "\\{") or not begins:
            continue
        name, depth = tokens[i + 1].text, 0
        for j in range(i + 1, len(found)):
            if found[j].text == name and found[j].kind in ("begin", "end"):
                depth += 1 if found[j].kind == "begin" else -1
                if depth == 0:
                    break
        if depth == 0 and not (j + 1 < len(found) and found[j + 1].text == "\\}"):
            found[j] = found[j]._replace(text="cases")
            found[i + 1] = tokens[i + 1]._replace(text="cases")
            del found[i]
    return found


def differentials(tokens: list[Token]) -> list[Token]:
    """``dJ/dv_c`` with its letters d as the signs of a derivative."""
    for i, token in enumerate(tokens):
        if token[:2] != ("name", "d"):
            continue
        for j in range(i + 1, min(i + 12, len(tokens) - 2)):
            if tokens[j].text == "/" and tokens[j + 1][:2] == ("name", "d"):
                if tokens[j + 2].kind == "name":
                    tokens[i] = token._replace(kind="partial")
                    tokens[j + 1] = tokens[j + 1]._replace(kind="partial")
                break
    return tokens
