"""An answer's Markdown -> HTML in which nothing runs and nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from autograder.feedback.typeset.mathml import mathml
from autograder.feedback.typeset.tokens import NotRead
from autograder.writing.neutral import neutral

__all__ = ["html"]

_LONGEST = 40_000  # characters
_PIECE = re.compile(
    r"```[^\n]*\n(?P<code>.*?)(?:```|\Z)"
    r"|`(?P<tick>[^`\n]+)`"
    r"|\$\$(?P<dollars>[^$]{1,4000})\$\$"
    r"|\\\[(?P<brackets>.{1,4000}?)\\\]"
    r"|(?P<environment>\\begin\{(?P<name>\w+\*?)\}.{1,4000}?\\end\{(?P=name)\})"
    r"|(?<!\\)\$(?P<dollar>(?:\\.|[^$\\]){1,4000}?)\$"
    r"|\\\((?P<paren>.{1,4000}?)\\\)"
    r"|!\[[^\]\n]{0,200}\]\(attachment:(?P<picture>[\w.-]{1,100})\)",
    re.S,
)
_PLACE = re.compile("\ue000(\\d+)\ue001")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+")
_HEADING = re.compile(r"#{1,6}\s+")
_STRONG = re.compile(r"\*\*(?=\S)([^*]+?)(?<=\S)\*\*")
_STRESSED = re.compile(r"(?<!\*)\*(?=\S)([^*]+?)(?<=\S)\*(?!\*)")


def html(text: str, pictures: Mapping[str, Mapping[str, str]] | None = None) -> Markup:
    r"""Show what somebody wrote: paragraphs, lists, emphasis, code, formulas, own pictures.

    A formula that can't be read stands there as it was written.

    Parameters
    ----------
    text : str
    pictures : mapping of str to mapping of str to str
        Base64 by type, by name, as a notebook's cell has its attachments.

    Examples
    --------
    >>> print(html("Since *$a^2$* <b>"))
    <p>Since <em><math><msup><mi>a</mi><mrow><mn>2</mn></mrow></msup></math></em> &lt;b&gt;</p>
    """
    kept: list[Markup] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(_piece(found, pictures or {}))
        return f"\ue000{len(kept) - 1}\ue001"

    plain = neutral(text, _LONGEST).replace("\ue000", "").replace("\ue001", "")
    written = str(escape(_PIECE.sub(keep, plain)))
    written = _STRONG.sub(r"<strong>\1</strong>", written)
    written = _STRESSED.sub(r"<em>\1</em>", written)
    blocks = (_block(block.strip("\n")) for block in re.split(r"\n[ ]*\n", written))
    return Markup(_PLACE.sub(lambda m: str(kept[int(m[1])]), "\n".join(filter(None, blocks))))


def _piece(found: re.Match[str], pictures: Mapping[str, Mapping[str, str]]) -> Markup:
    if found["code"] is not None:
        return Markup('<span class="code">{}</span>').format(found["code"].rstrip())
    if found["tick"]:
        return Markup("<code>{}</code>").format(found["tick"])
    if found["picture"]:
        for mime, data in pictures.get(found["picture"], {}).items():
            if re.fullmatch(r"image/(?:png|jpeg)", mime):
                return Markup('<img src="data:{};base64,{}" alt="{}">').format(
                    mime, data, found["picture"]
                )
        return escape(found[0])
    display = found["dollars"] or found["brackets"] or found["environment"]
    try:
        return mathml(display or found["dollar"] or found["paren"], bool(display))
    except NotRead:
        return Markup('<code class="unread">{}</code>').format(found[0])


def _block(text: str) -> str:
    if not text.strip():
        return ""
    lines = text.split("\n")
    if heading := _HEADING.match(lines[0]):
        rest = _block("\n".join(lines[1:]))
        return f'<p class="head">{lines[0][heading.end() :]}</p>{rest}'
    for i, line in enumerate(lines):
        if _ITEM.match(line.strip()):
            before = f"<p>{chr(10).join(lines[:i])}</p>" if i else ""
            return before + _items(lines[i:])
    return f"<p>{text}</p>"


def _items(lines: list[str]) -> str:
    items: list[str] = []
    for line in lines:
        mark = _ITEM.match(line.strip())
        if mark:
            items.append(line.strip()[mark.end() :])
        else:
            items[-1] += f"\n{line.strip()}"
    kind = "ol" if lines[0].strip()[0].isdigit() else "ul"
    return f"<{kind}>{''.join(f'<li>{item}</li>' for item in items)}</{kind}>"
