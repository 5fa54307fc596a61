r"""What a number under a brace stands for: ``\underbrace{A}_{(1)}``, and later ``(1) = ...``."""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Token, closing_in

__all__ = ["with_braces_named"]

_BLANK = ("space", "newline", "&")


def with_braces_named(tokens: list[Token]) -> list[Token]:
    """Tokens, what stands over a brace put where its number is written."""
    if not any(t.kind == "labelled" for t in tokens):
        return tokens
    meant: dict[str, list[Token]] = {}
    found: list[Token] = []
    i = 0
    while i < len(tokens):
        label = _number(tokens, i) if meant else None
        over = meant.get(label[0]) if label else None
        if label and over and _stands_for_it(tokens, i, label[1]):
            found += [Token(t.kind, t.text, tokens[i].at) for t in over]
            i = label[1]
            found[-1] = found[-1]._replace(at=tokens[i - 1].at)
            continue
        if tokens[i].kind == "labelled" and i + 2 < len(tokens) and tokens[i + 1].text == "{":
            end = closing_in(tokens, i + 1) + 1
            if end + 1 < len(tokens) and tokens[end].kind in ("_", "^"):
                under = closing_in(tokens, end + 1)
                name = _number(tokens[end + 2 : under], 0)
                if name and name[1] == under - end - 2:
                    meant[name[0]] = _grouped(tokens[i + 2 : end - 1], tokens[i].at)
                    found += tokens[i : under + 1]
                    i = under + 1
                    continue
        found.append(tokens[i])
        i += 1
    return found


def _grouped(tokens: Sequence[Token], at: int) -> list[Token]:
    return [Token("open", "(", at), *tokens, Token("close", ")", at)]


def _number(tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
    """A number or letter in brackets, and where it ends."""
    if i < len(tokens) and tokens[i].kind == "text" and tokens[i].text.strip()[:1] == "(":
        label = tokens[i].text.strip()
        return (label[1:-1], i + 1) if label[-1] == ")" and label[1:-1].isalnum() else None
    three = tokens[i : i + 3]
    if [t.kind for t in three] in (["open", "num", "close"], ["open", "name", "close"]):
        return (three[1].text, i + 3) if three[0].text == "(" else None
    return None


def _stands_for_it(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a number is a term or a side of an equation there, not a row's or a line's number."""
    before = next((t for t in reversed(tokens[:start]) if t.kind not in ("space", "&")), None)
    after = next((t for t in tokens[end:] if t.kind not in ("space", "&")), None)
    begins = before is None or before.kind in ("newline", "row", "begin", "end", "$", "text", "sep")
    added = after is not None and after.kind == "op"
    if begins:
        return added or (after is not None and after.text == "=")
    ends = after is None or after.kind in (
        "newline", "row", "end", "rel", "$", "text", "sep", "close",
    )  # fmt: skip
    joins = before is not None and (before.kind in ("op", "rel") or before.text in ("(", "[", "{"))
    return joins and (added or ends)
