r"""Ways of taking the wrong words for the outside word, or for the sum in the denominator."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair
from autograder.assignments.word2vec.misconceptions.weights import OfScores, gradients, with_weights
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["NAIVE_WORDS", "log_sum_exp", "several"]

_naive = Topic("naive", "naive_softmax_loss_and_gradient", "naive-softmax")
NAIVE_WORDS = _naive.entries


def log_sum_exp(z: Array) -> Array:
    """Without overflow."""
    m = z.max()
    return np.asarray(m + np.log(np.exp(z - m).sum()))


def several(*each: dict[str, Candidate]) -> dict[str, tuple[Candidate, ...]]:
    """Several ways of making one mistake."""
    names = dict.fromkeys(name for way in each for name in way)
    return {name: tuple(way[name] for way in each if name in way) for name in names}


def _taken(word: Callable[[Pair], int]) -> dict[str, Candidate]:
    """Another word in the place of the outside word."""
    return {
        LOSS: lambda p: log_sum_exp(p.z) - p.z[word(p)],
        **with_weights(lambda p: p.y_hat - np.eye(p.n)[word(p)]),
    }


def _without(word: Callable[[Pair], int]) -> dict[str, tuple[Candidate, ...]]:
    """A word that is left out of the sum over all words, in the denominator or after it."""

    def loss(p: Pair, z: Array) -> Array:
        return np.asarray(log_sum_exp(np.delete(z, word(p))) - z[p.o])

    def kept(p: Pair) -> Array:
        return np.asarray(np.arange(p.n) != word(p))

    def both(p: Pair) -> Array:
        return np.asarray((p.y_hat - p.y) * kept(p))

    made = gradients(loss)
    after = with_weights(lambda p: p.y_hat * kept(p) - p.y)
    rest = with_weights(both)
    return {
        LOSS: (lambda p: loss(p, p.z),),
        # a row that stays empty is another mistake: `naive.outside.row_left_empty`
        CENTER: (*made[CENTER], after[CENTER], rest[CENTER]),
        OUTSIDE: made[OUTSIDE],
    }


def _joined(*each: dict[str, tuple[Candidate, ...]]) -> dict[str, tuple[Candidate, ...]]:
    return {name: tuple(c for way in each for c in way[name]) for name in each[0]}


def _only(word: int) -> dict[str, Candidate]:
    """One word's term of the sum, in the place of the sum."""
    return with_weights(lambda p: p.y_hat * np.eye(p.n)[word] - p.y)


def _only_difference(word: int) -> dict[str, Candidate]:
    return with_weights(lambda p: (p.y_hat - p.y) * np.eye(p.n)[word])


def _denominator(loss: OfScores) -> dict[str, tuple[Candidate, ...]]:
    return {LOSS: (lambda p: loss(p, p.z),), **gradients(loss)}


