"""Sphinx extension of the book: twins, values, sessions, drawings, heads and the two editions."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from book.ext import colophon, columns, drawings, editions, head, languages, sessions, twins, values


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything that a page may use."""
    for part in (languages, head, colophon, twins, values, sessions, drawings, columns, editions):
        part.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
