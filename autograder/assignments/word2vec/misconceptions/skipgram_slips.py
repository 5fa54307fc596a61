r"""Slips over a window: weights by the place, sums that are something else, words of one's own."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.skipgram import (
    CENTERS,
    LOSS,
    OUTSIDES,
    Triple,
    Window,
    over,
    pairs_of,
    sum_of_centers,
    summed,
)  # fmt: skip
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Misconception, Topic
from autograder.engine.cases.kinds import RANDOM, edge
from autograder.messages import Message

__all__ = ["SKIPGRAM_SLIPS", "by_place"]

_window = Topic("skipgram", "skipgram_loss_and_gradient", "skip-gram#window-gradients")
SKIPGRAM_SLIPS = _window.entries
_FIRST = (RANDOM, edge("the first word at the center"))
Weight = Callable[[Window, int], float]


def _weighted(weight: Weight) -> dict[str, Candidate]:
    """Pairs that count differently, by their place in the window."""

    def pairs(w: Window) -> list[Triple]:
        return [
            (loss * weight(w, j), grad_v * weight(w, j), grad_U * weight(w, j))
            for j, (loss, grad_v, grad_U) in enumerate(pairs_of(w))
        ]

    return summed(pairs)


def _distances(w: Window, j: int, before: int) -> float:
    """How far a place is from the center word, which stands after so many words."""
    return float(before - j if j < before else j - before + 1)


def _half(w: Window) -> int:
    return w.m // 2


def _half_up(w: Window) -> int:
    return (w.m + 1) // 2


_OF_DISTANCE: tuple[Callable[[float, int], float], ...] = (
    lambda r, m: 1 / r,
    lambda r, m: 1 / r**2,
    lambda r, m: float(np.exp(-r)),
    lambda r, m: float(np.exp(1 - r)),
    lambda r, m: 0.5 ** (r - 1),
    lambda r, m: 0.5**r,
    lambda r, m: 0.9 ** (r - 1),
    lambda r, m: 1 / (1 + r),
    lambda r, m: 1 / float(np.sqrt(r)),
    lambda r, m: (m - r + 1) / m,
    lambda r, m: m - r + 1,
    lambda r, m: (m - r + 1) / (m + 1),
    lambda r, m: r,
    lambda r, m: 1 / m,
)
_OF_PLACE: tuple[Weight, ...] = (
    lambda w, j: 1 / (j + 1),
    lambda w, j: 1 / (w.m - j),
    lambda w, j: j + 1,
    lambda w, j: j,
    lambda w, j: 0.5**j,
    lambda w, j: 0.9**j,
    lambda w, j: 0.5 ** (j + 1),
    lambda w, j: float(np.exp(-j)),
    lambda w, j: (j + 1) / w.m,
    lambda w, j: 1 / abs(w.words[j] - w.c),
    lambda w, j: 1 / (1 + abs(w.words[j] - w.c)),
    lambda w, j: (-1) ** j,
)


def by_place() -> dict[str, tuple[Candidate, ...]]:
    """Pairs that are weighted by their place in the window."""

    def at(of: Callable[[float, int], float], before: Callable[[Window], int]) -> Weight:
        return lambda w, j: of(_distances(w, j, before(w)), max(_half_up(w), 1))

    ways = [at(of, before) for of in _OF_DISTANCE[:-1] for before in (_half, _half_up)]
    return several(*map(_weighted, (*ways, *_OF_PLACE)))


def _picked(pick: Callable[[Window, list[Triple]], list[Triple]]) -> dict[str, Candidate]:
    return summed(lambda w: pick(w, pairs_of(w)))


def _losses(w: Window) -> Array:
    return np.array([loss for loss, _, _ in pairs_of(w)])


def _differences(w: Window, pairs: list[Triple]) -> list[Triple]:
    """All pairs but the first are subtracted."""
    return [pairs[0], *((-a, -b, -c) for a, b, c in pairs[1:])]


def _zero_center(name: str, value: Callable[[Window], Array]) -> Candidate:
    """What is otherwise where the center word is word 0."""
    return lambda w: value(w) if w.c == 0 else w.expected[name]


def _zeros(name: str) -> Candidate:
    return _zero_center(name, lambda w: 0 * w.expected[name])


def _around(w: Window) -> list[int]:
    """The words beside the center word in the vocabulary."""
    half = max(w.m // 2, 1)
    return [o for o in range(w.c - half, w.c + half + 1) if o != w.c and 0 <= o < len(w.U)]


_window(
    "not_a_sum",
    {
        LOSS: (
            _picked(_differences)[LOSS],
            lambda w: _losses(w).prod(),
            lambda w: _losses(w).max(),
            lambda w: max(0.0, float(_losses(w).max())),
            lambda w: _losses(w).min(),
            lambda w: np.log(np.exp(_losses(w)).sum()),
            lambda w: (_losses(w) ** 2).sum(),
            lambda w: np.exp(-_losses(w).sum()),
            lambda w: np.median(_losses(w)),
        ),
        CENTERS: (
            _picked(_differences)[CENTERS],
            lambda w: w.row(w.c, np.max([g for _, g, _ in pairs_of(w)], axis=0)),
            lambda w: w.row(w.c, np.prod([g for _, g, _ in pairs_of(w)], axis=0)),
        ),
        OUTSIDES: (
            _picked(_differences)[OUTSIDES],
            lambda w: np.max([g for _, _, g in pairs_of(w)], axis=0),
            lambda w: np.prod([g for _, _, g in pairs_of(w)], axis=0),
        ),
    },
    belief="The pairs of a window are multiplied, or the largest counts.",
    formula=r"\prod_j J(v_c, w_{t+j}, U)",
    message="The pairs are put together by something else than a sum, such as a product, a maximum "
    "or a difference: the loss of a window and its gradients are sums over its words.",
    needs=1,
)
_window(
    "word_0_is_no_center",
    {
        LOSS: _zeros(LOSS),
        CENTERS: (
            _zeros(CENTERS),
            _zero_center(CENTERS, lambda w: w.row(-1, sum_of_centers(w))),
            _zero_center(CENTERS, lambda w: np.tile(sum_of_centers(w), (len(w.V), 1))),
        ),
        OUTSIDES: _zeros(OUTSIDES),
    },
    belief="0 means that there is no word.",
    formula=r"\partial J / \partial v_0 = 0",
    message="Where word 0 is the center word something is missing or elsewhere: a condition such "
    "as `if center_index` is false for the number 0, which is a word like any other.",
    kinds=_FIRST,
    needs=1,
    section="notation",
)
_window(
    "words_from_the_end",
    several(
        summed(over(lambda w: [-o for o in w.words])),
        summed(lambda w: [w.pair(w.V[-w.c], o, w.U) for o in w.words]),
        {CENTERS: lambda w: w.row(-w.c, sum_of_centers(w))},
        summed(over(lambda w: [len(w.U) - 1 - o for o in w.words])),
        {CENTERS: lambda w: w.row(len(w.V) - 1 - w.c, sum_of_centers(w))},
    ),
    belief="A minus before an index goes to the other side of the window.",
    formula=r"u_{-w}",
    message="Rows are counted from the end of a matrix, as a minus in its brackets does: the words "
    "are center_index and outside_indices as they stand, whatever side they come from.",
    section="notation",
)
_window(
    "words_beside_the_center",
    several(
        summed(over(_around)),
        summed(over(lambda w: [(w.c + o) % len(w.U) for o in w.words])),
        summed(over(lambda w: [(w.c - o) % len(w.U) for o in w.words])),
    ),
    belief="The window is made of the words beside center_index.",
    formula=r"w_{c - m}, \dots, w_{c + m}",
    message="The words of the window are made of center_index: outside_indices already are the "
    "words around it in the text, as rows of U; neighbours in the vocabulary are other words.",
)
_window(
    "only_one_pair_of_gradients",
    {
        CENTERS: (
            lambda w: w.row(w.c, w.m * pairs_of(w)[-1][1]),
            lambda w: w.row(w.c, w.m * pairs_of(w)[0][1]),
            lambda w: w.row(w.c, pairs_of(w)[int(np.argmax(_losses(w)))][1]),
        ),
        OUTSIDES: (
            lambda w: w.m * pairs_of(w)[-1][2],
            lambda w: w.m * pairs_of(w)[0][2],
            lambda w: pairs_of(w)[int(np.argmax(_losses(w)))][2],
        ),
        LOSS: (lambda w: w.m * _losses(w)[-1], lambda w: w.m * _losses(w)[0]),
    },
    belief="All pairs of a window are alike.",
    formula=r"|\text{window}| \cdot J(v_c, w_{t+m}, U)",
    message="One pair stands for all words of the window, multiplied by their number or picked "
    "among them: each word has a pair of its own, and all of them are added up.",
)
# these are found by how often the function is called, not by a value
SKIPGRAM_SLIPS.append(
    Misconception(
        "skipgram.called_for_each_value",
        "skipgram_loss_and_gradient",
        Message("Each value is asked for by itself."),
        r"J_j,\ \partial J_j / \partial v_c,\ \partial J_j / \partial U",
        Message(
            "For each word pair_loss_and_gradient is called two or three times, such as once for "
            "each value that it returns: call it once, and take all of its values from that call."
        ),
        "skip-gram#window-gradients",
        {},
    )
)
SKIPGRAM_SLIPS.append(
    Misconception(
        "skipgram.remembers_pairs",
        "skipgram_loss_and_gradient",
        Message("A pair of the same two words gives the same result."),
        r"J(v_c, w_{t+j}, U) \text{ once for each word}",
        Message(
            "A word that stands twice in the window is asked for once, and its result is used "
            "again: pair_loss_and_gradient may draw words, so call it for each place of the window."
        ),
        "skip-gram#window-gradients",
        {},
    )
)
