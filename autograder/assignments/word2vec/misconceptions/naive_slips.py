r"""Slips of the naive softmax in what is counted, rounded, indexed or differentiated once more."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.anywhere.numbers import rounded_to
from autograder.assignments.word2vec.misconceptions.naive_forms import softmax_of
from autograder.assignments.word2vec.misconceptions.naive_words import log_sum_exp, several
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair
from autograder.assignments.word2vec.misconceptions.weights import Weights, with_weights
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import RANDOM, edge

__all__ = ["NAIVE_SLIPS"]

_FUNCTION = "naive_softmax_loss_and_gradient"
_naive = Topic("naive", _FUNCTION, "naive-softmax")
NAIVE_SLIPS = _naive.entries
_FIRST = (RANDOM, edge("the first word outside"))
_SQUARE = (RANDOM, edge("as many words as dimensions"))


def _delta(p: Pair) -> Array:
    return np.asarray(p.y_hat - p.y)


def _e(p: Pair) -> Array:
    """Exponentials of the scores less the largest."""
    return np.asarray(np.exp(p.z - p.z.max()))


def _winner(p: Pair) -> Array:
    """One-hot of the word with the largest score."""
    return np.asarray(np.eye(p.n)[np.argmax(p.z)])


def _winners(p: Pair) -> Array:
    return np.asarray(p.z == p.z.max(), dtype=np.float64)


def _instead(*y_hat: Weights) -> dict[str, tuple[Candidate, ...]]:
    """Other weights in the place of the probabilities."""

    def way(weights: Weights) -> dict[str, Candidate]:
        return with_weights(lambda p: weights(p) - p.y)

    return several(*map(way, y_hat))


def _rounded(change: Callable[[Array], Array]) -> tuple[dict[str, Candidate], ...]:
    """Probabilities, scores or differences that are rounded."""
    return (
        {
            LOSS: lambda p: -np.log(change(p.y_hat)[p.o]),
            **with_weights(lambda p: change(p.y_hat) - p.y),
        },
        {
            LOSS: lambda p: log_sum_exp(change(p.z)) - change(p.z)[p.o],
            **with_weights(lambda p: softmax_of(change(p.z)) - p.y),
        },
        {LOSS: lambda p: log_sum_exp(p.z) - change(p.z)[p.o]},
    )


def _word_0(weights: Weights, loss: Candidate) -> dict[str, Candidate]:
    """What is otherwise where the outside word is word 0."""
    made = with_weights(weights)

    def either(name: str, candidate: Candidate) -> Candidate:
        return lambda p: candidate(p) if p.o == 0 else p.expected[name]

    return {name: either(name, c) for name, c in {LOSS: loss, **made}.items()}


def _without_row(row: int, kept: bool) -> dict[str, Candidate]:
    """The vector of one word counts as zeros, as a reference category."""

    def U(p: Pair) -> Array:
        vectors = p.U.copy()
        vectors[row] = 0.0
        return vectors

    def weights(p: Pair) -> Array:
        return np.asarray(softmax_of(U(p) @ p.v) - p.y)

    def outside(p: Pair) -> Array:
        rows = np.outer(weights(p), p.v)
        rows[row] *= kept
        return rows

    return {
        LOSS: lambda p: log_sum_exp(U(p) @ p.v) - (U(p) @ p.v)[p.o],
        CENTER: lambda p: U(p).T @ weights(p),
        OUTSIDE: outside,
    }


def _taken(word: Callable[[Pair], int]) -> dict[str, Candidate]:
    """Another word in the place of the outside word."""
    return {
        LOSS: lambda p: log_sum_exp(p.z) - p.z[word(p)],
        **with_weights(lambda p: p.y_hat - np.eye(p.n)[word(p)]),
    }


def _columns(name: str) -> Candidate:
    """Words are columns where there are as many words as dimensions."""

    def turned(p: Pair) -> Array:
        if p.n != p.v.size:
            return p.expected[name]
        z = p.U.T @ p.v
        delta = softmax_of(z) - p.y
        of = {
            LOSS: log_sum_exp(z) - z[p.o],
            CENTER: p.U @ delta,
            OUTSIDE: np.outer(p.v, delta),
        }
        return np.asarray(of[name])

    return turned


def _if_square(name: str, value: Candidate) -> Candidate:
    return lambda p: value(p) if p.n == p.v.size else p.expected[name]


def _by_component(together: Callable[[Array], Array]) -> dict[str, Candidate]:
    """A softmax over the words for each component, which are then put together."""

    def q(p: Pair) -> Array:
        x = p.U * p.v  # all at once: there may be 20,000 components
        e = np.exp(x - x.max(axis=0))
        return together((e / e.sum(axis=0)).T)

    return {
        LOSS: lambda p: -np.log(q(p)[p.o]),
        **with_weights(lambda p: q(p) - p.y),
    }


_naive(
    "prediction_is_argmax",
    _instead(_winner, _winners),
    needs=1,
    easy=True,  # no softmax is left to differentiate
    belief="The prediction is the word with the largest probability.",
    formula=r"e_{\operatorname{argmax} \hat y} - y",
    message="The most probable word stands where all words belong with their probabilities: ŷ is "
    "the softmax, which gives every word a weight, and not only the largest.",
    term="y_hat",
)
_naive(
    "shift_differentiated",
    several(
        with_weights(lambda p: _delta(p) - _winner(p)),
        with_weights(lambda p: _delta(p) + _winner(p)),
    ),
    belief="The largest score that is subtracted has a derivative too.",
    formula=r"\hat y - y - e_{\operatorname{argmax} \hat y}",
    message="The word with the largest score has a 1 subtracted or added: what is subtracted from "
    "all scores cancels in the softmax, and adds nothing to the derivative; the 1 belongs to the "
    "outside word alone.",
)
_naive(
    "rounded_inside",
    several(*(way for change in rounded_to(1, 2, 3) for way in _rounded(change))),
    belief="A few decimals are enough on the way.",
    formula=r"\operatorname{round}(\hat y, 2)",
    message="Scores or probabilities are rounded before they are used: round what you print, and "
    "compute with every digit.",
    needs=1,
    section="gradient-checking",
)
_naive(
    "word_0_is_no_word",
    several(
        _word_0(lambda p: p.y_hat, lambda p: np.zeros(())),
        _word_0(lambda p: p.y_hat, lambda p: log_sum_exp(p.z)),
        _word_0(lambda p: 0 * p.z, lambda p: np.zeros(())),
        _word_0(lambda p: p.y_hat * (1 - p.y), lambda p: np.log(_e(p).sum())),
        _word_0(lambda p: p.y_hat - np.eye(p.n)[-1], lambda p: log_sum_exp(p.z) - p.z[-1]),
    ),
    belief="0 means that there is no word.",
    formula=r"y = 0 \text{ for } o = 0",
    message="Where the outside word is word 0 its part is missing, as by `if outside_index`, which "
    "is false for the number 0, or by a loop in which word 0 is not compared with it: word 0 is a "
    "word like any other.",
    kinds=_FIRST,
    needs=1,
    section="notation",
)
_naive(
    "words_from_the_end",
    several(
        *map(_taken, (lambda p: -p.o, lambda p: p.n - 1 - p.o)),
        with_weights(lambda p: _delta(p)[::-1]),
        with_weights(lambda p: p.y_hat[::-1] - p.y),
        with_weights(lambda p: np.sort(p.y_hat) - p.y),
        with_weights(lambda p: np.sort(p.y_hat)[::-1] - p.y),
        with_weights(lambda p: np.sort(_delta(p))),
        with_weights(lambda p: np.roll(_delta(p), 1)),
        with_weights(lambda p: np.roll(_delta(p), -1)),
    ),
    belief="A minus before an index turns the vector.",
    formula=r"u_{-o},\quad \hat y_{n - 1 - w}",
    message="Words and weights are paired in another order, such as counted from the end or "
    "sorted: the weight of word w comes from the score of row w, and a minus in the brackets of an "
    "array counts from its end.",
    section="notation",
)
_naive(
    "probabilities_scaled",
    _instead(
        lambda p: p.y_hat / p.n,
        lambda p: p.y_hat * p.n,
        lambda p: p.y_hat / p.v.size,
        lambda p: 2 * p.y_hat,
        lambda p: p.y_hat / 2,
        lambda p: p.y_hat / (p.n - 1),
        lambda p: -p.y_hat,
    ),
    belief="An expectation is a mean over the words.",
    formula=r"\tfrac1n \sum_w \hat y_w u_w - u_o",
    message="The probabilities are multiplied or divided by a number, as with np.mean in the place "
    "of np.sum, over the words or in the denominator: they add up to 1, and the words are added up "
    "with ŷ_w as it is.",
    term="y_hat",
)
_naive(
    "baseline_word",
    several(*(_without_row(row, kept) for row in (-1, 0) for kept in (False, True))),
    belief="One word is the reference, whose score is zero.",
    formula=r"u_{n-1}^\top v_c = 0",
    message="The score of the first or the last word is zero whatever its vector is, as with a "
    "reference category, or a word that is padding: every word has its own score u·v_c.",
)
_naive(
    "square_turned",
    {
        LOSS: _columns(LOSS),
        CENTER: (_columns(CENTER), _if_square(CENTER, lambda p: p.U @ _delta(p))),
        OUTSIDE: (
            _columns(OUTSIDE),
            _if_square(OUTSIDE, lambda p: p.expected[OUTSIDE].T),
            _if_square(OUTSIDE, lambda p: np.transpose(np.asarray(_columns(OUTSIDE)(p)))),
        ),
    },
    belief="The sizes tell which way a matrix lies.",
    formula=r"U \delta \text{ for } n = d",
    message="Where there are as many words as dimensions U, or a matrix of its shape, lies the "
    "wrong way round: words are always rows, so don't try which product fits, and don't compare "
    "sizes.",
    kinds=_SQUARE,
    needs=1,
    section="notation",
)
_naive(
    "softmax_of_components",
    several(
        _by_component(lambda q: np.asarray(q.mean(axis=0))),
        _by_component(lambda q: np.asarray(q.sum(axis=0))),
        _by_component(lambda q: np.asarray(q.prod(axis=0))),
        _by_component(lambda q: np.asarray(q.prod(axis=0) / q.prod(axis=0).sum())),
    ),
    belief="Each component votes by itself.",
    formula=r"\tfrac1d \sum_j \operatorname{softmax}(u_{\cdot j} v_j)",
    message="The softmax is taken of each component's products u_wj v_j by themselves: first add "
    "them up to the score of a word, then take one softmax over the words.",
    section="naive-softmax#naive-softmax-loss",
    term="y_hat",
)
