"""Tokens become rows: at line ends outside of brackets, or where a display begins or ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .tokens import Token

__all__ = ["Row", "outside_is_text", "rows_of", "starts"]

OPAQUE = {
    "matrix",
    "pmatrix",
    "bmatrix",
    "vmatrix",
    "array",
    "cases",
    "smallmatrix",
    "Bmatrix",
    "dcases",
}
_WRITTEN = {"_", "^", "frac", "sum", "partial", "nabla"}


@dataclass
class Row:
    """The tokens of a row, and whether something ended before it."""

    tokens: list[Token]
    breaks: bool  # after a blank line or an end of display


def outside_is_text(tokens: list[Token], text: str) -> list[Token]:
    """Where a text has ``$``, mathematics is what stands between them or in an environment."""
    dollars = [t for t in tokens if t.kind == "$"]
    if not dollars or len(dollars) % 2:
        return [t for t in tokens if t.kind != "$"]
    found: list[Token] = []
    inside, depth, start = False, 0, 0
    bare = _bare_lines(tokens)
    for place, token in enumerate(tokens):
        was = inside or depth > 0
        if not was and token.at in bare:
            words = text[start : token.at].strip(" \n.,:;")
            if words:
                found.append(Token("text", words, start))
            if words or (start <= token.at and found and found[-1].kind not in ("row", "newline")):
                # a line that begins with "=" goes on after what is said between
                found.append(Token("row", "" if token.text == "=" else "blank", token.at))
            found.append(token)
            start = bare[token.at]
            continue
        if token.kind == "$":
            inside = not inside
        elif token.kind in ("begin", "end") and token.text not in (
            "document",
            "itemize",
            "enumerate",
        ):
            depth += 1 if token.kind == "begin" else -1
        now = inside or depth > 0
        if was and not now:
            start = token.at + len(token.text)
            if token.text == "$$" or token.kind == "end":
                found.append(Token("row", "blank", token.at))
        elif now and not was:
            outside = text[start : token.at].strip(" \n.,:;")
            if "\n\n" in text[start : token.at]:
                found.append(Token("newline", "blank", start))
            if outside and text[start:].lstrip(" ,.;").startswith("\n") and _is_line(found):
                found.append(Token("row", "", start))
            if outside or start:  # "$w$: $...$" are two formulas
                found.append(Token("text", outside, start))
            if outside and text[start : token.at].endswith("\n") and _next_is_equals(tokens, place):
                found.append(Token("row", "", token.at))
            if token.text == "$$" or token.kind == "begin":
                found.append(Token("row", "blank", token.at))
        if now and token.kind not in ("$", "newline"):
            found.append(token)
    return found


def _bare_lines(tokens: Sequence[Token]) -> dict[int, int]:
    """The tokens of lines of mathematics between lines with ``$``: where each one's line ends."""
    found: dict[int, int] = {}
    line: list[Token] = []
    inside, depth = False, 0
    for token in [*tokens, Token("newline", "", tokens[-1].at + 1)]:
        line.append(token)
        inside ^= token.kind == "$"
        depth += {"begin": 1, "end": -1}.get(token.kind, 0)
        if token.kind != "newline" or inside or depth > 0:
            continue
        kinds = {t.kind for t in line}
        words = sum(t.kind == "text" for t in line)
        equation = any(t.kind == "rel" and t.text == "=" for t in line)
        shown = any(t.kind in ("begin", "end") and t.text not in OPAQUE for t in line)
        if equation and words < 2 and kinds & _WRITTEN and not shown and "$" not in kinds:
            found.update({t.at: token.at for t in line})
        line = []
    return found


def _is_line(found: Sequence[Token]) -> bool:
    """Whether the row so far is a line of its own: it begins with "="."""
    last = next((i for i in range(len(found), 0, -1) if found[i - 1].kind == "row"), 0)
    first = starts([t for t in found[last:] if t.kind != "text" or t.text])
    return first is not None and first.text == "="


def _next_is_equals(tokens: Sequence[Token], place: int) -> bool:
    """Whether a formula that a dollar opens begins with "="."""
    after = (tokens[i] for i in range(place + 1, len(tokens)))
    first = next((t for t in after if t.kind not in ("&", "space", "newline", "$")), None)
    return first is not None and first.text == "="


def rows_of(tokens: Sequence[Token]) -> list[Row]:
    """Split at line ends outside of brackets."""
    rows, current, depth, inner, display, breaks = [], [], 0, 0, 0, False
    for i, token in enumerate(tokens):
        if token.kind in ("begin", "end"):
            step = 1 if token.kind == "begin" else -1
            if token.text == "array" and _aligns(tokens, i):
                continue
            if token.text in OPAQUE:
                inner = max(inner + step, 0)
                current.append(token)
                continue
            display = max(display + step, 0)
            rows.append(Row(current, breaks))
            current, depth, breaks = [], 0, True
            continue
        depth += {"open": 1, "close": -1}.get(token.kind, 0)
        depth = max(depth, 0)
        following = next(
            (t for t in tokens[i + 1 :] if t.kind not in ("&", "space", "newline")), None
        )
        if token.kind in ("row", "newline") and not inner:
            blank = token.text == "blank"
            if token.kind == "newline" and display and not blank:
                continue
            if depth and not blank and not (following and following.text == "="):
                continue
            if token.kind == "newline" and not blank and _goes_on(current, following):
                continue
            rows.append(Row(current, breaks))
            current, depth, breaks = [], 0, blank
        else:
            current.append(token)
    rows.append(Row(current, breaks))
    return [row for row in rows if any(t.kind not in ("&", "space", "newline") for t in row.tokens)]


def _aligns(tokens: Sequence[Token], place: int) -> bool:
    """Whether an array is an alignment of equations, not a matrix."""
    names = ("begin", "end")
    back = range(place, -1, -1) if tokens[place].kind == "end" else range(place, len(tokens))
    for i in back:
        if tokens[i].text == "=" and tokens[i].kind == "rel":
            return True
        if i != place and tokens[i].kind in names and tokens[i].text == "array":
            return False
    return False


def _goes_on(row: Sequence[Token], following: Token | None) -> bool:
    """Whether a row can't end here: after a sign, or before a bracket or a script."""
    last = next((t for t in reversed(row) if t.kind not in ("&", "space")), None)
    if following is not None and following.text == "{" and _is_half_a_fraction(row):
        return True
    opens = following is not None and following.kind in ("_", "^")
    return opens or (last is not None and last.kind in ("frac", "op", "_", "^", "rel", "sum"))


def _is_half_a_fraction(row: Sequence[Token]) -> bool:
    """Whether a row ends with the numerator of a fraction."""
    depth = 0
    for i in range(len(row) - 1, -1, -1):
        depth += {"close": 1, "open": -1}.get(row[i].kind, 0)
        if depth == 0 and row[i].kind not in ("&", "space"):
            return i > 0 and row[i].text == "{" and row[i - 1].kind == "frac"
    return False


def starts(tokens: Sequence[Token]) -> Token | None:
    """The first token that is no space."""
    return next((t for t in tokens if t.kind not in ("&", "space", "newline")), None)
