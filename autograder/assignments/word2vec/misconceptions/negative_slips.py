r"""Slips of negative sampling in what is counted, rounded, indexed or changed by a step."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.anywhere.numbers import rounded_to
from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.negative import parts, right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.negative_words import drawn
from autograder.assignments.word2vec.misconceptions.pair import (
    CENTER,
    LOSS,
    OUTSIDE,
    Pair,
    Words,
    sigma,
)
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import EDGE, RANDOM, REPEATED, edge

__all__ = ["NEGATIVE_SLIPS"]

_FUNCTION = "negative_sampling_loss_and_gradient"
_negative = Topic("negative", _FUNCTION, "negative-sampling")
NEGATIVE_SLIPS = _negative.entries
_EVERYWHERE = (RANDOM, REPEATED, EDGE)
_SQUARE = (RANDOM, edge("as many words as dimensions"))


def _words(p: Pair) -> Words:
    return np.append(p.o, p.k)


def _weights(p: Pair) -> Array:
    return np.append(right_o(p), right_k(p))


def _turned(sign: int, outer: int, rows_too: bool, rest: bool) -> dict[str, Candidate]:
    """Draws that are counted from the end, with or without a minus that was meant for them."""

    def words(p: Pair) -> Words:
        return np.asarray(-p.k - int(rest), dtype=np.intp)

    def weights(p: Pair) -> Array:
        return np.asarray(outer * sigma(sign * p.z[words(p)]))

    def outside(p: Pair) -> Array:
        rows = np.outer(np.append(right_o(p), weights(p)), p.v)
        return p.collect(np.append(p.o, words(p) if rows_too else p.k), rows)

    return {
        LOSS: lambda p: negative_log(p.z_o) + negative_log(-sign * p.z[words(p)]).sum(),
        CENTER: lambda p: right_o(p) * p.U[p.o] + weights(p) @ p.U[words(p)],
        OUTSIDE: outside,
    }


def _outside_from_end(rest: bool) -> dict[str, Candidate]:
    def o(p: Pair) -> int:
        return -p.o - rest

    def weight(p: Pair) -> Array:
        return sigma(p.z[o(p)]) - 1

    return {
        LOSS: lambda p: negative_log(p.z[o(p)]) + negative_log(-p.z_k).sum(),
        CENTER: lambda p: weight(p) * p.U[o(p)] + right_k(p) @ p.U[p.k],
    }


def _not_0(p: Pair) -> Words:
    return np.asarray(p.k[p.k != 0], dtype=np.intp)


def _without_o(name: str, o_is_0: Candidate, words: Callable[[Pair], Words]) -> Candidate:
    """The outside word takes no part where it is word 0."""
    made = drawn(words)
    return lambda p: o_is_0(p) if p.o == 0 else made[name](p)


def _word_0(words: Callable[[Pair], Words]) -> dict[str, Candidate]:
    def weights(p: Pair) -> Array:
        return sigma(p.z[words(p)])

    without: dict[str, Candidate] = {
        LOSS: lambda p: negative_log(-p.z[words(p)]).sum(),
        CENTER: lambda p: weights(p) @ p.U[words(p)],
        OUTSIDE: lambda p: p.collect(words(p), np.outer(weights(p), p.v)),
    }
    return {name: _without_o(name, without[name], words) for name in without}


def _draws(p: Pair) -> Words:
    return p.k


def _counted(
    words: Callable[[Pair], Words], counts: Callable[[Pair], Array]
) -> dict[str, Candidate]:
    return drawn(words, lambda p: np.asarray(counts(p), dtype=np.float64))


def _sorted_counts(p: Pair) -> Array:
    return np.asarray(np.unique(p.k, return_counts=True)[1])


def _first_counts(p: Pair) -> Array:
    return np.array([int((p.k == w).sum()) for w in p.once])


def _moved(rate: float, center: bool, at_once: bool) -> dict[str, Candidate]:
    """One of the gradients after a step with the other one."""

    def center_of(p: Pair) -> Array:
        U, total = p.U.copy(), np.zeros_like(p.v)
        if at_once:
            U -= rate * p.expected[OUTSIDE]
            return np.asarray(_weights(p) @ U[_words(p)])
        for word, weight in zip(_words(p), _weights(p), strict=True):
            U[word] -= rate * weight * p.v
            total += weight * U[word]
        return total

    def outside_of(p: Pair) -> Array:
        v = p.v - rate * p.expected[CENTER]
        return p.collect(_words(p), np.outer(_weights(p), v))

    return {CENTER: center_of} if center else {OUTSIDE: outside_of}


def _table(size: int, limit: float, scale: float) -> Callable[[Array], Array]:
    """The sigmoid from the table of word2vec's C code."""

    def value(x: Array) -> Array:
        place = np.clip(((x + limit) * scale).astype(int), 0, size - 1)
        return sigma((place / size * 2 - 1) * limit)

    return value


def _sigmoid(value: Callable[[Array], Array]) -> dict[str, Candidate]:
    """Another sigmoid, in loss and gradients."""
    return {
        LOSS: lambda p: -np.log(value(p.z_o)) - np.log(1 - value(p.z_k)).sum(),
        **parts(lambda p: value(p.z_o) - 1, lambda p: value(p.z_k)),
    }


