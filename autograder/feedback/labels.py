"""Words beside points of a map, so that none lies over another."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from matplotlib.text import Annotation

__all__ = ["label_points", "overlapping"]

_REACH = (4, 9, 15, 22, 30, 40, 55, 75)  # points of length between a point and its word
_FAR = 9  # from here on a line leads to the point
_DISC = 3.0  # half of what a point takes
Box = tuple[float, float, float, float]  # left, bottom, right, top


def label_points(
    axes: Any, places: Mapping[str, NDArray[np.float64]], size: float, colour: str, line: str
) -> list[Annotation]:
    """Write each word at the nearest free place beside its point.

    Words come in order; one that finds no place within reach is left out, its point stays.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        With its limits as they will be.
    places : mapping of str to ndarray of shape (2,)
        In the data's coordinates.
    size : float
        Of the letters, in points.
    colour, line : str
        Of the letters, and of the lines to points that are further away.

    Returns
    -------
    list of matplotlib.text.Annotation
    """
    figure = axes.figure
    figure.draw_without_rendering()
    points = axes.transData.transform(np.array(list(places.values())))
    scale = figure.dpi / 72
    discs = [(x - _DISC, y - _DISC, x + _DISC, y + _DISC) for x, y in points / scale]
    taken: list[Box] = []
    frame = (0.0, 0.0, *(72 * figure.get_size_inches()))
    written = []
    for i, (word, place) in enumerate(places.items()):
        label = axes.annotate(
            word, place, xytext=(0, 0), textcoords="offset points", fontsize=size, color=colour,
            arrowprops={"arrowstyle": "-", "color": line, "linewidth": 0.5},
        )  # fmt: skip
        label.arrow_patch.set_visible(False)
        label.set_in_layout(False)  # or the points would move away from their words
        width, height = _extent(label) / scale
        others = [*taken, *(disc for j, disc in enumerate(discs) if j != i)]
        for (dx, dy), reach in _around(width, height):
            x, y = points[i] / scale + (dx, dy)
            box = (x, y, x + width, y + height)
            inside = box[0] >= 0 and box[1] >= 0 and box[2] <= frame[2] and box[3] <= frame[3]
            if inside and not any(_meet(box, other) for other in others):
                label.set_position((dx, dy))
                label.arrow_patch.set_visible(reach >= _FAR)
                taken.append(box)
                written.append(label)
                break
        else:
            label.remove()
    return written


def overlapping(labels: Sequence[Annotation]) -> list[tuple[str, str]]:
    """Give the pairs of words that lie over each other."""
    boxes = [(label.get_text(), _box(label)) for label in labels]
    return [
        (word, other)
        for i, (word, box) in enumerate(boxes)
        for other, another in boxes[i + 1 :]
        if _meet(box, another)
    ]


def _around(width: float, height: float) -> Iterator[tuple[tuple[float, float], float]]:
    """Give the lower left corners of places around a point, the nearest first."""
    for reach in _REACH:
        for dx in (reach, -reach - width, -width / 2):
            for dy in (reach - 1, -height / 2, -reach - height + 1):
                if dx != -width / 2 or dy != -height / 2:
                    yield (dx, dy), reach


def _extent(label: Annotation) -> NDArray[np.float64]:
    left, bottom, right, top = _box(label)
    return np.array([right - left, top - bottom])


def _box(label: Annotation) -> Box:
    from matplotlib.text import Text

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        label.get_window_extent()  # which finds its place first
        # of the letters alone, without the line that leads to the point
        extent = Text.get_window_extent(label)
    return extent.x0, extent.y0, extent.x1, extent.y1


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
