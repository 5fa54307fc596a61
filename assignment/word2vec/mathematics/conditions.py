"""Conditions that stand beside a line, or are said in words: w = o, "if w is not o"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .tokens import Token
from .words import BREAKS

__all__ = [
    "OTHERWISE",
    "Condition",
    "conditions_in",
    "is_condition",
    "said_of",
    "says_nothing",
    "spelt",
    "until_separator",
]

Condition = tuple[str, str, str]  # relation, left index, right index: ("\\ne", "w", "o")

_CONDITION = re.compile(
    r"\b([a-z])'?\s*\}?\$?\s*(\\not\s*=|\\neq?\b|≠|!=|<>|=)\s*\$?\{?\s*([a-z])'?(?![a-zA-Z_^(])"
)
_EQUAL = re.compile(r"(?i)(is|equals|is equal to|is the same as|等于|是)")
_UNEQUAL = re.compile(
    r"(?i)(is not|isn't|differs from|is different from|does not equal|不等于|不是)"
)
_KOREAN = re.compile(r"\s*(가|이|는|은)\s*$")
_IN_CONDITIONS = ("name", "rel", "num", "dots", "bar", "text", "'", "_", "^", "op")
OTHERWISE = re.compile(
    r"(?i)otherwise|other (outside )?words?|remaining words|"
    r"not (equal to )?(the )?(outside|target|true)|"
    r"다른 단어|나머지|아닌|아니|그 밖|그 외|其他|否则|其余|不是"
)


def conditions_in(text: str) -> list[Condition]:
    r"""Conditions that are said in a text, like "if $w \ne o$"."""
    found = []
    for left, relation, right in _CONDITION.findall(text):
        found.append(("=" if relation == "=" else "\\ne", left, right))
    if not found and OTHERWISE.search(text):
        found.append(("\\ne", "", "o"))
    return found


def said_of(tokens: Sequence[Token]) -> str | None:
    """Give "w = o" where words between two letters say it: "w is not o", "w가 o와 다를 때"."""
    left, between, right = (t.text for t in tokens[:3])
    after = tokens[3].text if len(tokens) > 3 and tokens[3].kind == "text" else ""
    alone = len(tokens) < 4 or tokens[3].kind in ("text", "sep", "close")
    if not alone or not all(len(t) == 1 and t.islower() for t in (left, right)):
        return None
    different = bool(_KOREAN.match(between)) and "다" in after[:6] and "같" not in after
    if different or _UNEQUAL.fullmatch(between.strip()):
        return f"{left} \\ne {right}"
    if _EQUAL.fullmatch(between.strip()) or (_KOREAN.match(between) and "같" in after):
        return f"{left} \\ne {right}" if "않" in after else f"{left} = {right}"
    return None


def until_separator(pieces: Sequence[list[Token]]) -> list[list[Token]]:
    """The pieces up to the next comma, space or word."""
    found: list[list[Token]] = []
    for piece in pieces:
        if piece[0].kind in ("sep", "space", "text"):
            break
        found.append(piece)
    return found


def spelt(tokens: Sequence[Token]) -> str:
    """Tokens as a short text, for conditions."""
    return "".join(
        f" {t.text} " if t.kind in ("rel", "text") else "_" if t.kind == "_" else t.text
        for t in tokens
    )


def is_condition(pieces: Sequence[list[Token]]) -> bool:
    """Whether pieces are no more than "w = o", "(w ≠ o)" or "∀ w ∈ V"."""
    flat = [t for p in pieces for t in p]
    bare = [t for t in flat if t.kind not in ("open", "close", "space", "sep")]
    if len(bare) < 2 or len(bare) > 14:
        return False
    if bare[0].kind == "rel" and bare[0].text in BREAKS:
        return len(bare) < 6 and all(t.kind in ("name", "rel", "text", "bar") for t in bare)
    if len(bare) < 3:
        return False
    letter, relation = bare[0], bare[1]
    if not (letter.kind == "name" and letter.text.isalpha() and letter.text.islower()):
        return False
    if relation.kind != "rel" or any(t.kind not in _IN_CONDITIONS for t in bare):
        return False
    if len(bare) == 3:
        return relation.text != "=" or len(bare[2].text) == 1
    counts = bare[2].kind == "num" and not any(t.kind in ("op", "^") for t in bare)
    return relation.text in ("\\in", "\\ne", "\\notin") or counts  # k = 1, ..., K


def says_nothing(tokens: Sequence[Token]) -> bool:
    """Whether brackets hold a remark or an equation's number."""
    inner = [t for t in tokens if t.kind not in ("open", "close")]
    return all(t.kind in ("text", "num", "space", "sep") for t in inner)
