"""The Korean of what the reader of mathematics says, by its English."""

from __future__ import annotations

__all__ = ["WORDS"]

WORDS: dict[str, str] = {}
