"""Tables as CSV that a spreadsheet shows and never executes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

__all__ = ["cell", "csv_text", "guarded"]

# what a spreadsheet takes for the beginning of a formula, also in full width and after blanks
_FORMULA = re.compile(r"[\s\ufeff]*[=+\-@＝＋－＠]|[\t\r\n]")
_PLAIN = re.compile(r"[\w.%:-]+(?: [\w.%:-]+)*")  # nothing that any separator or quote is


def cell(value: object) -> str:
    """Write one value: a text that looks like a formula gets an apostrophe before it.

    Examples
    --------
    >>> cell("anna"), cell(-1.5)
    ('anna', '-1.5')
    >>> print(cell("-1.5"), cell('=HYPERLINK("http://a")'))
    "'-1.5" "'=HYPERLINK(""http://a"")"
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        return str(value)
    text = guarded(value)
    if not text or _PLAIN.fullmatch(text):
        return text
    return '"' + text.replace('"', '""') + '"'


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula."""
    return "'" + text if _FORMULA.match(text) else text


def csv_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Write a table: commas, a line for each row, quotes around all but plain words."""
    lines = [",".join(map(cell, row)) for row in (header, *rows)]
    return "\n".join(lines) + "\n"
