"""Pairs of words that are counted in a text, and the score that is best for one."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.mathematics.word2vec import negative
from book.models.kinds import NUMBER, OF_WORDS, Array
from book.settings import Setting
from solutions.word2vec import reference

__all__ = ["COUNTS", "COUNTS_ANY", "COUNTS_LEFT_OUT", "expected_loss"]

_TERMS = r"-T_{w,c} \log \sigma(x) - K B_c \frac{A_w}{D} \log \sigma(-x)"
_COUNTS = negative(
    "counts", "",
    symbols={
        "T": {"shape": "nn"}, "A": OF_WORDS, "B": OF_WORDS, "D": NUMBER, "q": OF_WORDS,
        "x": NUMBER, "X": NUMBER, "S": NUMBER, "\\ell": {"value": _TERMS},
    },
)  # fmt: skip
_COUNTED = {
    r"\#(w, c)": "T_{w,c}", r"\#(o, c)": "T_{o,c}", r"\#(w)": "A_w", r"\#(c)": "B_c",
    "|D|": "D", "P_n(w)": "q_w", "P_n(o)": "q_o", "x_*": "X", r"\ell(x)": r"\ell",
    r"\ell'(x)": r"\frac{\partial \ell}{\partial x}",
    r"\ell''(x)": r"\frac{\partial^2 \ell}{\partial x \partial x}",
    r"\ell''": r"\frac{\partial^2 \ell}{\partial x \partial x}",
}  # fmt: skip


def made_up(points: Any, chance: Array) -> Array:
    """How many pairs of w with c are made up: chance[point, o, w] is that of w beside a true o."""
    T = points.arrays["T"]
    rows, w = np.arange(points.count), points.letter("w")[1]
    true = T[rows, :, points.center]  # of o beside c
    return np.asarray(points.sizes["k"] * (true * chance[rows, :, w]).sum(axis=1))


def lowest(true: Array, false: Array) -> Array:
    """Where true pairs' and made-up pairs' losses are lowest together, by halving an interval."""
    low, high = np.full(true.shape, -40.0), np.full(true.shape, 40.0)
    for _ in range(200):
        middle = (low + high) / 2
        rises = false * reference.sigmoid(middle) > true * reference.sigmoid(-middle)
        low, high = np.where(rises, low, middle), np.where(rises, middle, high)
    return np.asarray(low)


def _counts(kind: str) -> Any:
    def fill(points: Any, rng: np.random.Generator) -> None:
        n = points.sizes["n"]
        T = rng.integers(1, 30, (points.count, n, n)).astype(float)
        points.number("T", T)
        points.number("A", T.sum(axis=2))
        points.number("B", T.sum(axis=1))
        points.number("D", T.sum(axis=(1, 2)))
        noise = T.sum(axis=2) / T.sum(axis=(1, 2))[:, None]
        if kind != "by frequency":
            noise = rng.dirichlet(np.full(n, 3.0), points.count)
        points.number("q", noise)
        chance = np.broadcast_to(noise[:, None, :], (points.count, n, n)).copy()
        if kind == "left out":  # the observed word: the others share its part
            chance[:, np.arange(n), np.arange(n)] = 0
            chance /= chance.sum(axis=2, keepdims=True)
        false = made_up(points, chance)
        w = points.letter("w")[1]
        rows = np.arange(points.count)
        points.number("X", lowest(T[rows, w, points.center], false))
        points.number("S", false / points.sizes["k"] / noise[rows, w])

    return fill


def expected_loss(points: Any) -> Array:
    """What the terms with the score of w and c cost, term by term over all pairs of the text."""
    T, x = points.arrays["T"], points.arrays["x"][:, 0, 0]
    rows, w, c = np.arange(points.count), points.letter("w")[1], points.center
    total: Array = -T[rows, w, c] * np.log(reference.sigmoid(x))
    for o in range(points.sizes["n"]):  # every true pair of c draws K words, some of them w
        share = points.arrays["q"][rows, w, 0]
        total -= T[rows, o, c] * points.sizes["k"] * share * np.log(reference.sigmoid(-x))
    return total[:, None, None]


COUNTS = Setting(
    _COUNTS, spelled=_COUNTED, fill=_counts("by frequency"),
    called={"T": "#(w, c)", "A": "#(w)", "B": "#(c)", "D": "|D|", "X": "x*"},
)  # fmt: skip
COUNTS_ANY = COUNTS.with_(fill=_counts("any"))
COUNTS_LEFT_OUT = COUNTS.with_(fill=_counts("left out"))
