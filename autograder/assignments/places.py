"""Where an assignment's files stand, in a repository and in what a wheel installed."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = [
    "INSTALLED",
    "PACKAGE",
    "ROOT",
    "TRANSLATIONS",
    "ZOO",
    "beside",
    "companions",
    "in_language",
    "release",
    "release_notebook",
    "source",
]

PACKAGE = Path(__file__).resolve().parents[1]
ROOT = PACKAGE.parent  # of the repository, or what a wheel was installed into
INSTALLED = (PACKAGE / "assignment").is_dir()
"""Whether this is a wheel's copy: a wheel has in the package what a repository has beside it."""
TRANSLATIONS = ("ko",)
ZOO = PACKAGE / "zoo" if INSTALLED else ROOT / "tests" / "submissions"
"""Ways of being wrong, and of being right but unusual: the sample class is made of them."""
# files of handout/ that are given to students of every assignment as they are
_COMPANIONS = ("gradcheck.py", "korean.py", "comparing.py")
_ANSWERS = ("forms.py",)  # of the folder mathematics: right lines, which nobody is given
_MATHEMATICS = re.compile(r"\bderivation\(")  # in a file of an assignment's own


def source(assignment: str) -> Path:
    """Say where the instructor's notebook is, as text."""
    return ROOT / "solutions" / assignment / f"{assignment}.md"


def release(assignment: str, lang: str = "en") -> Path:
    """Say where the folder is that students get."""
    folder = (PACKAGE if INSTALLED else ROOT) / "assignment" / assignment
    return folder if lang == "en" else in_language(folder, lang)


def release_notebook(assignment: str, lang: str = "en") -> Path:
    """Say where the notebook is that students get."""
    return release(assignment, lang) / f"{assignment}.ipynb"


def companions(assignment: str) -> list[Path]:
    """Give the modules that students get beside their notebook: everybody's, then its own."""
    own = (PACKAGE / "assignments" / assignment / "handout").glob("*.py")
    beside = [*(PACKAGE / "handout" / name for name in _COMPANIONS)]
    return beside + _as_imported(sorted(path for path in own if path.name != "__init__.py"))


def beside(assignment: str) -> dict[str, Path]:
    """Give all files that students get beside their notebook, by their place in its folder.

    The folder ``mathematics`` is there where a derivation is handed in.
    """
    modules = companions(assignment)
    found = {path.name: path for path in modules}
    if any(_MATHEMATICS.search(p.read_text(encoding="utf-8")) for p in modules[len(_COMPANIONS) :]):
        folder = PACKAGE / "mathematics"
        given = (path for path in sorted(folder.glob("*.py")) if path.name not in _ANSWERS)
        found |= {f"{folder.name}/{path.name}": path for path in given}
    return found


def _as_imported(paths: list[Path]) -> list[Path]:
    """Put each file behind those that it imports."""
    texts = {path: path.read_text(encoding="utf-8") for path in paths}
    ordered: list[Path] = []
    while texts:
        stems = "|".join(path.stem for path in texts)
        needs = re.compile(rf"^\s*(?:from|import) (?:{stems})\b", re.M)
        free = [path for path, text in texts.items() if not needs.search(text)] or [*texts]
        ordered += free
        for path in free:
            del texts[path]
    return ordered


def in_language(folder: Path, lang: str) -> Path:
    """Say where the assignment of `folder` is in another language."""
    return folder.parent / lang / folder.name
