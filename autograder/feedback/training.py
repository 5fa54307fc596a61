"""Pictures and a page about trained word vectors: plain numbers in, files out."""

from __future__ import annotations

import base64
import io
import json
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from autograder.feedback.labels import label_points
from autograder.feedback.pages import render
from autograder.messages import translate
from autograder.writing.files import write_whole

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["Measured", "Trained", "curve", "principal_plane", "word_map", "write"]

INK, LINE, ACCENT = "#1d2430", "#c9c5ba", "#0f6674"
HANGUL = ("Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Malgun Gothic", "AppleGothic")
METADATA: Mapping[str, Mapping[str, Any]] = {"svg": {"Date": None}, "png": {"Software": None}}


@dataclass(frozen=True)
class Measured:
    """One measure of quality.

    Parameters
    ----------
    name : str
        English; translated where a translation stands.
    value : float
        NaN if nothing could be asked.
    asked, questions : int
    percent : bool
        Whether the value is a share.
    """

    name: str
    value: float
    asked: int
    questions: int
    percent: bool = False

    @property
    def text(self) -> str:
        """The value as people write it."""
        if not np.isfinite(self.value):
            return "–"
        return f"{self.value:.1%}" if self.percent else f"{self.value:.3f}"


@dataclass(frozen=True)
class Trained:
    """What the page tells.

    Parameters
    ----------
    corpus : str
    settings : mapping of str to str
    measured : sequence of Measured
    neighbours : mapping of str to sequence of (str, float)
        Words, and the words nearest to each.
    losses : ndarray
        Mean loss of each block.
    words : sequence of str
        Words of the map.
    directions : ndarray of shape (len(words), dim)
    pairs : sequence of (str, str)
        Words of the map with a line between them.
    finished : bool
    """

    corpus: str
    settings: Mapping[str, str]
    measured: Sequence[Measured]
    neighbours: Mapping[str, Sequence[tuple[str, float]]]
    losses: NDArray[np.float64]
    words: Sequence[str]
    directions: NDArray[np.floating]
    pairs: Sequence[tuple[str, str]] = field(default_factory=tuple)
    finished: bool = True


def principal_plane(directions: NDArray[np.floating]) -> NDArray[np.float64]:
    """Project onto the two directions in which the points spread most.

    Parameters
    ----------
    directions : ndarray of shape (n, dim)

    Returns
    -------
    ndarray of shape (n, 2)

    Examples
    --------
    >>> plane = principal_plane(np.array([[0.0, 0.0, 5.0], [4.0, 0.0, 5.0], [2.0, 1.0, 5.0]]))
    >>> abs(plane).round(3).tolist()
    [[2.0, 0.333], [2.0, 0.333], [0.0, 0.667]]
    """
    centered = np.asarray(directions, np.float64) - np.mean(directions, axis=0)
    U, size, _ = np.linalg.svd(centered, full_matrices=False)
    plane = np.zeros((len(centered), 2))
    plane[:, : min(2, size.size)] = (U * size)[:, :2]
    return plane


def curve(losses: NDArray[np.float64], lang: str = "en") -> Figure:
    """Draw how the loss fell.

    Parameters
    ----------
    losses : ndarray
    lang : {"en", "ko"}

    Returns
    -------
    matplotlib.figure.Figure
    """
    figure, axes = _axes((7, 4))
    block = np.arange(1, losses.size + 1)
    width = max(1, losses.size // 20)
    smooth = np.convolve(losses, np.full(width, 1 / width), "valid") if losses.size else losses
    axes.plot(block, losses, color=LINE, linewidth=1)
    axes.plot(block[width - 1 :], smooth, color=ACCENT, linewidth=2)
    axes.set_xlabel(translate("block of text", lang))
    axes.set_ylabel(translate("loss of a pair", lang))
    return figure


def word_map(
    words: Sequence[str],
    directions: NDArray[np.floating],
    pairs: Sequence[tuple[str, str]] = (),
) -> Figure:
    """Draw words where the principal plane puts them.

    Parameters
    ----------
    words : sequence of str
    directions : ndarray of shape (len(words), dim)
    pairs : sequence of (str, str)

    Returns
    -------
    matplotlib.figure.Figure
    """
    figure, axes = _axes((9, 7))
    plane = dict(zip(words, principal_plane(directions), strict=True))
    for one, other in pairs:
        ends = np.array([plane[one], plane[other]])
        axes.plot(*ends.T, color=LINE, linewidth=0.8, zorder=1)
    axes.scatter(*np.array(list(plane.values())).T, s=10, color=ACCENT, zorder=2)
    axes.axis("off")
    axes.margins(0.08)
    label_points(axes, plane, 8, INK, ACCENT)
    return figure


def _axes(size: tuple[float, float]) -> tuple[Figure, Any]:
    from matplotlib.figure import Figure

    figure = Figure(figsize=size, layout="constrained")
    axes = figure.subplots()
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def write(folder: Path, trained: Trained, lang: str = "en") -> list[Path]:
    """Write the pictures as PNG and SVG, the figures as JSON, and a page that holds it all.

    Parameters
    ----------
    folder : Path
        Made if need be.
    trained : Trained
    lang : {"en", "ko"}

    Returns
    -------
    list of Path
        The files, the page first.
    """
    import matplotlib as mpl

    folder.mkdir(parents=True, exist_ok=True)
    # the same salt each time: the same vectors give the same file
    with mpl.rc_context({"svg.hashsalt": "word2vec", "font.family": _fonts()}):
        pictures = {
            "curve": curve(trained.losses, lang),
            "map": word_map(trained.words, trained.directions, trained.pairs),
        }
        files = {
            f"{name}.{kind}": _saved(figure, kind)
            for name, figure in pictures.items()
            for kind in ("svg", "png")
        }
    sources = {
        name: Markup("data:image/svg+xml;base64," + base64.b64encode(files[f"{name}.svg"]).decode())
        for name in pictures
    }
    page = render("training.html.j2", lang, trained=trained, pictures=sources)
    files = {
        "training.html": page.encode(),
        "training.json": json.dumps(_data(trained), ensure_ascii=False, indent=1).encode(),
    } | files
    for name, content in files.items():
        write_whole(folder / name, content)
    return [folder / name for name in files]


def _fonts() -> list[str]:
    from matplotlib import font_manager

    known = set(font_manager.get_font_names())
    return ["DejaVu Sans", *(font for font in HANGUL if font in known)]


def _saved(figure: Figure, kind: str) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings():
        # where no font has Hangul, boxes stand in its place; the page tells the words too
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        figure.savefig(file, format=kind, dpi=150, metadata=dict(METADATA[kind]))
    return file.getvalue()


def _data(trained: Trained) -> dict[str, object]:
    return {
        "corpus": trained.corpus,
        "finished": trained.finished,
        "settings": dict(trained.settings),
        "measured": {
            m.name: {
                "value": m.value if np.isfinite(m.value) else None,
                "asked": m.asked,
                "questions": m.questions,
            }
            for m in trained.measured
        },
        "neighbours": {word: list(near) for word, near in trained.neighbours.items()},
        "losses": [x if np.isfinite(x) else None for x in trained.losses.tolist()],
    }
