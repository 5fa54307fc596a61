r"""Mistakes of a window of which nobody can foresee the numbers: seen in what came back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import numpy as np

from autograder.assignments.anywhere.relations import close
from autograder.assignments.word2vec.misconceptions.skipgram import (
    CENTERS,
    LOSS,
    OUTSIDES,
    Window,
    over,
)
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Relation, Topic
from autograder.engine.cases.kinds import RANDOM

__all__ = ["SKIPGRAM_SEEN"]

_window = Topic("skipgram", "skipgram_loss_and_gradient", "skip-gram#window-gradients")
SKIPGRAM_SEEN = _window.entries
_MOST_PAIRS = 7  # whose factors are looked through
Came = Sequence[tuple[Window, Array]]


def _unevenly(part: Callable[[Window, int], Array]) -> Relation:
    """The right pairs of a window, each not at all, once or twice."""

    def of_one(w: Window, got: Array) -> bool:
        if w.m > _MOST_PAIRS:
            return False
        parts = np.array([np.ravel(part(w, i)) for i in range(w.m)])
        factors = np.array(list(product((0.0, 1.0, 2.0), repeat=w.m)))
        off = np.abs(factors @ parts - got.ravel()).max(axis=1)
        return bool((off <= 1e-9 * np.abs(parts).sum(axis=0).max()).any())

    return lambda came: all(of_one(w, got) for w, got in came)


def _parted(which: int) -> Callable[[Window, int], Array]:
    def part(w: Window, i: int) -> Array:
        pair = over(lambda w: w.words[i : i + 1])(w)
        (value,) = (triple[which] for triple in pair)
        return w.row(w.c, np.asarray(value)) if which == 1 else np.asarray(value)

    return part


def _elsewhere(came: Came) -> bool:
    """Whether the gradient of the center vector stands in another row, or in several."""
    return all(
        any(close(row, w.expected[CENTERS][w.c]) for row in got)
        and all(close(row, w.expected[CENTERS][w.c]) or not row.any() for row in got)
        for w, got in came
    )


_window(
    "pairs_uneven",
    {},
    belief="Each word of the window has come by now.",
    formula=r"\sum_j c_j\, J(v_c, w_j, U),\ c_j \in \{0, 1, 2\}",
    message="Some words of the window are left out, or counted twice, in each case others: each "
    "has one term. Look at where a loop or a slice ends, and at conditions on words.",
    kinds=(RANDOM,),
    needs=1,
    seen={LOSS: _unevenly(_parted(0)), CENTERS: _unevenly(_parted(1)),
          OUTSIDES: _unevenly(_parted(2))},
)  # fmt: skip
_window(
    "center_elsewhere",
    {},
    belief="The row is the one of the word at hand.",
    formula=r"\partial J / \partial v_x,\ x \ne c",
    message="The gradient of the center vector is right and stands in another row, or in several: "
    "it belongs to row center_index alone.",
    kinds=(RANDOM,),
    needs=1,
    seen={CENTERS: _elsewhere},
)