def _rounded(change: Callable[[Array], Array]) -> tuple[dict[str, Candidate], ...]:
    return (
        _sigmoid(lambda x: change(sigma(x))),
        {
            LOSS: lambda p: negative_log(change(p.z_o)) + negative_log(-change(p.z_k)).sum(),
            **parts(lambda p: sigma(change(p.z_o)) - 1, lambda p: sigma(change(p.z_k))),
        },
        {LOSS: lambda p: change(negative_log(p.z_o)) + change(negative_log(-p.z_k)).sum()},
    )


def _columns(name: str) -> Candidate:
    """Words are columns where there are as many words as dimensions."""

    def turned(p: Pair) -> Array:
        if p.n != p.v.size:
            return p.expected[name]
        z = p.U.T @ p.v
        weights = np.append(sigma(z[p.o]) - 1, sigma(z[p.k]))
        of = {
            LOSS: negative_log(z[p.o]) + negative_log(-z[p.k]).sum(),
            CENTER: p.U[:, _words(p)] @ weights,
            OUTSIDE: p.collect(_words(p), np.outer(weights, p.v)).T,
        }
        return np.asarray(of[name])

    return turned


_negative(
    "words_from_the_end",
    several(
        *(_turned(sign, outer, rows_too, rest)
          for rest in (False, True) for rows_too in (False, True)
          for sign, outer in ((1, 1), (-1, 1), (-1, -1), (1, -1))),
        *map(_outside_from_end, (False, True)),
    ),
    belief="A minus before an index turns the vector.",
    formula=r"u_{-w_k}",
    message="Rows are counted from the end of U, as a minus before an index does: "
    "outside_vectors[-k] is another word's vector, and -outside_vectors[k] is word k's with its "
    "sign changed.",
    section="notation",
)  # fmt: skip
_negative(
    "word_0_is_no_word",
    several(_word_0(_not_0), drawn(_not_0), _word_0(_draws)),
    belief="0 means that there is no word.",
    formula=r"\sum_{k:\, w_k \ne 0}",
    message="Word 0 takes no part where it is drawn, or where it is the outside word: a condition "
    "such as `if word` is false for the number 0, which is a word like any other, and no padding.",
    kinds=_EVERYWHERE,
    needs=1,
    section="notation",
)
_negative(
    "counts_mixed",
    several(
        _counted(lambda p: p.once, _sorted_counts),
        _counted(lambda p: np.unique(p.k), _first_counts),
        _counted(lambda p: p.once, lambda p: _first_counts(p)[::-1]),
        _counted(lambda p: np.unique(p.k), lambda p: np.sort(_sorted_counts(p))[::-1]),
        _counted(lambda p: p.once, lambda p: np.sort(_sorted_counts(p))[::-1]),
    ),
    belief="Words and counts come in one order.",
    formula=r"\sum_{w} n_{w'} \log \sigma(-u_w^\top v_c)",
    message="How often a word is drawn is paired with another word: np.unique gives words and "
    "counts sorted by the word, a dict or a set has its own order. Take both from one call.",
    needs=1,
    term="draws",
    section="negative-sampling#repeated-negatives",
)
_negative(
    "step_before",
    several(
        *(
            _moved(rate, center, at_once)
            for rate in (1.0, 0.1, 0.01, 0.001, 0.025, 0.05, 0.5, -0.1, -0.01, -0.025, -1.0)
            for center, at_once in ((True, False), (True, True), (False, True))
        )
    ),
    belief="The first gradient may be used before the second one is computed.",
    formula=r"\sum_k \sigma(u_k^\top v_c)\, (u_k - \eta\, \partial J / \partial u_k)",
    message="A gradient is computed with vectors that were changed by a step before it, as when "
    "rows of U are updated before dJ/dv_c is added up: both are taken at the same point, and the "
    "step is sgd's.",
)
_negative(
    "rounded_inside",
    several(
        *(way for change in rounded_to(1, 2, 3) for way in _rounded(change)),
        *map(_sigmoid, (_table(1000, 6.0, 1000 / 12), _table(1000, 6.0, 83.0),
                        _table(1000, 5.0, 100.0), _table(1000, 8.0, 62.5),
                        _table(100, 6.0, 100 / 12))),
    ),
    belief="A table of the sigmoid is as good, and faster.",
    formula=r"\operatorname{round}(\sigma(u^\top v_c), 2)",
    message="Scores or sigmoids are rounded before they are used, or read from a table: compute "
    "the sigmoid of the score itself, with every digit.",
    needs=1,
    section="gradient-checking",
)  # fmt: skip
_negative(
    "square_turned",
    {
        LOSS: _columns(LOSS),
        CENTER: (_columns(CENTER),),
        OUTSIDE: (
            _columns(OUTSIDE),
            lambda p: p.expected[OUTSIDE].T if p.n == p.v.size else p.expected[OUTSIDE],
        ),
    },
    belief="The sizes tell which way a matrix lies.",
    formula=r"U^\top v_c \text{ for } n = d",
    message="Where there are as many words as dimensions U, or a matrix of its shape, lies the "
    "wrong way round: words are always rows, so don't try which product fits, and don't compare "
    "sizes.",
    kinds=_SQUARE,
    needs=1,
    section="notation",
)
