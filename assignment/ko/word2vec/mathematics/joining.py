"""Rows become chains of expressions, with the conditions and the words that stand beside them."""

from __future__ import annotations

from .annotations import (
    GOES_ON,
    columns,
    derives_loss,
    is_general,
    leads_on,
    own_part,
    top_level,
    without_letter,
)
from .braces import with_braces_named
from .cases import Chain, Part, by_cases
from .conditions import (
    OTHERWISE,
    conditions_in,
    is_condition,
    says_nothing,
    spelt,
    until_separator,
)
from .lexer import tokenize
from .pieces import pieces_of, without_condition, words_of
from .read_so_far import ReadSoFar
from .remarks import (
    ASIDE,
    OF_A_NAME,
    defines,
    is_remark,
    with_conditions,
    without_label,
    without_remarks,
)
from .rows import Row, outside_is_text, rows_of, starts
from .sentences import Unreadable
from .tokens import Token
from .words import BREAKS

__all__ = ["MAX_LINES", "chains_of"]

MAX_LINES = 80


def chains_of(text: str, remarks: bool = False) -> list[Chain]:
    """Give the chains of a text.

    Parameters
    ----------
    text : str
    remarks : bool
        Take each row that begins with words for a remark where the row after it goes on with "=".

    Raises
    ------
    Unreadable
        For what is no text of a bounded length.
    """
    tokens = outside_is_text(with_braces_named(tokenize(text)), text)
    return Chains(rows_of(tokens), remarks).chains


def _is_mention(chain: Chain) -> bool:
    """Whether no more than a symbol stands between words: "row $w$ of $U$"."""
    tokens = chain.parts[0].tokens
    return chain.inline and len(chain.parts) == 1 and all(t.kind in OF_A_NAME for t in tokens)


