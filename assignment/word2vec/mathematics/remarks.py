"""What stands in a row beside its mathematics: a number, words in brackets, a remark."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .annotations import derives_loss, is_general, top_level
from .conditions import is_condition, said_of, spelt
from .tokens import Token, closing_in
from .words import BREAKS

__all__ = [
    "ASIDE",
    "OF_A_NAME",
    "defines",
    "is_remark",
    "with_conditions",
    "without_label",
    "without_remarks",
]

OF_A_NAME = ("name", "_", "^", "open", "close", "accent", "'", "top", "num")
_BEFORE_A_BOX = ("space", "rel", "sep", "&", "newline", "text", "row")
CALLED = ("P", "p", "J", "L", "\\ell")
ASIDE = re.compile(
    r"(?i)\b(where|with|recall|since|because|using|note|as|substitut\w*|plug\w*|by|via|let)\b"
    r"|여기서|단(?![어순계위])|이므로|이용|때문|왜냐|대입|其中|因为|由于|代入|利用|根据|由"
)
_LETS = re.compile(
    r"(?i)\b(where|let|with|set|put|write|define\w*|denote\w*|call)\b|여기서|단(?![어순계위])"
    r"|라 ?하|라고 ?하|(으로|로) ?(두|놓)|정의|치환|令|设|记|其中"
)


def without_label(tokens: list[Token]) -> list[Token]:
    """A row without what numbers it: "(1)", "2.", "Line 3:", "Row w:"."""
    places = [i for i, t in enumerate(tokens) if t.kind not in ("&", "space", "newline")]
    rest = [tokens[i] for i in places[:4]]
    kinds = [t.kind for t in rest[:4]]
    texts = [t.text for t in rest[:4]]
    cut = 0
    if kinds[:3] == ["open", "num", "close"] and len(rest) > 3 and rest[3].kind != "^":
        cut = 3
    elif kinds[:2] in (["num", "close"], ["num", "sep"]) and texts[1] in (")", ".", ":"):
        cut = 2
    elif kinds[:3] in (["text", "num", "sep"], ["text", "name", "sep"]) and texts[2] in ":.":
        cut = 0 if is_general(texts[0]) else 3
    return tokens[places[cut] :] if cut and len(places) > cut else tokens


def without_remarks(tokens: list[Token]) -> list[Token]:
    """A row whose brackets with words in them are words: "(by the chain rule)"."""
    found: list[Token] = []
    tokens = _closed(tokens)
    i = 0
    while i < len(tokens):
        token = tokens[i]
        end = closing_in(tokens, i) if token.text in ("(", "[") and token.kind == "open" else i
        inside = tokens[i + 1 : end]
        called = i > 0 and (tokens[i - 1].text in CALLED or tokens[i - 1].kind == "fun")
        reason = bool(inside) and inside[0].kind == "rel" and inside[0].text in BREAKS
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
        if end > i and before in ("space", "&") and sized:  # (|V| × d): a shape
            i = end + 1
            continue
        noted = before in ("space", "&") and defines(inside)
        if end > i and not called and (noted or _is_equation(token, before, inside)):
            found += [Token("text", "where", token.at), *inside]
            i = end + 1
            continue
        if end > i and not called and (reason or _has_words(inside)):
            found += _lets(inside) or [Token("text", spelt(_until_equation(inside)), token.at)]
        else:
            found += tokens[i : end + 1]
        i = end + 1
    return found


def _closed(tokens: list[Token]) -> list[Token]:
    r"""A row without what a bracket that was opened in words holds: ``\text{(by } x)``."""
    signs = sum((t.kind == "open") - (t.kind == "close") for t in tokens if t.text in "()")
    last = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].text == ")"), -1)
    first = next(
        (i for i, t in enumerate(tokens[: last + 1])
         if t.kind == "text" and t.text.count("(") > t.text.count(")")), -1
    )  # fmt: skip
    return tokens[: first + 1] + tokens[last + 1 :] if signs < 0 <= first else tokens


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


def _is_equation(opening: Token, before: str, inside: Sequence[Token]) -> bool:
    """Whether a bracket holds an equation between expressions: no factor, and no P(O = o | c)."""
    place = next(
        (i for i, (t, top) in enumerate(zip(inside, top_level(inside))) if top and t.text == "="), 0
    )
    return (
        place > 1
        and opening.text == "("
        and before in ("name", "close", "top", "num", "space", "&", "newline")
        and not any(t.kind in ("bar", "text") for t in inside)
        and not is_condition([list(inside)])
    )


def _lets(inside: Sequence[Token]) -> list[Token]:
    """What words in brackets give a name to, as in (let x = u_k v_c), or nothing."""
    words = [i for i, t in enumerate(inside) if t.kind == "text"]
    start = next((i for i, t in enumerate(inside) if t.kind == "name"), 0)
    end = next((i for i in words if i > start), len(inside))
    said = " ".join(inside[i].text for i in words)
    equation = [t for t in inside[start:end] if t.kind != "space"]
    signs = sum(t.kind == "rel" for t in equation)
    one = len(equation) > 1 and equation[0].kind == "name" and equation[1].text == "="
    if not (one and signs == 1 and _LETS.search(said) and defines(equation)):
        return []
    return [Token("text", "where", equation[0].at), *equation]


def _until_equation(inside: Sequence[Token]) -> Sequence[Token]:
    """What stands in brackets before an equation: only that can say when a line holds."""
    start = 0
    for i, (token, top) in enumerate(zip(inside, top_level(inside))):
        if token.kind in ("text", "sep", "space") or (token.kind == "rel" and token.text in BREAKS):
            start = i + 1
        elif token.kind == "rel" and token.text == "=" and top:
            left = [t for t in inside[start:i] if t.kind not in ("open", "close", "'")]
            if len(left) != 1:
                return inside[:start]
    return inside


def _has_words(inside: Sequence[Token]) -> bool:
    """Whether words stand in brackets, and not in an index within them."""
    return any(
        token.kind == "text" and re.search(r"[^\W\d_]{3,}|[^\x00-\x7f]", token.text)
        for token, top in zip(inside, top_level(inside))
        if top
    )


def is_remark(tokens: Sequence[Token]) -> bool:
    """Whether a row says something beside the chain that goes on after it.

    Words around what is said ("only the term with x = w depends on it"), a reason, or words and
    what a name means ("let s = ...").
    """
    rest = [t for t in tokens if t.kind not in ("&", "space", "newline")]
    if derives_loss(rest) and re.match(r"(?i)\s*(by|via)\b", rest[0].text):
        return rest[-1].kind == "text"  # "by the chain rule: ..." announces a line
    return rest[-1].kind == "text" or bool(ASIDE.search(rest[0].text)) or defines(rest[1:])
