"""What stands in a row beside its mathematics: a number, words in brackets, a remark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .conditions import is_condition, said_of, spelt
from .tokens import Token, closing_in

__all__ = [
    "ASIDE",
    "OF_A_NAME",
    "is_remark",
    "top_level",
    "with_conditions",
    "without_label",
    "without_remarks",
]

OF_A_NAME = ("name", "_", "^", "open", "close", "accent", "'", "top", "num")
_BEFORE_A_BOX = ("space", "rel", "sep", "&", "newline", "text", "row")
CALLED = ("P", "p", "J", "L", "\\ell")
ASIDE = re.compile(
    r"(?i)\b(where|with|recall|since|because|using|note|as|substitut\w*|plug\w*)\b|여기서|단|이므로|이용|때문|其中|因为|由于|代入|利用|대입"
)


def without_label(tokens: list[Token]) -> list[Token]:
    """A row without what numbers it: "(1)", "2.", "Line 3:", "Row w:"."""
    rest = [t for t in tokens if t.kind not in ("&", "space", "newline")]
    kinds = [t.kind for t in rest[:4]]
    texts = [t.text for t in rest[:4]]
    cut = 0
    if kinds[:3] == ["open", "num", "close"] and len(rest) > 3 and rest[3].kind != "^":
        cut = 3
    elif kinds[:2] in (["num", "close"], ["num", "sep"]) and texts[1] in (")", ".", ":"):
        cut = 2
    elif kinds[:3] in (["text", "num", "sep"], ["text", "name", "sep"]) and texts[2] in ":.":
        cut = 3
    return rest[cut:] if cut and len(rest) > cut else tokens


def without_remarks(tokens: list[Token]) -> list[Token]:
    """A row whose brackets with words in them are words: "(by the chain rule)"."""
    found: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        end = closing_in(tokens, i) if token.text in ("(", "[") and token.kind == "open" else i
        inside = tokens[i + 1 : end]
        called = i > 0 and (tokens[i - 1].text in CALLED or tokens[i - 1].kind == "fun")
        reason = bool(inside) and inside[0].kind == "rel" and inside[0].text == "break"
        before = tokens[i - 1].kind if i else "space"
        boxed = token.text == "{" and before in _BEFORE_A_BOX
        if boxed and token.kind == "open":
            last = closing_in(tokens, i)
            if any(
                t.text == "=" and top
                for t, top in zip(tokens[i + 1 : last], top_level(tokens[i + 1 : last]))
            ):
                found += without_remarks(tokens[i + 1 : last])
                i = last + 1
                continue
        sized = any(t.text == "times" for t in inside) and all(
            t.kind in ("name", "bar", "num", "op") and t.text not in "+-" for t in inside
        )
        if end > i and before == "space" and sized:  # (|V| × d): a shape
            i = end + 1
            continue
        if end > i and before == "space" and defines(inside):
            found += [Token("text", "where", token.at), *inside]
            i = end + 1
            continue
        if end > i and not called and (reason or _has_words(inside)):
            found.append(Token("text", spelt(inside), token.at))
        else:
            found += tokens[i : end + 1]
        i = end + 1
    return found


def with_conditions(tokens: list[Token]) -> list[Token]:
    """A row in which "w is o" and "w가 o와 같을 때" are conditions."""
    found: list[Token] = []
    i = 0
    while i < len(tokens):
        four = [t for t in tokens[i : i + 8] if t.kind not in ("space", "&", "newline")][:4]
        said = said_of(four) if [t.kind for t in four[:3]] == ["name", "text", "name"] else None
        if said is not None and tokens[i] is four[0]:
            rest = four[3:] if len(four) > 3 and four[3].kind == "text" else []
            found.append(Token("text", said, tokens[i].at))
            i = tokens.index((rest or four)[-1 if rest else 2], i) + 1
        else:
            found.append(tokens[i])
            i += 1
    return found


def defines(inside: Sequence[Token]) -> bool:
    """Whether a bracket holds an equation for a name, as in (s = u_o v_c)."""
    place = next((i for i, t in enumerate(inside) if t.kind == "rel"), 0)
    named = place > 0 and all(t.kind in OF_A_NAME for t in inside[:place])
    return named and inside[place].text == "=" and not is_condition([list(inside)])


def _has_words(inside: Sequence[Token]) -> bool:
    """Whether words stand in brackets, and not in an index within them."""
    return any(
        token.kind == "text" and re.search(r"[^\W\d_]{3,}|[^\x00-\x7f]", token.text)
        for token, top in zip(inside, top_level(inside))
        if top
    )


def top_level(tokens: Sequence[Token]) -> list[bool]:
    """For each token, whether it stands outside of all brackets."""
    depth, found = 0, []
    for token in tokens:
        if token.kind in ("close", "end"):
            depth = max(depth - 1, 0)
        found.append(depth == 0)
        if token.kind in ("open", "begin"):
            depth += 1
    return found


def is_remark(tokens: Sequence[Token]) -> bool:
    """Whether a row says something beside the chain that goes on after it.

    Words around what is said ("only the term with x = w depends on it"), a reason, or words and
    what a name means ("let s = ...").
    """
    rest = [t for t in tokens if t.kind not in ("&", "space", "newline")]
    return rest[-1].kind == "text" or bool(ASIDE.search(rest[0].text)) or defines(rest[1:])
