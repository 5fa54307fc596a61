"""Tokens become rows, rows chains of expressions, with the conditions that stand beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import List, Optional, Sequence, Tuple

from .sentences import Unreadable
from .tokens import Token, tokenize

__all__ = ["MAX_LINES", "Chain", "Condition", "Part", "chains_of"]

MAX_LINES = 80
OPAQUE = {"matrix", "pmatrix", "bmatrix", "vmatrix", "array", "cases", "smallmatrix", "Bmatrix", "dcases"}
Condition = Tuple[str, str, str]  # relation, left index, right index: ("\\ne", "w", "o")

_CONDITION = re.compile(
    r"\b([a-z])'?\s*\}?\$?\s*(\\not\s*=|\\neq?\b|≠|!=|<>|=)\s*\$?\{?\s*([a-z])'?(?![a-zA-Z_^(])"
)
_ASIDE = re.compile(
    r"(?i)\b(where|with|recall|since|because|using|note|as)\b|여기서|단|이므로|이용|때문|其中|因为|由于"
)
_OTHERWISE = re.compile(
    r"(?i)otherwise|other (outside )?words?|remaining words|not (equal to )?(the )?(outside|target|true)|"
    r"다른 단어|나머지|아닌|아니|그 밖|그 외|其他|否则|其余|不是"
)


@dataclass
class Part:
    """One expression of a chain.

    Attributes
    ----------
    tokens : list of Token
    row : int
        Counted from 1, the rows that hold mathematics.
    """

    tokens: List[Token]
    row: int


@dataclass
class Chain:
    """Expressions that are said to be equal, and when."""

    parts: List[Part] = field(default_factory=list)
    conditions: List[Condition] = field(default_factory=list)
    aside: bool = False  # after "where" or "since": the chain before may go on


@dataclass
class _Row:
    tokens: List[Token]
    breaks: bool  # after a blank line or an end of display


def chains_of(text: str) -> List[Chain]:
    """Give the chains of a text.

    Raises
    ------
    Unreadable
        For what is no text of a bounded length.
    """
    tokens = _outside_is_text(tokenize(text), text)
    return _Chains(_rows(tokens)).chains


def conditions_in(text: str) -> List[Condition]:
    """Conditions that are said in a text, like "if $w \\ne o$"."""
    found = []
    for left, relation, right in _CONDITION.findall(text):
        found.append(("=" if relation == "=" else "\\ne", left, right))
    if not found and _OTHERWISE.search(text):
        found.append(("\\ne", "", "o"))
    return found


def _outside_is_text(tokens: List[Token], text: str) -> List[Token]:
    """Where a text has ``$``, mathematics is what stands between them or in an environment."""
    dollars = [t for t in tokens if t.kind == "$"]
    if not dollars or len(dollars) % 2:
        return [t for t in tokens if t.kind != "$"]
    found: List[Token] = []
    inside, depth, start = False, 0, 0
    for token in tokens:
        was = inside or depth > 0
        if token.kind == "$":
            inside = not inside
        elif token.kind in ("begin", "end") and token.text not in ("document", "itemize", "enumerate"):
            depth += 1 if token.kind == "begin" else -1
        now = inside or depth > 0
        if was and not now:
            start = token.at + len(token.text)
            if token.text == "$$" or token.kind == "end":
                found.append(Token("row", "", token.at))
        elif now and not was:
            outside = text[start : token.at].strip(" \n.,:;")
            if "\n\n" in text[start : token.at]:
                found.append(Token("newline", "blank", start))
            if outside:
                found.append(Token("text", outside, start))
            if token.text == "$$" or token.kind == "begin":
                found.append(Token("row", "", token.at))
        if now and token.kind not in ("$", "newline"):
            found.append(token)
    return found


def _rows(tokens: Sequence[Token]) -> List[_Row]:
    """Split at line ends outside of brackets."""
    rows, current, depth, inner, display, breaks = [], [], 0, 0, 0, False
    for i, token in enumerate(tokens):
        if token.kind in ("begin", "end"):
            step = 1 if token.kind == "begin" else -1
            if token.text in OPAQUE:
                inner = max(inner + step, 0)
                current.append(token)
                continue
            display = max(display + step, 0)
            rows.append(_Row(current, breaks))
            current, depth, breaks = [], 0, True
            continue
        depth += {"open": 1, "close": -1}.get(token.kind, 0)
        depth = max(depth, 0)
        following = next((t for t in tokens[i + 1 :] if t.kind not in ("&", "space", "newline")), None)
        if token.kind in ("row", "newline") and not inner:
            blank = token.text == "blank"
            if token.kind == "newline" and display and not blank:
                continue
            if depth and not blank and not (following and following.text == "="):
                continue
            if token.kind == "newline" and not blank and _goes_on(current, following):
                continue
            rows.append(_Row(current, breaks))
            current, depth, breaks = [], 0, blank
        else:
            current.append(token)
    rows.append(_Row(current, breaks))
    return [row for row in rows if any(t.kind not in ("&", "space", "newline") for t in row.tokens)]


def _goes_on(row: Sequence[Token], following: Optional[Token]) -> bool:
    """Whether a row can't end here: after a sign, or before a bracket or a script."""
    last = next((t for t in reversed(row) if t.kind not in ("&", "space")), None)
    opens = following is not None and (following.kind in ("_", "^") or following.text == "{")
    return opens or (last is not None and last.kind in ("frac", "op", "_", "^", "rel", "sum"))


