"""Where an assignment's files stand, in a repository and in what a wheel installed."""

from __future__ import annotations

from pathlib import Path

__all__ = [
    "ASSIGNMENT",
    "COMPANIONS",
    "INSTALLED",
    "PACKAGE",
    "RELEASE",
    "ROOT",
    "SOURCE",
    "TRANSLATIONS",
    "companions",
    "in_language",
]

ASSIGNMENT = "word2vec"  # also the notebook's name
PACKAGE = Path(__file__).resolve().parents[1]
ROOT = PACKAGE.parent  # of the repository, or what a wheel was installed into
INSTALLED = (PACKAGE / "assignment").is_dir()
"""Whether this is a wheel's copy: a wheel has in the package what a repository has beside it."""
SOURCE = ROOT / "solutions" / f"{ASSIGNMENT}.md"
TRANSLATIONS = ("ko",)
RELEASE = (PACKAGE if INSTALLED else ROOT) / "assignment" / ASSIGNMENT
# files of handout/ that are given to students as they are
COMPANIONS = (
    "gradcheck.py",
    "derivation.py",
    "korean.py",
    "comparing.py",
    "visible.py",
    "ready.py",
)


def companions() -> list[Path]:
    """Give the files that students get beside their notebook."""
    return [PACKAGE / "handout" / name for name in COMPANIONS]


def in_language(folder: Path, lang: str) -> Path:
    """Say where the assignment of `folder` is in another language."""
    return folder.parent / lang / folder.name
