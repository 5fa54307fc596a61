"""Words in the figures, in Korean; the English ones stand in the drawings."""

from __future__ import annotations

LABELS: dict[str, dict[str, str]] = {"ko": {}}

INTERACTIVE: dict[str, dict[str, str]] = {"en": {}, "ko": {}}


def interactive_labels(language: str) -> dict[str, str]:
    """Words of the interactive figure."""
    return INTERACTIVE[language]
