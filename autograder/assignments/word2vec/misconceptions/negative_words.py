r"""Ways of taking the wrong words in negative sampling, in the loss and in both gradients."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.negative import parts, right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import (
    CENTER,
    LOSS,
    OUTSIDE,
    Pair,
    Words,
    sigma,
)
from autograder.assignments.word2vec.misconceptions.weights import Weights
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["NEGATIVE_WORDS", "Chosen", "drawn"]

_negative = Topic("negative", "negative_sampling_loss_and_gradient", "negative-sampling")
NEGATIVE_WORDS = _negative.entries
Chosen = Callable[[Pair], Words]


def drawn(words: Chosen, times: Weights = lambda p: np.ones(())) -> dict[str, Candidate]:
    """Other words in the place of the draws, each so many times."""
    return {
        LOSS: lambda p: negative_log(p.z_o) + (times(p) * negative_log(-p.z[words(p)])).sum(),
        **parts(right_o, lambda p: times(p) * sigma(p.z[words(p)]), words),
    }


def _outside(word: Callable[[Pair], int]) -> dict[str, Candidate]:
    """Another word in the place of the outside word."""

    def weight(p: Pair) -> Array:
        return sigma(p.z[word(p)]) - 1

    def outside(p: Pair) -> Array:
        rows = np.outer(np.append(weight(p), right_k(p)), p.v)
        return p.collect(np.append(word(p), p.k), rows)

    return {
        LOSS: lambda p: negative_log(p.z[word(p)]) + negative_log(-p.z_k).sum(),
        CENTER: lambda p: weight(p) * p.U[word(p)] + right_k(p) @ p.U[p.k],
        OUTSIDE: outside,
    }


def _labels(first_is_positive: bool, outside_first: bool) -> dict[str, Candidate]:
    """All words in one list, and the label 1 at a wrong place of it."""

    def words(p: Pair) -> Words:
        return np.append(p.o, p.k) if outside_first else np.append(p.k, p.o)

    def labels(p: Pair) -> Array:
        return np.asarray(np.eye(p.K + 1)[0 if first_is_positive else -1])

    def weights(p: Pair) -> Array:
        return np.asarray(sigma(p.z[words(p)]) - labels(p))

    return {
        LOSS: lambda p: negative_log((2 * labels(p) - 1) * p.z[words(p)]).sum(),
        CENTER: lambda p: weights(p) @ p.U[words(p)],
        OUTSIDE: lambda p: p.collect(words(p), np.outer(weights(p), p.v)),
    }


def _counts(p: Pair) -> Array:
    return np.asarray(np.bincount(p.k, minlength=p.n)[p.k], dtype=np.float64)


def _positions(p: Pair) -> Words:
    return np.arange(p.K)


def _at_position(first: int) -> dict[str, Candidate]:
    """The right terms, in the vectors or the rows that the places say."""
    return {
        CENTER: lambda p: right_o(p) * p.U[p.o] + right_k(p) @ p.U[_positions(p) + first],
        OUTSIDE: lambda p: p.collect(
            np.append(p.o, _positions(p) + first),
            np.outer(np.append(right_o(p), right_k(p)), p.v),
        ),
    }


def _for_all(place: int) -> tuple[dict[str, Candidate], ...]:
    """One draw K times, or its score, its vector or its row for all of them."""

    def one(p: Pair) -> Words:
        return np.full(p.K, p.k[place])

    def score(p: Pair) -> Array:
        return sigma(p.z[one(p)])

    return (
        drawn(one),
        parts(right_o, right_k, one),
        parts(right_o, score),
    )


_negative(
    "outside_off_by_one",
    several(_outside(lambda p: p.o - 1), _outside(lambda p: (p.o + 1) % p.n)),
    belief="Words are counted from one.",
    formula=r"-\log \sigma(u_{o \pm 1}^\top v_c)",
    message="A word next to the outside word in the vocabulary is taken in its place: "
    "outside_index counts from 0, as Python does, so U[outside_index] is its row.",
    section="notation",
    term="outside word",
)
_negative(
    "outside_fixed",
    several(_outside(lambda p: 0), _outside(lambda p: p.n - 1)),
    belief="The outside word stands first, or last.",
    formula=r"-\log \sigma(u_0^\top v_c)",
    message="The first or the last word of U is always taken for the outside word: it is the row "
    "outside_index.",
    section="notation",
    term="outside word",
)
_negative(
    "outside_is_a_draw",
    several(_outside(lambda p: int(p.k[0])), _outside(lambda p: int(p.k[-1]))),
    belief="A variable still holds what it held before the loop.",
    formula=r"-\log \sigma(u_{w_K}^\top v_c)",
    message="In the outside word's term stands a drawn word, the first or the last: perhaps a "
    "variable was used for both, and overwritten in the loop.",
    term="outside word",
)
_negative(
    "draws_off_by_one",
    several(
        drawn(lambda p: p.k - 1),
        drawn(lambda p: (p.k + 1) % p.n),
    ),
    belief="Words are counted from one.",
    formula=r"-\sum_k \log \sigma(-u_{w_k \pm 1}^\top v_c)",
    message="Neighbours of the drawn words are taken in their place: negative_indices count from "
    "0, as Python does, so they are rows of U as they stand.",
    section="notation",
    term="draws",
)
_negative(
    "draw_left_out",
    several(drawn(lambda p: p.k[1:]), drawn(lambda p: p.k[:-1])),
    belief="The sum starts at 1; or: the first of the words is the outside word.",
    formula=r"\sum_{k=2}^{K}",
    message="The first or the last of the draws is left out: Python counts them from 0 to K - 1, "
    "and negative_indices does not hold the outside word.",
    term="draws",
)
_negative(
    "fixed_number_of_draws",
    drawn(lambda p: p.k[:3]),
    belief="There are as many draws as in the example.",
    formula=r"\sum_{k=1}^{3}",
    message="However many words are drawn, only the first three of them are used: K is "
    "len(negative_indices), and another one in another call.",
    needs=1,
    term="draws",
)
_negative(
    "counts_twice",
    drawn(lambda p: p.k, _counts),
    belief="Each draw still has to be multiplied by its count.",
    formula=r"\sum_k n_{w_k} \log \sigma(-u_k^\top v_c)",
    message="A word that is drawn n times counts n² times: a sum over the draws already meets it n "
    "times, so don't multiply by its count as well.",
    needs=1,
    term="draws",
    section="negative-sampling#repeated-negatives",
)
_negative(
    "places_for_words",
    several(
        drawn(_positions),
        drawn(lambda p: _positions(p) + 1),
        _at_position(0),
        _at_position(1),
        {
            OUTSIDE: lambda p: p.collect(
                np.arange(p.K + 1), np.outer(np.append(right_o(p), right_k(p)), p.v)
            )
        },
    ),
    belief="The k-th draw is word k.",
    formula=r"\sum_k \sigma(u_{w_k}^\top v_c)\, u_k",
    message="The place of a draw in the list is taken for its word: draw number k is the word "
    "negative_indices[k], and that is its row of U.",
    section="negative-sampling#repeated-negatives",
    term="draws",
)
_negative(
    "one_draw_for_all",
    several(*_for_all(-1), *_for_all(0)),
    belief="A loop's variable holds all of them.",
    formula=r"\sum_k \sigma(u_k^\top v_c)\, u_{w_K}",
    message="One draw, the first or the last, stands for all of them, in the scores or in the "
    "vectors: every draw has its own. Perhaps a loop's variable is used after the loop.",
    term="draws",
)
_negative(
    "label_misplaced",
    several(_labels(True, False), _labels(False, True)),
    belief="The label 1 stands at the other end of the list.",
    formula=r"(0, \dots, 0, 1)",
    message="The label 1 stands at the wrong end of the list of words: the outside word is treated "
    "like a draw, and a draw like the outside word.",
)
_negative(
    "every_word",
    drawn(lambda p: np.arange(p.n)),
    belief="The negatives are all words.",
    formula=r"-\sum_w \log \sigma(-u_w^\top v_c)",
    message="All words of the vocabulary count as negatives, the outside word too: only the words "
    "drawn do, and the outside word is none of them.",
    term="draws",
)
