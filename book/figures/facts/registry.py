"""How the facts of a figure are registered, asked, and compared with what it draws."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from book.figures.drawn import Drawn, Panel
from book.figures.labels import LABELS

__all__ = ["FACTS", "Translate", "labels", "near", "of", "texts", "wrong"]

Translate = Callable[[str], str]
Fact = Callable[[Drawn, Translate], Iterator[str]]
FACTS: dict[str, Fact] = {}


def of(name: str) -> Callable[[Fact], Fact]:
    """Register the facts of a figure."""

    def register(fact: Fact) -> Fact:
        FACTS[name] = fact
        return fact

    return register


def wrong(name: str, drawn: Drawn, language: str = "en") -> list[str]:
    """What is wrong with what a figure draws."""

    def label(english: str) -> str:
        return english if language == "en" else LABELS[language][english]

    found = []
    try:
        found += [f"{name}: {what}" for what in FACTS[name](drawn, label)]
    except (KeyError, IndexError, ValueError) as error:
        found.append(f"{name}: what it should draw is not there ({error}).")
    return found


def near(what: str, found: Any, wanted: Any, tolerance: float = 1e-9) -> Iterator[str]:
    """A sentence where two arrays differ."""
    one, other = np.asarray(found, dtype=float), np.asarray(wanted, dtype=float)
    if one.shape != other.shape or not np.all(np.abs(one - other) <= tolerance):
        yield f"{what} is {np.round(one, 4).tolist()}, not {np.round(other, 4).tolist()}."


def labels(found: Any, wanted: list[str]) -> Iterator[str]:
    """A sentence where labels are others, in whatever order."""
    if sorted(found) != sorted(wanted):
        yield f"its labels are {sorted(found)}, not {sorted(wanted)}."


def texts(panel: Panel) -> list[str]:
    """What is written in a panel."""
    return [text for text, *_ in panel.texts]
