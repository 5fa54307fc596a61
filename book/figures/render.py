"""One style for all figures, and the way from matplotlib into a page."""

from __future__ import annotations

import html
import importlib
import io
import re
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib as mpl
from cycler import cycler
from matplotlib import font_manager
from matplotlib.figure import Figure

from book.figures.labels import LABELS

# Okabe and Ito's colours, of which each differs from the others for every kind of colour vision
# and from both a white and a dark page
BLUE, VERMILLION, GREEN, PINK = "#3b8fd1", "#d9622b", "#0a9e77", "#c774a5"
INK = "#123456"  # stands for the page's text colour, and is replaced by it

HANGUL = "Noto Sans CJK KR"
STYLE = {
    "svg.fonttype": "none",
    "svg.hashsalt": "word2vec-gradients",
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "savefig.facecolor": "none",
    "savefig.transparent": True,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.prop_cycle": cycler(color=[BLUE, VERMILLION, GREEN, PINK]),
    "font.size": 11,
    # matplotlib tells of a family that isn't installed at each piece of text
    "font.family": ["DejaVu Sans", *({HANGUL} & set(font_manager.get_font_names()))],
    "mathtext.fontset": "dejavusans",
    "axes.unicode_minus": False,
    "lines.linewidth": 2,
    "legend.frameon": False,
    "figure.constrained_layout.use": True,
}

# on a page, figures are shown larger than they are laid out, or their text would be too small on a
# phone
COMPACT = 0.8

Draw = Callable[[Callable[[str], str]], Figure]


def sources() -> list[Path]:
    """Files that a page with a figure depends on."""
    return sorted(Path(__file__).parent.glob("*.py"))


def _drawing(name: str) -> Draw:
    for where in ("drawings", "diagrams"):
        module = importlib.import_module(f"book.figures.{where}")
        draw: Draw | None = getattr(module, name.replace("-", "_"), None)
        if draw is not None:
            return draw
    raise KeyError(f"there is no drawing called {name}")


def draw(name: str, language: str) -> Figure:
    """Draw a figure with its labels in a language."""

    def label(english: str) -> str:
        if language == "en":
            return english
        return LABELS[language][english]

    return _drawing(name)(label)


def _save(name: str, language: str, scale: float = 1.0, **how: Any) -> bytes:
    with mpl.rc_context(STYLE | how.pop("style", {})), warnings.catch_warnings():
        # the page has the glyphs that matplotlib's own font lacks
        warnings.filterwarnings("ignore", message="Glyph")
        buffer = io.BytesIO()
        figure = draw(name, language)
        figure.set_size_inches(*(scale * figure.get_size_inches()))
        figure.savefig(buffer, **how)
    return buffer.getvalue()


@cache
def inline_svg(name: str, language: str, alt: str) -> str:
    """Draw a figure as an SVG element for a page.

    Its ids are made its own, and its ink the colour of the text around it.
    """
    about = {"Date": None, "Creator": None}
    svg = _save(name, language, COMPACT, format="svg", metadata=about).decode()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'\bid="', f'id="{name}-', svg)
    svg = re.sub(r'(href="#|url\(#)', rf"\1{name}-", svg)
    svg = svg.replace(INK, "currentColor")
    # generic families: a reader's machine need not have matplotlib's font
    svg = re.sub(r"(font(?:-family)?: [^;\"]*?)'DejaVu Sans'[^;\"]*", r"\1inherit-sans", svg)
    svg = svg.replace("inherit-sans", "'DejaVu Sans', 'Noto Sans KR', sans-serif")
    width = re.search(r'<svg [^>]*?width="([\d.]+)pt"', svg)
    assert width is not None
    svg = re.sub(r'(<svg [^>]*?) width="[\d.]+pt"', r"\1", svg, count=1)
    svg = re.sub(r'(<svg [^>]*?) height="[\d.]+pt"', r"\1", svg, count=1)
    return svg.replace(
        "<svg ",
        f'<svg class="drawing" style="max-width: {float(width[1]) * 4 / 3 / COMPACT:.0f}px" '
        f'role="img" aria-label="{html.escape(alt)}" ',
        1,
    )


def pdf_file(name: str, language: str, folder: Path) -> Path:
    """Draw a figure for paper."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.{language}.pdf"
    black = {k: "black" for k, v in STYLE.items() if v == INK}
    path.write_bytes(_save(name, language, format="pdf", style=black))
    return path
