"""What is noted at a line's end or between lines: a reason, a second column, "for every word"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .conditions import Condition, says_nothing
from .parser import LOSSES
from .tokens import Token
from .words import BREAKS

__all__ = [
    "GOES_ON",
    "columns",
    "derives_loss",
    "is_general",
    "leads_on",
    "own_part",
    "top_level",
    "without_letter",
]

_BLANK = ("&", "space", "newline")
_ENDS = re.compile(
    r"(?i)(이?므로|때문(에|이다)?|이?니까?|라서|[이하어아]여서|인데|이고|[라하]자|면|에서"
    r"|에 ?의해|에 ?따라|이용|대입|사용|\b(so|hence|thus|therefore|then|we (get|have|obtain))"
    r"|所以|因此|可得|则|得|故|知)\s*[,.:]?\s*$"
)
GOES_ON = re.compile(
    r"(?i)^\s*[,;]?\s*(if|else|otherwise|when|for|and|or|while"
    r"|이면|일 ?때|아니면|이고|그리고|和|且|若|否则)"
)
_GENERAL = re.compile(
    r"(?i)\b(in general|generally|(for|over|holds for) (every|each|all|any|arbitrary|an arbitrary)"
    r"|every (word|w|row)|any (word|w|row)|(in )?(both|either|all) cases?|combin\w+|altogether"
    r"|taken together|all rows|regardless)\b"
    r"|일반적|일반화|모든|모두|임의|각각?의? ?단어|전체|합치면|합하면"
    r"|종합|정리하면|두 경우|한꺼번에|한 번에"
    r"|一般|任意|任何|所有|每个|每一个|综上|合并|对于每|统一"
)
# "all such words", and a sum over all words
_WITHIN_THE_CASE = re.compile(
    r"(?i)\b(such|these|those|sum(s|med|ming)?|add(s|ed|ing)?)\b|그런|그러한|이런|이러한"
    r"|더하|더한|더해|합[은을이의]|총합|这样|这些|求和|之和"
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


def columns(tokens: list[Token]) -> list[Token]:
    """A row with a wide space where ``&`` sets a column of notes apart."""
    if not any(t.kind == "&" for t in tokens):
        return tokens
    tops = top_level(tokens)
    return [
        Token("space", "&", t.at) if t.kind == "&" and tops[i] and _notes(tokens, tops, i) else t
        for i, t in enumerate(tokens)
    ]


def _notes(tokens: Sequence[Token], tops: Sequence[bool], place: int) -> bool:
    """Whether a column of notes begins: it holds a relation or words, and a whole line is before.

    One ``&`` may stand anywhere in a line to align it.
    """
    before = [t for t in tokens[:place] if t.kind not in _BLANK]
    after = [t for t in tokens[place + 1 :] if t.kind not in _BLANK]
    if not before or not after or before[-1].kind in ("rel", "op", "sep", "sum", "frac", "text"):
        return False
    related = any(t.kind == "rel" and top for t, top in zip(tokens[place:], tops[place:]))
    first = after[0]
    beside = (*tokens[place - 1 : place], *tokens[place + 1 : place + 2])
    double = any(t.kind == "&" for t in beside)
    if first.kind == "rel" and first.text not in BREAKS:
        return False
    if first.kind == "op" and not (double and related and first.text == "-"):
        return False
    if double:
        return True
    equation = any(t.text == "=" and top for t, top in zip(tokens[:place], tops))
    return equation and (related or says_nothing(after))


def derives_loss(tokens: Sequence[Token]) -> bool:
    """Whether the derivative of a loss stands there, of which what follows is the value."""
    if any(
        a.kind == "open" and b.text == "d" and c.kind == "name" and c.text in LOSSES
        for a, b, c in zip(tokens, tokens[1:], tokens[2:])
    ):  # \frac{dJ}{dv_c}
        return True
    return any(t.kind in ("partial", "nabla") for t in tokens) and any(
        t.kind == "name" and t.text in LOSSES for t in tokens
    )


def own_part(tokens: Sequence[Token]) -> list[Token]:
    """A row up to where a reason begins."""
    place = next(
        (
            i
            for i, t in enumerate(tokens)
            if (t.kind == "rel" and t.text in ("because", "back"))
            or (t.kind, t.text) == ("space", "&")
        ),
        len(tokens),
    )
    return list(tokens[:place])


def leads_on(tokens: Sequence[Token]) -> bool:
    """Whether a row's last words lead on to the next one: "X = Y 이므로", "X = Y, so"."""
    last = next((t for t in reversed(tokens) if t.kind not in (*_BLANK, "sep")), None)
    return last is not None and last.kind == "text" and bool(_ENDS.search(last.text))


def is_general(text: str) -> bool:
    """Whether words say that what follows holds in every case."""
    return bool(_GENERAL.search(text)) and not _WITHIN_THE_CASE.search(text)


def without_letter(conditions: Sequence[Condition], letter: str) -> list[Condition]:
    """Conditions on other letters than that."""
    return [c for c in conditions if letter not in c[1:] and c[1]]
