"""What the reader of mathematics says, in English and in Korean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .korean import WORDS as KOREAN

__all__ = ["Sentence", "Undeclared", "Unfitting", "Unreadable", "say", "speak"]

_spoken: dict[str, str] = {}  # English sentence -> the one that is said instead


def speak(lang: str) -> None:
    """Say everything in `lang` from now on: ``"en"`` or ``"ko"``."""
    _spoken.clear()
    _spoken.update(KOREAN if lang == "ko" else {})


def say(template: str, **values: object) -> str:
    """Give a sentence in the language that is spoken, with its values put in."""
    return _spoken.get(template, template).format(**values)


@dataclass(frozen=True)
class Sentence:
    """An English template and what belongs into it; `str` says it.

    Examples
    --------
    >>> print(Sentence("`{name}` is not in this question's list.", {"name": "q"}))
    `q` is not in this question's list.
    """

    template: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return say(self.template, **self.values)


class Unreadable(Exception):
    """A line that can't be read, with a sentence and the place.

    Parameters
    ----------
    template : str
    at : int, optional
        Index into the text that was given.
    **values
        What belongs into the template.
    """

    def __init__(self, template: str, at: int | None = None, **values: object) -> None:
        self.sentence = Sentence(template, values)
        self.at = at
        super().__init__(template)

    def __str__(self) -> str:
        return str(self.sentence)


class Undeclared(Unreadable):
    """A symbol that the question doesn't declare."""


class Unfitting(Unreadable):
    """Values whose shapes don't fit together."""
