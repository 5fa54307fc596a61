"""Translations have the formulas and the numbers of the original, each as often, and no others."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from babel.messages.pofile import read_po

from book.bare_numbers import numbers_of

FOLDER = Path(__file__).parent / "locale"
_FORMULA = re.compile(r"(?<![\\$])\$([^$]+)\$(?!\$)")


def formulas(text: str) -> list[str]:
    """The inline formulas of a paragraph."""
    return [re.sub(r"\s+", " ", found.strip()) for found in _FORMULA.findall(text)]


def catalogues() -> dict[str, list[tuple[str, str]]]:
    """Of each translated page, its paragraphs and their translations."""
    found: dict[str, list[tuple[str, str]]] = {}
    for path in sorted(FOLDER.glob("*/LC_MESSAGES/*.po")):
        with path.open("rb") as file:
            entries = [(str(m.id), str(m.string)) for m in read_po(file) if m.id and m.string]
        found[f"{path.parts[-3]}/{path.stem}"] = entries
    return found


def fault(original: str, translation: str) -> str:
    """What is wrong with a translation's formulas and numbers; empty if they are the original's."""
    ours, theirs = Counter(formulas(original)), Counter(formulas(translation))
    missing, added = sorted((ours - theirs).elements()), sorted((theirs - ours).elements())
    if missing or added:
        return f"formulas missing: {missing}, added: {added}, in: {translation[:60]}"
    numbers = [Counter(n for _, n in numbers_of(text)) for text in (original, translation)]
    if numbers[0] != numbers[1]:
        one, other = (sorted(n.elements()) for n in numbers)
        return f"numbers {other} instead of {one}, in: {translation[:60]}"
    return ""


def faults() -> list[tuple[str, str]]:
    """All translations whose formulas or numbers are others than their original's: (page, what)."""
    return [
        (page, what)
        for page, entries in catalogues().items()
        for original, text in entries
        if (what := fault(original, text))
    ]
