r"""More ways of getting the loss of a window wrong: which words, which rows, and how often."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.skipgram import (
    CENTERS,
    LOSS,
    OUTSIDES,
    Window,
    over,
    pairs_of,
    sum_of_centers,
    summed,
)  # fmt: skip
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import RANDOM, edge

__all__ = ["SKIPGRAM_MORE", "in_rows"]

_window = Topic("skipgram", "skipgram_loss_and_gradient", "skip-gram#window-gradients")
SKIPGRAM_MORE = _window.entries
_ODD = (
    RANDOM,
    edge("a window cut to one word"),
    edge("an outside word equal to the center"),
    edge("as many words as dimensions"),
)


def _even(w: Window) -> list[int]:
    return w.words[: 2 * (w.m // 2)]


def _even_or_none(i: int) -> Candidate:
    """A window of one word has none left, and then everything is zero."""
    zeros = (lambda w: np.zeros(()), lambda w: np.zeros_like(w.V), lambda w: np.zeros_like(w.U))
    made = summed(over(_even))[(LOSS, CENTERS, OUTSIDES)[i]]
    return lambda w: made(w) if w.m > 1 else zeros[i](w)


def in_rows(
    grads: Callable[[Window], Iterable[Array]], words: Callable[[Window], list[int]]
) -> Candidate:
    """Add up vectors in the rows of some words."""
    return lambda w: sum(w.row(o, g) for o, g in zip(words(w), grads(w), strict=True))


def _window_rows(w: Window) -> Array:
    kept = np.isin(np.arange(len(w.U)), w.words)
    return np.asarray(w.expected[OUTSIDES] * kept[:, None])


_window(
    "without_first",
    summed(over(lambda w: w.words[1:])),
    belief="The window starts at 1.",
    formula=r"\sum_{j > -m}",
    message="The first word of the window is left out: the loop starts behind it, or a "
    "condition skips the place 0.",
)
_window(
    "even_window",
    {output: _even_or_none(i) for i, output in enumerate((LOSS, CENTERS, OUTSIDES))},
    belief="A window always has 2m words.",
    formula=r"\sum_{j \ne 0} \text{ with } m = \lfloor |\text{window}| / 2 \rfloor",
    message="A window with an odd number of words loses its last one: at the ends of a sentence a "
    "window is cut, so go through outside_indices as they are.",
    kinds=_ODD,
    needs=1,
)
_window(
    "center_in_window",
    summed(over(lambda w: [*w.words, w.c])),
    belief="The center word belongs to its window.",
    formula=r"\sum_{-m \le j \le m}",
    message="The center word is counted as a word of its own window: the sum leaves out j = 0, and "
    "outside_indices are all there is.",
)
_window(
    "middle_left_out",
    summed(over(lambda w: [o for j, o in enumerate(w.words) if j != w.m // 2])),
    belief="The center word stands in the middle of outside_indices.",
    formula=r"\sum_{j \ne 0}",
    message="The word in the middle of outside_indices, at place len(outside_indices) // 2, is "
    "left out: the center word is not in that list, so every word of it counts.",
)
_window(
    "part_of_window",
    several(
        summed(over(lambda w: w.words[: w.m // 2])),
        summed(over(lambda w: w.words[w.m // 2 :])),
        summed(over(lambda w: w.words[::2])),
        summed(over(lambda w: w.words[1::2])),
    ),
    belief="The window is one side of the center word.",
    formula=r"\sum_{0 < j \le m}",
    message="Only a part of the window takes part, a half of its words: every word of "
    "outside_indices has its own term.",
    needs=1,
)


def _both_in_one(w: Window) -> Array:
    return np.asarray(w.row(w.c, sum_of_centers(w)) + sum(g for _, _, g in pairs_of(w)))


_window(
    "predicts_itself",
    summed(lambda w: [w.pair(w.V[w.c], w.c, w.U) for _ in w.words]),
    belief="The outside index is the center's.",
    formula=r"\sum_j J(v_c, c, U)",
    message="The center word is taken for the outside word in each pair: the outside word is the "
    "word of the window, outside_indices[j].",
)
_window(
    "only_window_rows",
    {OUTSIDES: _window_rows},
    belief="Only words of the window are touched.",
    formula=r"\partial J / \partial u_w = 0 \text{ for } w \text{ outside of the window}",
    message="Only the rows of the window's words are kept: the pair function may fill every row, "
    "so add the whole matrix.",
)
_window(
    "off_by_one",
    several(
        summed(over(lambda w: [o - 1 for o in w.words])),
        summed(over(lambda w: [(o + 1) % len(w.U) for o in w.words])),
        summed(lambda w: [w.pair(w.V[w.c - 1], o, w.U) for o in w.words]),
        {CENTERS: lambda w: w.row(w.c - 1, sum_of_centers(w))},
        {CENTERS: lambda w: w.row((w.c + 1) % len(w.V), sum_of_centers(w))},
    ),
    belief="Words are counted from one.",
    formula=r"J(v_{c \pm 1}, w_{t+j} \pm 1, U)",
    message="The row of a neighbouring word is taken or written: indices count from 0, as Python "
    "does, so they are rows as they stand.",
    section="notation",
)
_window(
    "places_for_words",
    {
        **summed(over(lambda w: list(range(w.m)))),
        CENTERS: (
            summed(over(lambda w: list(range(w.m))))[CENTERS],
            in_rows(lambda w: [g for _, g, _ in pairs_of(w)], lambda w: list(range(w.m))),
        ),
    },
    belief="The j-th word of the window is word j.",
    formula=r"J(v_c, j, U)",
    message="The place of a word in the window is taken for the word: the word is "
    "outside_indices[j], and j only its place.",
)
_window(
    "one_array",
    dict.fromkeys((CENTERS, OUTSIDES), _both_in_one),
    belief="Two names are two arrays.",
    formula=r"\partial J / \partial V + \partial J / \partial U",
    message="Both gradients are one and the same array, which holds the sum of the two: a = b = "
    "np.zeros(...) gives one array two names. Make one for each.",
)
