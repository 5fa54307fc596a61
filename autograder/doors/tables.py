"""Tables that spreadsheets and systems write: any encoding of ours, any separator, any case."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.submissions import composed

__all__ = ["Table", "TableError", "read_table", "read_text"]

_LONGEST = 64 << 20  # bytes


class TableError(ValueError):
    """A table can't be used; one sentence says which and what to do."""


@dataclass(frozen=True)
class Table:
    """The rows of a table below its head, each as long as the head.

    Parameters
    ----------
    head : tuple of str
    rows : tuple of tuple of str
    separator : str
    name : str
        Of the file.
    marked : bool
        Whether it began with a byte order mark, which is kept.
    encoding : str
        In which it was read.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    separator: str = ","
    name: str = ""
    marked: bool = False
    encoding: str = "utf-8"

    def column(self, *names: str) -> int | None:
        """Give the place of the first column that has one of these names, whatever its case."""
        known = [" ".join(name.casefold().replace("_", " ").split()) for name in self.head]
        for name in names:
            if name in known:
                return known.index(name)
        return None

    def records(self) -> Sequence[Mapping[str, str]]:
        """Give each row by the names of its columns."""
        return [dict(zip(self.head, row, strict=True)) for row in self.rows]


def read_text(path: Path) -> tuple[str, str, bool]:
    """Read a text in UTF-8, UTF-16 or CP949; give it, the encoding, and whether it had a mark.

    Raises
    ------
    TableError, OSError
    """
    data = path.read_bytes()
    if len(data) > _LONGEST:
        raise TableError(f"{path} is too large for a table of a class.")
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text.removeprefix("\ufeff"), encoding, text.startswith("\ufeff")
    raise TableError(f"{path} is no text in UTF-8 or CP949: save it as CSV UTF-8.")


def read_table(path: Path) -> Table:
    """Read a CSV or tab-separated file.

    Raises
    ------
    TableError
        It is no text, or has no head.
    OSError
    """
    text, encoding, marked = read_text(path)
    first = text.split("\n", 1)[0]
    separator = max((",", "\t", ";"), key=first.count)
    try:
        lines = [
            line
            for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator)
            if any(field.strip() for field in line)
        ]
    except csv.Error as error:
        raise TableError(f"{path} is no table ({error}): save it as CSV UTF-8.") from None
    if not lines:
        raise TableError(f"{path} is empty: it needs a line with the names of its columns.")
    head = tuple(composed(field.strip()) for field in lines[0])
    rows = tuple(
        tuple(composed(field) for field in (*line, *("",) * len(head))[: len(head)])
        for line in lines[1:]
    )
    return Table(head, rows, separator, path.name, marked, encoding)
