"""CBOW and the hierarchical softmax."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.mathematics.word2vec import naive, negative
from book.models.kinds import NUMBER, OF_WORDS, Array, plain
from book.settings import Setting
from solutions.word2vec import reference

__all__ = ["CBOW", "CBOW_COLUMNS", "CBOW_NEGATIVE", "CBOW_WORDS", "TREE", "window_mean"]

# ---------------------------------------------------------------- CBOW
_MEAN = {"value": r"\frac{1}{N} \sum_{j} v_j"}
_CBOW: dict[str, Any] = {
    "N": {"value": "2 m"}, "m": {"size": "half"}, "\\hat v": _MEAN,
    "z": {"words": r"u_w^\top \hat v"}, "n": {"counts": True},
}  # fmt: skip
_PLACES = {
    r"\sum_{j=1}^{N}": r"\sum_{j}", r"\sum_{j \,:\, w_j = w}": r"\sum_{j} [w_j = w]",
}  # fmt: skip


def _different(points: Any, rng: np.random.Generator) -> None:
    """Each place of the window holds another word, so that v_j is a vector of its own."""
    n, places = points.sizes["n"], points.sizes["p"]
    points.window = np.array([rng.permutation(n)[:places] for _ in range(points.count)])


def _same_words(points: Any, rng: np.random.Generator) -> None:
    """Words stand in several places; what is counted are the places of the window."""
    points.window = rng.integers(0, points.sizes["n"], (points.count, points.sizes["p"]))
    points.window[:, 1] = points.window[:, 0]
    points.draws = points.window


CBOW = Setting(naive("cbow", "", symbols=_CBOW, places="ji"), spelled=_PLACES, fill=_different)
CBOW_WORDS = CBOW.with_(fill=_same_words)
CBOW_COLUMNS = CBOW.with_(
    question=naive(
        "cbow", "", symbols={**_CBOW}, places="ji", layout="columns",
    )
)  # fmt: skip
CBOW_NEGATIVE = CBOW.with_(question=negative("cbow-negative", "", symbols=_CBOW, places="ji"))


def window_mean(points: Any) -> Array:
    """The mean of the window's vectors, each as a column."""
    rows = np.arange(points.count)[:, None]
    return np.asarray(points.arrays["V"][rows, points.window].mean(axis=1)[:, :, None])


# ---------------------------------------------------------------- hierarchical softmax
_PATH = r"\prod_{j=1}^{V} \sigma(s_j n_j^\top v_c)"
_TREE = plain(
    "tree",
    {
        "nodes": {"shape": "nd"}, "n": {"row of": "nodes"}, "s": OF_WORDS, "V": {"size": "words"},
        "centers": {"shape": "nd"}, "v": {"row of": "centers", "alone": "c"},
        "L": {"size": "words"},
        "Q": NUMBER, "J": {"value": r"-\log \prod_{j=1}^{L} \sigma(s_j n_j^\top v_c)"},
        "x": NUMBER,
    },
    words="cjxw",
)  # fmt: skip


def _tree(points: Any, rng: np.random.Generator) -> None:
    """A path down a tree: at each node left with the probability that it says, else right."""
    n = points.sizes["n"]
    left = rng.random((points.count, n)) < 0.5
    points.number("s", np.where(left, 1.0, -1.0))
    centers = points.arrays["centers"][np.arange(points.count), points.center]
    goes_left = reference.sigmoid((points.arrays["nodes"] @ centers[:, :, None])[:, :, 0])
    points.number("Q", np.where(left, goes_left, 1 - goes_left).prod(axis=1))


TREE = Setting(
    _TREE,
    spelled={r"P(O = o \mid C = c)": "Q"},
    fill=_tree,
    called={"nodes": "n", "centers": "v", "Q": "P(o | c)"},
)
