"""Sphinx extension of the book: twins, values, sessions, drawings and the two editions."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx

from book.ext import drawings, editions, languages, sessions, twins, values


def setup(app: Sphinx) -> dict[str, Any]:
    """Register everything that a page may use."""
    for part in (languages, twins, values, sessions, drawings, editions):
        part.setup(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
