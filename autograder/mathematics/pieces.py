"""The pieces of a row: expressions, and between them the signs and words that part them."""

from __future__ import annotations

from collections.abc import Sequence

from .conditions import Condition, conditions_in, is_condition, spelt
from .tokens import Token, closing_in

__all__ = ["pieces_of", "without_condition", "words_of"]


def words_of(token: Token, pieces: Sequence[list[Token]]) -> str:
    """A word and those right after it."""
    found = [token.text]
    for piece in pieces:
        if piece[0].kind != "text":
            break
        found.append(piece[0].text)
    return " ".join(found)


def without_condition(tokens: list[Token]) -> tuple[list[Token], list[Condition]]:
    r"""``P(w|c) v_c (w \ne o)`` without what stands in brackets at its end, and that."""
    bar = next((i for i in range(len(tokens) - 1) if tokens[i].kind == "bar"
                and tokens[i + 1].kind == "_"), 0)  # fmt: skip
    if bar and tokens[-1].text == "}" and is_condition([tokens[bar + 3 : -1]]):
        return tokens[:bar], conditions_in(spelt(tokens[bar + 3 : -1]))  # \right|_{w = o}
    if tokens[-1].text != ")":
        return tokens, []
    start = next(i for i in range(len(tokens)) if closing_in(tokens, i) == len(tokens) - 1)
    inside = tokens[start + 1 : -1]
    one = start and tokens[start - 1].text == "1"
    called = one or tokens[start].text != "(" or not start or tokens[start - 1].kind in (
        "op", "fun", "indicator", "_", "sum",
    )  # fmt: skip
    if called or len(inside) != 3 or not is_condition([inside]):
        return tokens, []
    said = conditions_in(spelt(inside))
    return (tokens[:start], said) if said else (tokens, [])


def pieces_of(tokens: Sequence[Token], tops: Sequence[bool]) -> list[list[Token]]:
    """Expressions, and between them single signs: relations, separators, texts."""
    found: list[list[Token]] = []
    joined = False
    for token, top in zip(tokens, tops):
        if token.kind == "newline" or (token.kind == "&" and top):
            continue
        if top and token.kind in ("rel", "sep", "text", "space"):
            found.append([token])
            joined = False
        elif joined:
            found[-1].append(token)
        else:
            found.append([token])
            joined = True
    while found and found[0][0].kind == "space":
        found.pop(0)
    return found
