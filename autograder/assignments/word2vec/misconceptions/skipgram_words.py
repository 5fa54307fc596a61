r"""Which words of a window count and how often, and which vectors and rows they get."""

from __future__ import annotations

from collections.abc import Callable, Sequence

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
from autograder.assignments.word2vec.misconceptions.skipgram_more import in_rows
from autograder.assignments.word2vec.misconceptions.skipgram_slips import by_place
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import RANDOM, edge

__all__ = ["SKIPGRAM_WORDS"]

_window = Topic("skipgram", "skipgram_loss_and_gradient", "skip-gram#window-gradients")
SKIPGRAM_WORDS = _window.entries
Chosen = Callable[[Window], Sequence[int]]
_ODD = (
    RANDOM,
    edge("a window cut to one word"),
    edge("an outside word equal to the center"),
    edge("as many words as dimensions"),
)
_REPEATED = (RANDOM, edge("a repeated outside word"))
_ITSELF = (
    RANDOM,
    edge("an outside word equal to the center"),
    edge("a repeated outside word"),
    edge("two words"),
)


def _some(words: Chosen) -> dict[str, Candidate]:
    """Some of the words, and zeros where there is none."""
    made = summed(over(words))
    zeros: dict[str, Candidate] = {
        LOSS: lambda w: np.zeros(()),
        CENTERS: lambda w: np.zeros_like(w.V),
        OUTSIDES: lambda w: np.zeros_like(w.U),
    }

    def either(output: str) -> Candidate:
        return lambda w: (made if len(words(w)) else zeros)[output](w)

    return {output: either(output) for output in made}


