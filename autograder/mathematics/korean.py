"""The Korean of what the reader of mathematics says, by its English."""

from __future__ import annotations

from typing import Dict

__all__ = ["WORDS"]

WORDS: Dict[str, str] = {}
