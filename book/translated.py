"""Formulas of the translations: a translated paragraph has those of the original, no others."""

from __future__ import annotations

import re
from pathlib import Path

from babel.messages.pofile import read_po

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


def _is_part(formula: str, others: list[str]) -> bool:
    """Whether a formula is a symbol that stands in one of the others."""
    symbol = re.fullmatch(r"\\*[a-zA-Z]+(_\w|_\{\w+\})?", formula)
    return symbol is not None and any(formula in other for other in others)


def fault(original: str, translation: str) -> str:
    """What is wrong with a translation's formulas; empty if they are the original's.

    A translation may say a formula again, or a symbol of one.
    """
    ours, theirs = formulas(original), formulas(translation)
    missing = sorted(f for f in set(ours) - set(theirs) if not _is_part(f, theirs))
    added = sorted(f for f in set(theirs) - set(ours) if not _is_part(f, ours))
    if not missing and not added:
        return ""
    return f"formulas missing: {missing}, added: {added}, in: {translation[:60]}"


def faults() -> list[tuple[str, str]]:
    """All translations whose formulas are others than their original's: (page, what)."""
    return [
        (page, what)
        for page, entries in catalogues().items()
        for original, text in entries
        if (what := fault(original, text))
    ]
