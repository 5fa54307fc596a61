"""The class report's pictures: matplotlib, as SVG text that stands inside a page."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup
from matplotlib import font_manager, rc_context
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

__all__ = ["distribution", "pass_rates"]

# Okabe and Ito's colours, which colour-blind people tell apart
BLUE, ORANGE, GREY = "#0072b2", "#d55e00", "#566070"
# measured with a Korean font where there is one
_KOREAN = ("Noto Sans CJK KR", "Noto Sans KR", "Noto Sans CJK JP", "NanumGothic")
_INSTALLED = {font.name for font in font_manager.fontManager.ttflist}
_FAMILIES = ["DejaVu Sans", *(name for name in _KOREAN if name in _INSTALLED)]
_STYLE: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "word2vec",  # the same picture is the same text
    "font.family": _FAMILIES,
    "font.size": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": GREY,
    "axes.labelcolor": GREY,
    "xtick.color": GREY,
    "ytick.color": GREY,
}


def _svg(figure: Figure, alt: str) -> Markup:
    with io.StringIO() as text, warnings.catch_warnings():
        # the reader's browser sets the words, so a font that is missing here is not missing there
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure.savefig(text, format="svg", transparent=True, metadata={"Date": None})
        svg = text.getvalue()
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    label = Markup('<svg role="img" aria-label="{}"').format(alt)
    return Markup(svg.replace("<svg", str(label), 1))


def _axes(width: float, height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(width, height), layout="constrained")
    FigureCanvasSVG(figure)
    return figure, figure.subplots()


def distribution(points: Sequence[float], full: float, alt: str, label: str) -> Markup:
    """How many students reached how many points, in tenths of the full score."""
    with rc_context(_STYLE):
        figure, axes = _axes(7.0, 2.6)
        edges = [full * i / 10 for i in range(11)]
        axes.hist(points, bins=edges, color=BLUE, rwidth=0.92)
        axes.set_xticks([round(edge, 1) for edge in edges])
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
        axes.set_xlabel(label)
        return _svg(figure, alt)


def pass_rates(names: Sequence[str], rates: Sequence[float], alt: str, label: str) -> Markup:
    """One bar for each name, the first on top; below a half it is orange."""
    with rc_context(_STYLE):
        figure, axes = _axes(7.0, 0.6 + 0.27 * len(names))
        colours = [BLUE if rate >= 0.5 else ORANGE for rate in rates]
        bars = axes.barh(range(len(names)), [100 * r for r in rates], color=colours, height=0.7)
        axes.bar_label(bars, fmt="%.0f %%", padding=3, color=GREY, fontsize=9)
        axes.set_yticks(range(len(names)), list(names))
        axes.invert_yaxis()
        axes.set_xlim(0, 112)
        axes.set_xlabel(label)
        return _svg(figure, alt)