def _starts(tokens: Sequence[Token]) -> Optional[Token]:
    return next((t for t in tokens if t.kind not in ("&", "space", "newline")), None)


def _top(tokens: Sequence[Token]) -> List[bool]:
    """For each token, whether it stands outside of all brackets."""
    depth, found = 0, []
    for token in tokens:
        if token.kind in ("close", "end"):
            depth = max(depth - 1, 0)
        found.append(depth == 0)
        if token.kind in ("open", "begin"):
            depth += 1
    return found


class _Chains:
    """Puts rows together to chains."""

    def __init__(self, rows: List[_Row]) -> None:
        self.chains: List[Chain] = []
        self.standing: List[Condition] = []  # said before what follows
        self.fresh = True  # the next expression begins a chain
        self.open = False  # the next tokens belong to the last part
        self.number = 0
        self.row_starts = False
        starts = [_starts(row.tokens) for row in rows]
        self.chained = any(t is not None and t.text == "=" for t in starts)
        for i, row in enumerate(rows):
            following = starts[i + 1] if i + 1 < len(rows) else None
            self.row(row, starts[i], following)
            if len(self.chains) > MAX_LINES or self.number > MAX_LINES:
                raise Unreadable("The text has more than {n} lines.", n=MAX_LINES)
        self.chains = [chain for chain in self.chains if chain.parts]

    def row(self, row: _Row, first: Optional[Token], following: Optional[Token]) -> None:
        """Add one row."""
        self.number += any(t.kind not in ("&", "space", "newline", "text") for t in row.tokens)
        tops = _top(row.tokens)
        related = any(t.kind == "rel" and t.text == "=" and top for t, top in zip(row.tokens, tops))
        assert first is not None
        if first.kind == "op" and self.chains and not self.fresh and not row.breaks:
            if first.text != "-" or (self.chained and not related):
                self.open = True
        elif first.text == "=":
            self.fresh = self.fresh and not self.chains
        elif not self.open:
            starts_next = following is not None and following.text == "="
            self.fresh = self.fresh or related or starts_next or row.breaks
        if row.breaks and first.text not in ("=",) and first.kind != "op":
            self.fresh = True
        pieces = _pieces(row.tokens, tops)
        if first.kind == "text" and not (len(pieces) > 1 and pieces[1][0].text == "="):
            self.fresh = True
        if _is_condition([p for p in pieces if p[0].kind != "text"]):
            self.standing = conditions_in(_spelt(row.tokens))
            self.fresh = True
            return
        self.row_starts = True
        while pieces:
            self.piece(pieces)
            self.row_starts = False
        last = next((t for t in reversed(row.tokens) if t.kind not in ("&", "space", "newline")), None)
        self.open = last is not None and last.kind == "op"

    def piece(self, pieces: "List[List[Token]]") -> None:
        """Take the next piece, and what belongs to it."""
        piece = pieces.pop(0)
        head = piece[0]
        if head.kind == "rel" and len(piece) == 1 and head.text == "=":
            self.open = False
            if self.row_starts and self.chains and self.chains[-1].aside:
                before = [c for c in self.chains if c.parts and not c.aside]
                self.chains.append(self.chains.pop(self.chains.index(before[-1])) if before else Chain())
            self.fresh = self.fresh and not (self.chains and self.chains[-1].parts)
            return
        if head.kind == "rel":
            if head.text == "break":
                self.fresh = True
            else:  # ∈, ≠ and the like: what follows says when or where
                rest = [head] + (pieces.pop(0) if pieces else [])
                self.condition((self.last_tokens()[-1:] or []) + rest)
            self.open = False
        elif head.kind == "text":
            self.text(head, pieces)
        elif head.kind in ("sep", "space"):
            self.separated(head, pieces)
        else:
            self.expression(piece)

    def text(self, token: Token, pieces: "List[List[Token]]") -> None:
        """Words: a condition, a remark, or what announces a definition."""
        chain = self.chains[-1] if self.chains else None
        said = conditions_in(token.text)
        ahead = [t for p in pieces for t in p]
        short = _is_condition(_until_separator(pieces))
        self.open = False
        if said:
            self.say_when(said, bool(ahead))
        elif short:
            taken: List[Token] = []
            while pieces and pieces[0][0].kind not in ("sep", "text", "space"):
                taken += pieces.pop(0)
            self.say_when(conditions_in(_spelt(taken)), bool(pieces))
        elif _OTHERWISE.search(token.text):
            self.say_when([("\\ne", "", "o")], bool(ahead))
        if ahead and not (pieces and pieces[0][0].kind == "rel"):
            self.fresh = True
            if _ASIDE.search(token.text):
                self.chains.append(Chain([], list(self.standing), aside=True))
        elif not ahead and chain is None:
            self.fresh = True

    def say_when(self, conditions: List[Condition], before: bool) -> None:
        """A condition holds for the chain before it on a row, else for those after it."""
        if self.chains and self.chains[-1].parts and not self.fresh and not before:
            self.chains[-1].conditions += conditions
        elif conditions:
            self.standing = conditions
            self.fresh = True

    def separated(self, token: Token, pieces: "List[List[Token]]") -> None:
        """What follows a comma or a wide space."""
        if not pieces:
            return
        ahead = _until_separator(pieces)
        flat = [t for p in ahead for t in p]
        if not flat:
            return
        if _is_condition(ahead) or (flat[0].kind == "open" and _says_nothing(flat)):
            del pieces[: len(ahead)]
            self.say_when(conditions_in(_spelt(flat)), False)
        elif flat[0].kind == "rel":
            return
        elif any(len(p) == 1 and p[0].text == "=" for p in ahead):
            self.fresh, self.open = True, False
        elif token.kind == "space":
            self.open = bool(self.chains) and not self.fresh
        elif not self.fresh:  # ", k = 1, ..., K" and other remarks
            del pieces[: len(ahead)]

    def last_tokens(self) -> List[Token]:
        """The tokens of the last part."""
        return self.chains[-1].parts[-1].tokens if self.chains and self.chains[-1].parts else []

    def condition(self, tokens: List[Token]) -> None:
        """A relation other than equality after an expression."""
        self.say_when(conditions_in(_spelt(tokens)), False)

    def expression(self, tokens: List[Token]) -> None:
        """An expression: more of the last one, the next of its chain, or the first of a new one."""
        if self.open and self.chains and self.chains[-1].parts:
            self.chains[-1].parts[-1].tokens += tokens
            self.open = False
            return
        if self.fresh or not self.chains:
            if not (self.chains and not self.chains[-1].parts):
                self.chains.append(Chain([], list(self.standing)))
            self.fresh = False
        self.chains[-1].parts.append(Part(list(tokens), self.number))


