"""What a figure draws, as data: read off its own bars, lines, points, cells, arrows and texts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgba
from matplotlib.container import BarContainer
from matplotlib.patches import Rectangle
from matplotlib.text import Annotation

from book.figures.render import STYLE, draw

__all__ = ["Arrow", "Cell", "Drawn", "Panel", "Points", "drawn"]

Array = np.ndarray[Any, Any]


@dataclass(frozen=True)
class Points:
    """Bars, a line or a cloud: its label, and where its points lie."""

    label: str
    x: Array
    y: Array
    colour: str = ""


@dataclass(frozen=True)
class Cell:
    """One coloured rectangle."""

    x: float
    y: float
    colour: str


@dataclass(frozen=True)
class Arrow:
    """From where to where, and in which colour."""

    start: tuple[float, float]
    tip: tuple[float, float]
    colour: str


@dataclass(frozen=True)
class Panel:
    """What one pair of axes holds."""

    title: str
    bars: tuple[Points, ...]
    lines: tuple[Points, ...]
    clouds: tuple[Points, ...]
    cells: tuple[Cell, ...]
    arrows: tuple[Arrow, ...]
    texts: tuple[tuple[str, float, float, str], ...]  # what, where and in which colour


@dataclass(frozen=True)
class Drawn:
    """What a figure holds, and the words at its axes."""

    panels: tuple[Panel, ...]
    axes: tuple[str, ...]


def _pair(point: Any) -> tuple[float, float]:
    return float(point[0]), float(point[1])


def _panel(ax: Axes) -> Panel:
    bars = [c for c in ax.containers if isinstance(c, BarContainer)]
    in_bars = {id(patch) for c in bars for patch in c.patches}
    boxes = [p for p in ax.patches if isinstance(p, Rectangle) and id(p) not in in_bars]
    notes: list[Any] = [t for t in ax.texts if isinstance(t, Annotation) and t.arrow_patch]
    return Panel(
        ax.get_title(),
        tuple(
            Points(
                str(c.get_label()),
                np.array([p.get_x() + p.get_width() / 2 for p in c.patches]),
                np.array([p.get_height() for p in c.patches]),
                ",".join(to_hex(p.get_facecolor()) for p in c.patches),
            )
            for c in bars
        ),
        tuple(
            Points(
                str(n.get_label()), np.asarray(n.get_xdata()), np.asarray(n.get_ydata()),
                to_hex(n.get_color()),
            )
            for n in ax.lines
        ),
        tuple(
            Points(str(c.get_label()), *np.asarray(c.get_offsets()).T)
            for c in ax.collections
            if len(np.asarray(c.get_offsets())) > 1
        ),
        tuple(
            Cell(*p.get_xy(), to_hex(p.get_facecolor()))
            for p in boxes if to_rgba(p.get_facecolor())[3] > 0
        ),
        tuple(
            Arrow(_pair(n.xyann), _pair(n.xy), to_hex(n.arrow_patch.get_edgecolor()))
            for n in notes
        ),
        tuple(
            (t.get_text(), *_pair(t.get_position()), to_hex(t.get_color()))
            for t in ax.texts if t.get_text()
        ),
    )  # fmt: skip


@cache
def drawn(name: str, language: str = "en") -> Drawn:
    """Draw a figure, and give out what it draws."""
    style: Any = STYLE
    with mpl.rc_context(style):
        figure = draw(name, language)
    words = []
    for ax in figure.axes:
        words += [ax.get_xlabel(), ax.get_ylabel(), ax.get_title()]
        words += [t.get_text() for t in (*ax.get_xticklabels(), *ax.get_yticklabels())]
        legend = ax.get_legend()
        words += [t.get_text() for t in legend.get_texts()] if legend else []
    return Drawn(tuple(_panel(ax) for ax in figure.axes), tuple(w for w in words if w))