def _without_middle(w: Window) -> list[int]:
    """An odd number of words without the one in the middle."""
    return [o for j, o in enumerate(w.words) if w.m % 2 == 0 or j != w.m // 2]


def _until_center(w: Window) -> list[int]:
    return w.words[: w.words.index(w.c)] if w.c in w.words else w.words


def _once_only(w: Window) -> list[int]:
    return [o for o in w.words if w.words.count(o) == 1]


def _counted_again(w: Window) -> list[int]:
    return [o for o in w.words for _ in range(w.words.count(o))]


def _from(vector: Callable[[Window, int], Array]) -> dict[str, Candidate]:
    """Pairs with another center vector."""
    return summed(lambda w: [w.pair(vector(w, o), o, w.U) for o in w.words])


def _own_centers(w: Window) -> list[Array]:
    """What belongs to the vectors of the window's words, each with itself."""
    return [w.pair(w.V[o], o, w.U)[1] for o in w.words]


def _own_rows(w: Window) -> list[Array]:
    """Of each pair's gradient by U the row of the outside word."""
    return [g[o] for o, (_, _, g) in zip(w.words, pairs_of(w), strict=True)]


def _both_ways(w: Window) -> list[Triple]:
    """What adds up besides, the window's words at the center."""
    return [w.pair(w.V[o], w.c, w.U) for o in w.words]


def _symmetric() -> dict[str, Candidate]:
    back = in_rows(lambda w: [g for _, g, _ in _both_ways(w)], lambda w: w.words)
    return {
        LOSS: lambda w: w.expected[LOSS] + sum(x for x, _, _ in _both_ways(w)),
        CENTERS: lambda w: w.expected[CENTERS] + back(w),
        OUTSIDES: lambda w: w.expected[OUTSIDES] + sum(g for _, _, g in _both_ways(w)),
    }


def _at(row: Callable[[Window], int]) -> Candidate:
    return lambda w: w.row(row(w), sum_of_centers(w))


_window(
    "fixed_window",
    several(
        summed(over(lambda w: w.words[:4])),
        summed(over(lambda w: w.words[:2])),
        summed(over(lambda w: w.words[:3])),
        summed(over(lambda w: w.words[:5])),
        summed(over(lambda w: w.words[-4:])),
        summed(over(lambda w: w.words[-2:])),
    ),
    belief="A window has as many words as in the training, 2m of them.",
    formula=r"\sum_{j=1}^{4}",
    message="However many words the window holds, only a fixed number of them is used: go through "
    "all of outside_indices.",
    needs=1,
)
_window(
    "middle_of_odd_window",
    _some(_without_middle),
    belief="In a window with an odd number of words the middle one is the center word.",
    formula=r"\sum_{j \ne 0} \text{ over } 2m + 1 \text{ words}",
    message="A window with an odd number of words loses the one in the middle: the center word is "
    "not among outside_indices, so every word of them counts.",
    kinds=_ODD,
    needs=1,
)
_window(
    "stops_at_center",
    _some(_until_center),
    belief="The window ends where the center word comes.",
    formula=r"w_{t+j} = w_t \text{ ends the loop}",
    message="Words that come after one that equals the center word are left out, and that one too: "
    "perhaps break stands in the loop. Every word of outside_indices counts.",
    kinds=_ITSELF,
    needs=1,
)
_window(
    "skips_word_0",
    _some(lambda w: [o for o in w.words if o != 0]),
    belief="0 means that there is no word.",
    formula=r"\sum_{w_{t+j} \ne 0}",
    message="Word 0 is skipped where it stands in the window: it is a word like any other, and "
    "the condition `if word` is false for the number 0.",
    kinds=_ITSELF,
    needs=1,
)
_window(
    "repeats_left_out",
    several(_some(_once_only), _some(_counted_again)),
    belief="A repeated word still has to be counted.",
    formula=r"n_{w}^2, \quad 0",
    message="A word that stands twice in the window counts four times, or not at all: each place "
    "of the window has its own term, so it counts twice.",
    kinds=_REPEATED,
    needs=1,
)
_window(
    "word_twice",
    several(
        summed(over(lambda w: [*w.words, w.words[-1]])),
        summed(over(lambda w: [w.words[0], *w.words])),
    ),
    belief="A pair is computed before the loop as well.",
    formula=r"2 J_1 + \sum_{j > 1}",
    message="The first or the last word of the window counts twice: each place has one term. "
    "Perhaps a pair is computed before or after the loop as well.",
)
_window(
    "weighted_by_distance",
    by_place(),
    belief="Words that are near count more.",
    formula=r"\sum_j \tfrac{1}{|j|} J_j",
    message="Pairs are weighted by their place in the window, as in GloVe: in skip-gram every word "
    "of the window counts the same.",
    needs=1,
)
_window(
    "center_from_outside_word",
    several(
        _from(lambda w, o: w.V[o]),
        {
            CENTERS: in_rows(
                lambda w: [w.pair(w.V[o], o, w.U)[1] for o in w.words], lambda w: w.words
            )
        },
        _from(lambda w, o: w.U[o]),
        _from(lambda w, o: w.V[w.words].mean(axis=0)),
    ),
    belief="The loop's index is the row of both matrices.",
    formula=r"J(v_{w_{t+j}}, w_{t+j}, U)",
    message="The center vector is taken from the window's words, where it is v_c in every pair: "
    "row center_index of center_vectors.",
)
_window(
    "fixed_center",
    several(_from(lambda w, o: w.V[0]), _from(lambda w, o: w.V[-1]),
            {CENTERS: lambda w: w.row(0, sum(w.pair(w.V[0], o, w.U)[1] for o in w.words))}),
    belief="The center word is the first row.",
    formula=r"J(v_0, w_{t+j}, U)",
    message="The first or the last word is always taken for the center word: v_c is row "
    "center_index of center_vectors.",
)  # fmt: skip
_window(
    "V_for_U",
    several(
        summed(lambda w: [w.pair(w.V[w.c], o, w.V) for o in w.words]),
    ),
    belief="There is one matrix of vectors.",
    formula=r"J(v_c, w_{t+j}, V)",
    message="The center vectors are passed on as the outside vectors: the pair function gets v_c, "
    "the outside word and U, which are outside_vectors.",
)
_window(
    "both_directions",
    _symmetric(),
    belief="A pair of words counts both ways.",
    formula=r"\sum_j J(v_c, w_{t+j}, U) + J(v_{w_{t+j}}, c, U)",
    message="Each pair is counted a second time with the roles exchanged: in skip-gram the center "
    "word predicts the words around it, and nothing else.",
)
_window(
    "center_in_another_row",
    {
        CENTERS: (
            _at(lambda w: w.words[-1]),
            _at(lambda w: w.words[0]),
            lambda w: (
                w.expected[CENTERS]
                + sum(w.row(o, g) for o, (_, g, _) in zip(w.words, pairs_of(w), strict=True))
            ),
        )
    },
    belief="A variable still holds what it held in the loop.",
    formula=r"\partial J / \partial v_{w_{t+m}}",
    message="The gradient of the center vector stands in another word's row, or in one besides: "
    "all of it belongs into row center_index, and only there.",
    needs=1,
)
_window(
    "outside_gradient_in_V",
    {
        CENTERS: (
            lambda w: w.row(w.c, w.expected[OUTSIDES][w.c]),
            lambda w: w.row(w.c, w.expected[OUTSIDES].sum(axis=0)),
            lambda w: w.row(
                w.c, sum(g[o] for o, (_, _, g) in zip(w.words, pairs_of(w), strict=True))
            ),
        )
    },
    belief="The third value belongs to the center vectors.",
    formula=r"\partial J / \partial V \mathrel{+}= \partial J_j / \partial U",
    message="The gradient of the outside vectors stands in the matrix for V: the second value of "
    "the pair function is the gradient of v_c, and goes into row c.",
    needs=1,
)