def _pieces(tokens: Sequence[Token], tops: Sequence[bool]) -> "List[List[Token]]":
    """Expressions, and between them single signs: relations, separators, texts."""
    found: List[List[Token]] = []
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


def _until_separator(pieces: "Sequence[List[Token]]") -> "List[List[Token]]":
    found: List[List[Token]] = []
    for piece in pieces:
        if piece[0].kind in ("sep", "space", "text"):
            break
        found.append(piece)
    return found


def _spelt(tokens: Sequence[Token]) -> str:
    """Tokens as a short text, for conditions."""
    return "".join(
        f" {t.text} " if t.kind in ("rel", "text") else "_" if t.kind == "_" else t.text for t in tokens
    )


def _is_condition(pieces: "Sequence[List[Token]]") -> bool:
    """Whether pieces are no more than "w = o", "(w ≠ o)" or "∀ w ∈ V"."""
    flat = [t for p in pieces for t in p]
    bare = [t for t in flat if t.kind not in ("open", "close", "space", "sep")]
    if len(bare) < 2 or len(bare) > 14:
        return False
    if bare[0].text == "break" and bare[0].kind == "rel":
        return len(bare) < 6 and all(t.kind in ("name", "rel", "text", "bar") for t in bare)
    relation = bare[1]
    return (
        bare[0].kind == "name"
        and bare[0].text.isalpha()
        and bare[0].text.islower()
        and relation.kind == "rel"
        and (len(bare) == 3 or relation.text in ("\\in", "\\ne", "\\notin") or bare[2].kind in ("num",))
        and all(t.kind in ("name", "rel", "num", "dots", "bar", "text", "'", "_", "^", "op") for t in bare)
        and (len(bare) > 3 or relation.text != "=" or len(bare[2].text) == 1)
    )  # fmt: skip


def _says_nothing(tokens: Sequence[Token]) -> bool:
    """Whether brackets hold a remark or an equation's number."""
    inner = [t for t in tokens if t.kind not in ("open", "close")]
    return all(t.kind in ("text", "num", "space", "sep") for t in inner)