class Chains(ReadSoFar):
    """Puts rows together to chains."""

    def __init__(self, rows: list[Row], remarks: bool = False) -> None:
        super().__init__(remarks)
        firsts = [starts(row.tokens) for row in rows]
        self.chained = any(t is not None and t.text == "=" for t in firsts)
        own = [own_part(columns(row.tokens)) for row in rows]
        self.listed = not any(t.text == "=" for tokens in own for t in tokens)
        for i, row in enumerate(rows):
            following = firsts[i + 1] if i + 1 < len(rows) else None
            self.row(row, following)
            if len(self.chains) > MAX_LINES or self.number > MAX_LINES:
                raise Unreadable("The text has more than {n} lines.", n=MAX_LINES)
        found = [chain for chain in self.chains if chain.parts and not _is_mention(chain)]
        self.chains = [part for chain in found for part in by_cases(chain)]

    def row(self, row: Row, following: Token | None) -> None:
        """Add one row."""
        tokens = columns(without_label(with_conditions(without_remarks(row.tokens))))
        row = Row(tokens, row.breaks)
        first = starts(row.tokens)
        if first is None:
            return
        self.number += any(t.kind not in ("&", "space", "newline", "text") for t in row.tokens)
        tops = top_level(row.tokens)
        own = own_part(row.tokens)
        related = any(t.kind == "rel" and t.text == "=" and top for t, top in zip(own, tops))
        if first.text == "so" and not related and self.follows(own):
            row = Row([t._replace(text="=") if t is first else t for t in row.tokens], False)
            first = first._replace(text="=")
        self.noting = False
        if not row.breaks and (first.text == "=" or first.kind == "op" or self.listed):
            self.resume()
        if first.kind == "op" and self.chains and not self.fresh and not row.breaks:
            if first.text != "-" or (self.chained and not related):
                self.by_minus = first.text == "-" and not self.open
                self.open = True
        elif first.text == "=":
            self.fresh = self.fresh and not self.chains
        elif not self.open:
            starts_next = following is not None and following.text == "="
            self.fresh = self.fresh or related or starts_next or row.breaks or not self.listed
        if row.breaks and first.text != "=" and (first.kind != "op" or first.text == "-"):
            self.fresh = True
        pieces = pieces_of(row.tokens, tops)
        if first.kind == "text" and not (len(pieces) > 1 and pieces[1][0].text == "="):
            self.fresh = True
        if is_condition([p for p in pieces if p[0].kind != "text"]):
            self.stand(conditions_in(spelt(row.tokens)))
            return
        self.row_starts = self.resumes = True
        known = len(self.chains)
        while pieces:
            self.piece(pieces)
            self.row_starts = False
        goes_on = following is not None and following.text == "="
        told = goes_on and (
            self.remarks or is_remark(row.tokens)
            if first.kind == "text"
            else (leads_on(row.tokens) or (self.remarks and related and self.derives(known)))
            and first.kind != "rel" and not derives_loss(own)
        )  # fmt: skip
        for chain in self.chains[known:]:
            chain.inline = any(t.kind == "text" for t in row.tokens)
            chain.aside = chain.aside or (told and any(c.parts for c in self.chains[:known]))
        if len(self.chains) > 1 and self.chains[-1].aside and not self.chains[-1].parts:
            self.chains.pop()  # a note in words
            self.fresh = False
        last = next(
            (t for t in reversed(row.tokens) if t.kind not in ("&", "space", "newline")), None
        )
        self.open = last is not None and last.kind == "op"

    def piece(self, pieces: list[list[Token]]) -> None:
        """Take the next piece, and what belongs to it."""
        piece = pieces.pop(0)
        head = piece[0]
        resumes, self.resumes = self.resumes, False
        if head.kind == "rel" and len(piece) == 1 and head.text == "=":
            self.open = False
            if resumes:
                self.resume()
            self.fresh = self.fresh and not (self.chains and self.chains[-1].parts)
            return
        if head.kind == "rel":
            if head.text in BREAKS:
                self.broken(head, pieces)
            else:  # ∈, ≠ and the like: what follows says when or where
                rest = [head] + (pieces.pop(0) if pieces else [])
                last = self.chains[-1] if self.chains else None
                if last and len(last.parts) == 1 and len(last.parts[0].tokens) == 1:
                    self.chains.pop()  # "w ≠ o: ..." begins a row
                    self.stand(conditions_in(spelt(last.parts[0].tokens + rest)))
                    self.open = False
                    return
                self.condition((self.last_tokens()[-1:] or []) + rest)
            self.open = False
        elif head.kind == "text":
            self.text(head, pieces)
        elif head.kind in ("sep", "space"):
            self.separated(head, pieces)
        else:
            self.expression(piece)

    def broken(self, token: Token, pieces: list[list[Token]]) -> None:
        """What follows an arrow or a "because": a condition, a note, or another statement."""
        ahead = until_separator(pieces)
        reason = token.text in ("because", "back")
        if reason and is_condition(ahead):
            del pieces[: len(ahead)]
            self.say_when(conditions_in(spelt([t for p in ahead for t in p])), False)
        elif reason and self.is_beside(ahead, True, token.text == "because"):
            self.note()
        else:
            self.fresh, self.noting = True, False

    def text(self, token: Token, pieces: list[list[Token]]) -> None:
        """Words: a condition, a remark, or what announces a definition."""
        chain = self.chains[-1] if self.chains else None
        said = conditions_in(token.text)
        ahead = [t for p in pieces for t in p]
        short = is_condition(until_separator(pieces))
        self.open = False
        if said:
            self.say_when(said, bool(ahead))
        elif short:
            taken: list[Token] = []
            while pieces and pieces[0][0].kind not in ("sep", "text", "space"):
                taken += pieces.pop(0)
            self.say_when(conditions_in(spelt(taken)), bool(pieces) and not self.says_if(token))
        elif OTHERWISE.search(token.text):
            self.say_when([("\\ne", "", "o")], bool(ahead))
        elif self.standing and is_general(words_of(token, pieces)):
            self.in_general(
                any(t.kind not in ("text", "sep", "name") for t in ahead), self.standing
            )
        if ahead and not (pieces and pieces[0][0].kind == "rel"):
            self.fresh = True
            after = ("sep", "text") if self.general else ("sep",)
            if len(pieces) > 1 and len(pieces[0]) == 1 and pieces[1][0].kind in after:
                del pieces[0]  # "for any word w, ..."
            parts = chain.parts if chain else []
            equation = self.remarks and bool(parts) and derives_loss(parts[0].tokens)
            equation = equation and any(t.text == "=" for t in ahead) and not derives_loss(ahead)
            beside = bool(parts) and parts[-1].row == self.number and (defines(ahead) or equation)
            if ASIDE.search(token.text) or (self.noting and GOES_ON.search(token.text)) or beside:
                self.note()
            else:
                self.noting = False
        elif not ahead and chain is None:
            self.fresh = True

    def separated(self, token: Token, pieces: list[list[Token]]) -> None:
        """What follows a comma or a wide space."""
        if not pieces:
            return
        ahead = until_separator(pieces)
        flat = [t for p in ahead for t in p]
        if not flat:
            return
        if token.text == "forall" and flat[0].kind == "name":
            kept = without_letter(self.standing, flat[0].text)
            self.in_general(len(pieces) > len(ahead), [c for c in self.standing if c not in kept])
            if len(flat) == 1:
                del pieces[:1]
                return
        last = self.chains[-1].parts if self.chains else []
        if token.text == ":" and len(last) == 2 and all(len(p.tokens) == 1 for p in last):
            said = conditions_in(f"{last[0].tokens[0].text} = {last[1].tokens[0].text}")
            if said:  # "w = o: ..."
                self.chains.pop()
                self.stand(said)
        if is_condition(ahead) or (flat[0].kind == "open" and says_nothing(flat)):
            del pieces[: len(ahead)]
            self.say_when(conditions_in(spelt(flat)), False)
        elif flat[0].kind == "rel":
            self.resumes = True
        elif any(len(p) == 1 and p[0].text == "=" for p in ahead):
            beside = self.is_beside(ahead, token.text == "&")  # "..., Z = ...": a remark
            self.fresh, self.open = True, False
            if beside:
                self.note()
        elif token.kind == "space":
            self.open = bool(self.chains) and not self.fresh
        elif not self.fresh:  # ", k = 1, ..., K" and other remarks
            del pieces[: len(ahead)]

    def expression(self, tokens: list[Token]) -> None:
        """An expression: more of the last one, the next of its chain, or the first of a new one."""
        tokens, said = without_condition(tokens)
        self._expression(tokens)
        self.chains[-1].conditions += said
        self.chains[-1].parts[-1].said += said

    def _expression(self, tokens: list[Token]) -> None:
        by_minus, self.by_minus = self.by_minus, False
        if self.open and self.chains and self.chains[-1].parts:
            last = self.chains[-1].parts[-1]
            last.minus += ((len(last.tokens), self.number),) if by_minus else ()
            last.tokens += tokens
            self.open = False
            return
        if self.fresh or not self.chains:
            if not (self.chains and not self.chains[-1].parts):
                self.chains.append(Chain([], list(self.standing)))
            self.fresh, self.case, self.general = False, [], False
        self.chains[-1].conditions += self.case
        self.chains[-1].parts.append(Part(list(tokens), self.number, self.row_starts))
        self.chains[-1].parts[-1].said += self.case
        self.chains[-1].parts[-1].general = self.general
        self.case, self.general = [], False
