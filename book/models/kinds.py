"""Kinds of symbols, and questions that have only these."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.mathematics import Question

__all__ = ["NUMBER", "OF_WORDS", "VECTOR", "Array", "plain"]

Array = np.ndarray[Any, Any]
NUMBER = {"number": True}
VECTOR = {"shape": "d"}
OF_WORDS = {"shape": "n"}


def plain(name: str, symbols: dict[str, Any], words: str = "", **more: Any) -> Question:
    """A question with no symbols but these."""
    return Question(name, "", symbols, words=words, draws=more.pop("draws", ""), **more)
