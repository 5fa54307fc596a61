"""The picture of a gradient's error: one cell for each entry, by row and column.

An entry that is right is a small dot and one that is wrong a filled square, darker the more it
is off, so that shape and lightness both tell it and no colour has to. The SVG is written by
hand: it is a grid of squares, and thousands of them are made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import ceil

from markupsafe import Markup, escape
from rich.cells import cell_len

from autograder.messages import Message
from autograder.report import ErrorMap
from autograder.writing.neutral import neutral

__all__ = [
    "COLOURS",
    "LEVELS",
    "SYMBOLS",
    "alt_text",
    "cells",
    "level",
    "row_label",
    "rows_of_text",
    "svg",
]

RIGHT = -4.0  # log10 of the relative error up to which an entry is right, as the checks have it
LEVELS = (RIGHT, -2.0, -1.0, -0.5)  # upper ends of the levels 0 to 3; level 4 is all above
COLOURS = ("#9aa5b1", "#f6c667", "#e8853d", "#b8442f", "#611d2b")  # right, then wrong, ever darker
SYMBOLS = "·░▒▓█"
_SIDE, _GAP = 18, 2
_MOST_ROWS, _MOST_COLUMNS = 40, 40


def level(log10_error: float) -> int:
    """Give the level of an entry: 0 is right, 4 is wrong in its first digit (or not a number)."""
    for number, upper in enumerate(LEVELS):
        if log10_error <= upper:
            return number
    return len(LEVELS)  # NaN too


def cells(errors: ErrorMap) -> list[list[int]]:
    """Give the levels of the entries that are shown, at most 40 rows of 40."""
    return [
        [level(entry) for entry in row[:_MOST_COLUMNS]] for row in errors.log10_error[:_MOST_ROWS]
    ]


def _listed(places: Sequence[int | str], most: int = 12) -> str:
    return ", ".join(map(str, places[:most])) + (", …" if len(places) > most else "")


def alt_text(errors: ErrorMap, lang: str = "en") -> Message:
    """Say what the picture shows; the words of its rows are said in `lang`."""
    grid = [[level(entry) for entry in row] for row in errors.log10_error]
    n_columns = max(map(len, grid), default=0)
    wrong_rows = [r for r, row in enumerate(grid) if any(row)]
    wrong_columns = [c for c in range(n_columns) if any(row[c : c + 1] != [0] for row in grid)]
    n_entries = sum(map(len, grid))
    n_wrong = sum(1 for row in grid for entry in row if entry)
    size: dict[str, str | int | float] = {
        "name": errors.name,
        "n_rows": len(grid),
        "n_columns": n_columns,
    }
    if not n_wrong:
        return Message("Error of {name}, {n_rows} × {n_columns}: every entry is right.", size)
    if n_wrong == n_entries:
        return Message("Error of {name}, {n_rows} × {n_columns}: every entry is wrong.", size)
    if len(wrong_rows) < len(grid):
        labels = [row_label(errors, r, lang) for r in wrong_rows]
        return Message(
            "Error of {name}, {n_rows} × {n_columns}: wrong entries {n_wrong}, in rows {rows}.",
            {**size, "n_wrong": n_wrong, "rows": _listed(labels)},
        )
    return Message(
        "Error of {name}, {n_rows} × {n_columns}: wrong entries {n_wrong}, in columns {columns}.",
        {**size, "n_wrong": n_wrong, "columns": _listed(wrong_columns)},
    )


def row_label(errors: ErrorMap, row: int, lang: str = "en") -> str:
    """Name a row: its number, and what stands there in the book's letters."""
    mark = errors.marked_rows.get(row)
    if mark is None:
        return str(row) if len(errors.log10_error) > 1 else ""  # a vector has no rows
    times = re.fullmatch(r"([cko]), (\d+) times", mark)
    if times:
        mark = Message("{word}, {n} times", {"word": times[1], "n": int(times[2])}).text(lang)
    return f"{row} ({neutral(mark)})"


def rows_of_text(errors: ErrorMap, lang: str = "en") -> list[str]:
    """Draw it with characters, one line a row, for a terminal."""
    grid = cells(errors)
    labels = [row_label(errors, r, lang) for r in range(len(grid))]
    return [
        " ".join(SYMBOLS[entry] for entry in row) + f"   {label}"
        for row, label in zip(grid, labels, strict=True)
    ]


def svg(errors: ErrorMap, lang: str = "en") -> Markup:
    """Draw it as an inline ``<svg>`` with alternative text; the page's CSS may set the colours."""
    grid = cells(errors)
    labels = [row_label(errors, r, lang) for r in range(len(grid))]
    step = _SIDE + _GAP
    left = 14 + ceil(7.3 * max(map(cell_len, labels), default=0))
    n_columns = max(map(len, grid), default=0)
    width, height = left + step * n_columns, 20 + step * len(grid)
    parts = [
        f'<svg class="error-map" role="img" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" xmlns="http://www.w3.org/2000/svg" '
        f'aria-label="{escape(neutral(alt_text(errors, lang).text(lang)))}">'
    ]
    every = 1 if n_columns <= 12 else 5
    parts += [
        f'<text x="{left + step * c + _SIDE / 2:g}" y="12" text-anchor="middle">{c}</text>'
        for c in range(0, n_columns, every)
    ]
    for r, row in enumerate(grid):
        y = 20 + step * r
        parts.append(
            f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">{escape(labels[r])}</text>'
        )
        parts += [_cell(left + step * c, y, entry) for c, entry in enumerate(row)]
    return Markup("".join([*parts, "</svg>"]))


def _cell(x: int, y: int, entry: int) -> str:
    half = _SIDE / 2
    if entry == 0:
        return (
            f'<circle class="e0" cx="{x + half:g}" cy="{y + half:g}" r="2.5" fill="{COLOURS[0]}"/>'
        )
    return (
        f'<rect class="e{entry}" x="{x}" y="{y}" width="{_SIDE}" height="{_SIDE}" rx="2" '
        f'fill="{COLOURS[entry]}"/>'
    )
