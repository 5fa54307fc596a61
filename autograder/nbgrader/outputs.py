"""What a student's cells may show in nbgrader's pages: text and pictures, bounded.

nbgrader puts markdown into its pages as the HTML that it may hold, lets links run scripts and
shows outputs as they are. So everything that would be more than text or a picture is taken out
of what is shown. What is graded is the file itself.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from typing import Any

__all__ = ["Room", "attachments", "harmless", "outputs", "plain", "source"]

MAX_CODE = 100_000  # characters of a cell
MAX_MARKDOWN = 30_000  # nbconvert takes the square of some texts' lengths
MAX_OPENERS = 64  # each may be searched for its end through all of the text
MAX_SOURCES = 1_000_000  # characters of all cells
MAX_TEXT = 20_000  # characters of one output
MAX_LINES = 200
MAX_OUTPUTS = 20  # of one cell
MAX_IMAGE = 1_000_000  # characters, in base64
MAX_SHOWN = 4_000_000  # characters of all outputs and attachments
Cell = dict[str, Any]
_CUT = "\n[... cut here ...]"
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_MARKUP = re.compile(
    r"!\[[^\[\]<\n]*\]\(attachment:(?P<attachment>[\w.-]+)\)"
    r"|<(?=[A-Za-z/!?])|\](?=[(:])|!(?=\[)"
)
_OPENER = re.compile(r"\\\\(?=[(\[])|\\begin(?=\{)")  # of a formula, in nbconvert's markdown
_CONTROL = re.compile(r"[\0-\x08\x0b-\x1f\x7f]")
_NAME = re.compile(r"[\w.-]{1,100}", re.ASCII)


class Room:
    """How much of a notebook may still be shown."""

    def __init__(self) -> None:
        self.left = MAX_SHOWN
        self.sources = MAX_SOURCES

    def takes(self, size: int) -> bool:
        """Take `size` characters of it, if there are as many."""
        if size > self.left:
            return False
        self.left -= size
        return True


def harmless(text: str, attachments: Mapping[str, object] | None = None) -> str:
    """Keep markdown from becoming HTML, links or images, and leave it readable.

    A tag needs its letter right after ``<``, a link its address right after ``]``: a space
    between them ends both, in text as in code and in formulas. (nbconvert itself lets links run
    scripts.) Images are kept where they are the cell's own attachments.

    Examples
    --------
    >>> harmless("<script>alert(1)</script> and $a<b$")
    '< script>alert(1)< /script> and $a< b$'
    """

    def spaced(match: re.Match[str]) -> str:
        if match["attachment"] in (attachments or ()):
            return match[0]
        return match[0][0] + " " + match[0][1:].replace("](", "] (")

    text = _CONTROL.sub("", text)
    openers = itertools.count()
    text = _OPENER.sub(lambda m: " " + m[0][1:] if next(openers) >= MAX_OPENERS else m[0], text)
    return _MARKUP.sub(spaced, text)


def source(cell: Mapping[str, Any], room: Room) -> str:
    """Give a cell's text."""
    longest = MAX_CODE if cell.get("cell_type") == "code" else MAX_MARKDOWN
    text = plain(cell.get("source"), min(longest, room.sources))
    room.sources -= min(len(text), room.sources)
    return text


def plain(value: object, limit: int) -> str:
    """Give the text of a notebook's field, which may be a list of lines or nothing of the sort."""
    if isinstance(value, list):
        value = "".join(line for line in value if isinstance(line, str))
    if not isinstance(value, str):
        return ""
    text = value if len(value) <= limit else value[:limit] + _CUT
    return text.encode("utf-8", "replace").decode("utf-8")  # a lone surrogate has no UTF-8


def outputs(cell: Mapping[str, Any], room: Room) -> list[Cell]:
    """Keep those of a cell's outputs that are text or a picture."""
    found = cell.get("outputs")
    kept = []
    for output in found[:MAX_OUTPUTS] if isinstance(found, list) else []:
        shown = _output(output) if isinstance(output, dict) else None
        if shown is not None and room.takes(len(str(shown))):
            kept.append(shown)
    return kept


def _output(output: Mapping[str, Any]) -> Cell | None:
    kind, data = output.get("output_type"), output.get("data")
    if kind == "stream":
        name = "stderr" if output.get("name") == "stderr" else "stdout"
        return {"output_type": kind, "name": name, "text": _lines(output.get("text"))}
    if kind == "error":
        trace = output.get("traceback")
        lines = [plain(line, MAX_TEXT) for line in trace] if isinstance(trace, list) else []
        return {
            "output_type": kind,
            "ename": plain(output.get("ename"), 200),
            "evalue": plain(output.get("evalue"), 1000),
            "traceback": _lines("\n".join(lines)).split("\n"),
        }
    if kind in ("execute_result", "display_data") and isinstance(data, dict):
        shown = _images(data)
        shown["text/plain"] = _lines(data.get("text/plain")) or "(this output is not shown here)"
        return {"output_type": "display_data", "metadata": {}, "data": shown}
    return None


def attachments(cell: Mapping[str, Any], room: Room) -> dict[str, dict[str, str]]:
    """Keep the pictures that were pasted into a cell."""
    found = cell.get("attachments")
    kept = {}
    for name, data in found.items() if isinstance(found, dict) else ():
        images = _images(data) if _NAME.fullmatch(name) and isinstance(data, dict) else {}
        if images and room.takes(sum(map(len, images.values()))):
            kept[name] = images
    return kept


def _images(data: Mapping[str, object]) -> dict[str, str]:
    images = {}
    for mime in ("image/png", "image/jpeg"):
        image = plain(data.get(mime), MAX_IMAGE).replace("\n", "")
        if _BASE64.fullmatch(image):
            images[mime] = image
    return images


def _lines(value: object) -> str:
    text = plain(value, MAX_TEXT)
    lines = text.split("\n", MAX_LINES)
    return text if len(lines) <= MAX_LINES else "\n".join(lines[:-1]) + _CUT
