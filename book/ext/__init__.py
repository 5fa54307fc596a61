"""Sphinx extension of the book: checked, values, sessions, drawings, heads, search and more."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from book.ext import (
    checked,
    colophon,
    columns,
    drawings,
    editions,
    head,
    languages,
    lines,
    paper,
    search,
    sessions,
    values,
    ways,
)


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything that a page may use."""
    parts = (
        languages, head, colophon, lines, checked, values, sessions, drawings, columns, editions,
        search, paper, ways,
    )  # fmt: skip
    for part in parts:
        part.setup(app)
    # raise it with what is searched for: an index of before would stay as it is
    return {"env_version": 2, "parallel_read_safe": True, "parallel_write_safe": True}
