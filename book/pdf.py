"""Make a PDF of each language with XeLaTeX: ``python -m book.build --pdf``.

Needs the packages below, which are Debian's names. The result stands in
``build/book/word2vec-gradients.<language>.pdf``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from book.build import BUILD, LANGUAGES, build_all, build_one
from book.ext.colophon import pdf_name

NEEDED = ("xelatex", "latexmk")
PACKAGES = (
    "latexmk texlive-xetex texlive-lang-korean texlive-latex-extra texlive-fonts-recommended "
    "tex-gyre fonts-noto-cjk fonts-freefont-otf"
)


def missing() -> list[str]:
    """Programs that are needed and not there."""
    return [program for program in NEEDED if not shutil.which(program)]


def build_pdf(edition: str) -> int:
    """Write both languages as LaTeX, typeset them, and put the PDFs beside the pages."""
    if lacking := missing():
        print(
            f"{' and '.join(lacking)} not found. On Debian: apt-get install {PACKAGES}",
            file=sys.stderr,
        )
        return 1
    for language in LANGUAGES:
        folder = BUILD / "book-latex" / edition / language
        if build_one(language, folder, "latex", edition):
            return 1
        target = BUILD / ("book" if edition == "public" else f"book-{edition}")
        made = target / pdf_name(language)
        if not typeset(folder, made):
            return 1
        print(f"{made.relative_to(BUILD.parent)} written")
    return build_all(edition)  # the pages link to it


def typeset(folder: Path, target: Path) -> bool:
    """Run XeLaTeX as often as it takes."""
    (source,) = folder.glob("word2vec-gradients-*.tex")
    command = ["latexmk", "-xelatex", "-interaction=nonstopmode", "-halt-on-error", source.name]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace")
    if done.returncode:
        print("\n".join(done.stdout.splitlines()[-30:]), file=sys.stderr)
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source.with_suffix(".pdf"), target)
    return True