_naive(
    "outside_off_by_one",
    several(
        _taken(lambda p: p.o - 1),
        _taken(lambda p: (p.o + 1) % p.n),
        # a one-hot by comparison, which the word before the first one has nowhere
        with_weights(lambda p: p.y_hat - (np.arange(p.n) == p.o - 1)),
        with_weights(lambda p: p.y_hat - (np.arange(p.n) == p.o + 1)),
    ),
    belief="Words are counted from one.",
    formula=r"-\log \hat y_{o \pm 1}",
    message="A word next to the outside word in the vocabulary is taken in its place: "
    "outside_index counts from 0, as Python does, so U[outside_index] is its row.",
    section="notation",
    term="y",
)
_naive(
    "most_probable_word",
    _taken(lambda p: int(np.argmax(p.z))),
    belief="The outside word is the one with the largest probability.",
    formula=r"-\log \max_w \hat y_w",
    message="The most probable word is taken for the outside word: o is the word that truly came, "
    "and outside_index says which it is.",
    needs=1,  # where it is the outside word there is nothing to see
    term="y",
)
_naive(
    "last_word",
    _taken(lambda p: p.n - 1),
    belief="A loop's variable is still the one that was meant.",
    formula=r"-\log \hat y_{n-1}",
    message="The last word is taken for the outside word, perhaps because a loop's variable is "
    "used after the loop: the outside word is outside_index.",
    term="y",
)
_naive(
    "y_twice",
    {
        LOSS: lambda p: log_sum_exp(p.z) - 2 * p.z_o,
        **with_weights(lambda p: p.y_hat - 2 * p.y),
    },
    belief="The 1 still has to be subtracted.",
    formula=r"\hat y - 2 y",
    message="The outside word's part is subtracted twice: ŷ - y has it once. Perhaps 1 was taken "
    "from the probabilities in place, and the array was used again as ŷ.",
    term="y",
)
_naive(
    "y_for_each_word",
    {
        LOSS: lambda p: log_sum_exp(p.z) - p.n * p.z_o,
        **with_weights(lambda p: p.y_hat - p.n * p.y),
    },
    belief="The outside word's term stands inside the sum.",
    formula=r"\sum_w (\hat y_w u_w - u_o)",
    message="The outside word's term is subtracted once for each word: it stands outside of the "
    "sum over the words, perhaps it has slipped into the loop.",
    term="y",
)
_naive(
    "denominator_without_o",
    _denominator(lambda p, z: log_sum_exp(np.delete(z, p.o)) - z[p.o]),
    belief="The outside word already stands in the numerator.",
    formula=r"\frac{e^{u_o^\top v_c}}{\sum_{w \ne o} e^{u_w^\top v_c}}",
    message="The denominator leaves out the outside word: the sum runs over every word, else the "
    "probabilities don't add up to 1.",
    section="naive-softmax#naive-softmax-loss",
    term="y_hat",
)
_naive(
    "o_twice",
    {
        LOSS: lambda p: log_sum_exp(np.append(p.z, p.z_o)) - p.z_o,
        **_joined(
            gradients(lambda p, z: log_sum_exp(np.append(z, z[p.o])) - z[p.o]),
            several(with_weights(lambda p: p.y_hat * (1 + p.y) - p.y)),
        ),
    },
    belief="The outside word and then all words are added up.",
    formula=r"e^{u_o^\top v_c} + \sum_w e^{u_w^\top v_c}",
    message="The outside word stands twice in the sum over the words: that sum runs over all of "
    "them, the outside word included.",
    section="naive-softmax#naive-softmax-loss",
    term="y_hat",
)
_naive(
    "word_left_out",
    _joined(_without(lambda p: 0), _without(lambda p: p.n - 1)),
    belief="The words are 1, ..., n - 1.",
    formula=r"\sum_{w=1}^{n-1}",
    message="The first or the last word is left out of the sum over the words: range(n) goes "
    "from 0 to n - 1, and every one of them belongs to it.",
    section="notation",
    term="y_hat",
)
_naive(
    "one_word_of_the_sum",
    several(_only(0), _only(-1)),
    belief="Each round of the loop may assign, or return.",
    formula=r"\hat y_{n-1} u_{n-1} - u_o",
    message="Of the sum over the words only one word's term is there, the first or the last: "
    "perhaps = stands in the loop where += belongs, or the return in it, or a line behind it.",
    term="y_hat",
)
_naive(
    "one_word_of_all",
    several(_only_difference(0), _only_difference(-1)),
    belief="Each round of the loop may assign, or return.",
    formula=r"(\hat y_{n-1} - y_{n-1})\, u_{n-1}",
    message="Only one word's term is there, the first or the last: perhaps = stands in the loop "
    "where += belongs, the return stands in it, or a line after the loop uses what its last round "
    "left.",
)
_naive(
    "reshaped",
    {
        LOSS: lambda p: (
            log_sum_exp(p.v @ p.U.reshape(p.v.size, p.n)) - (p.v @ p.U.reshape(p.v.size, p.n))[p.o]
        ),
        CENTER: lambda p: p.U.reshape(p.v.size, p.n) @ (p.y_hat - p.y),
        OUTSIDE: lambda p: np.outer(p.v, p.y_hat - p.y).reshape(p.n, p.v.size),
    },
    belief="reshape turns rows into columns.",
    formula=r"\operatorname{reshape}(U, (d, n)) \ne U^\top",
    message="Numbers are reshaped where a matrix has to be transposed: reshape keeps their order, "
    "so words and coordinates get mixed up. The transpose, .T, exchanges rows and columns; what "
    "kron gives is in the order of its first factor.",
    section="notation",
)
