r"""Which draws count in negative sampling, and how much."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.negative import parts, right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.negative_words import Chosen, drawn
from autograder.assignments.word2vec.misconceptions.pair import LOSS, Pair, Words
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import AFTERWARDS, REPEATED

__all__ = ["NEGATIVE_TERMS"]

_negative = Topic("negative", "negative_sampling_loss_and_gradient", "negative-sampling")
NEGATIVE_TERMS = _negative.entries
Scale = Callable[[Pair], float]


def _draws_times(scale: Scale) -> dict[str, Candidate]:
    return {
        LOSS: lambda p: negative_log(p.z_o) + scale(p) * negative_log(-p.z_k).sum(),
        **parts(right_o, lambda p: scale(p) * right_k(p)),
    }


def _outside_times(scale: Scale) -> dict[str, Candidate]:
    return {
        LOSS: lambda p: scale(p) * negative_log(p.z_o) + negative_log(-p.z_k).sum(),
        **parts(lambda p: scale(p) * right_o(p), right_k),
    }


def _counts(p: Pair) -> Array:
    return np.asarray(np.bincount(p.k, minlength=p.n)[p.k], dtype=np.float64)


def _shared(power: float) -> dict[str, Candidate]:
    """A word that is drawn n times counts n to that power."""
    return drawn(lambda p: p.k, lambda p: _counts(p) ** (power - 1))


def _others(p: Pair) -> Words:
    return np.delete(np.arange(p.n), p.o)


def _among_others(p: Pair) -> Words:
    """Draws that are looked up in U without row o."""
    return _others(p)[p.k % (p.n - 1)]


def _all_words(p: Pair) -> Words:
    return np.arange(p.n)


def _chosen(words: Chosen, scale: Scale) -> dict[str, Candidate]:
    return drawn(words, lambda p: np.asarray(scale(p)))


_negative(
    "draws_scaled",
    several(
        *map(
            _draws_times,
            (
                lambda p: p.n / p.K,
                lambda p: (p.n - 1) / p.K,
                lambda p: 1 / p.n,
                lambda p: p.n,
                lambda p: 0.5,
                lambda p: 1 / (1 + p.K),
                lambda p: p.K / (1 + p.K),
                lambda p: 1 / float(np.sqrt(p.K)),
                lambda p: 0.1,
                lambda p: 1 + p.K,
            ),
        )
    ),
    belief="The draws stand for all words, or share one vote.",
    formula=r"-\tfrac{n}{K} \sum_k \log \sigma(-u_k^\top v_c)",
    message="The sum over the draws is multiplied by a number, which may depend on K or on the "
    "number of words: it is the sum of the K terms as they are.",
    term="draws",
)
_negative(
    "outside_scaled",
    several(
        *map(
            _outside_times,
            (
                lambda p: 0.5,
                lambda p: 1 / p.K,
                lambda p: 1 / (1 + p.K),
                lambda p: p.n,
                lambda p: 1 / p.n,
                lambda p: 1 + p.K,
            ),
        )
    ),
    belief="The outside word has the weight of all draws, or a share.",
    formula=r"-\tfrac1K \log \sigma(u_o^\top v_c)",
    message="The outside word's term is multiplied by a number, which may depend on K or on the "
    "number of words: it counts once, as each draw does.",
    term="outside word",
)
_negative(
    "counts_changed",
    several(_shared(0.75), _shared(0.5), _shared(1.5)),
    belief="Repeated draws count less, as frequent words do in the noise distribution.",
    formula=r"n_w^{3/4} \log \sigma(-u_w^\top v_c)",
    message="A word that is drawn n times does not count n times: n is raised to a power such as "
    "3/4, which belongs to the distribution that words are drawn from. Each draw counts once.",
    needs=1,
    term="draws",
    section="negative-sampling#repeated-negatives",
)
_negative(
    "counted_twice_at_most",
    drawn(lambda p: p.k, lambda p: np.minimum(_counts(p), 2) / _counts(p)),
    belief="A word is drawn once or twice.",
    formula=r"\min(n_w, 2) \log \sigma(-u_w^\top v_c)",
    message="A word that is drawn three times or more counts twice only: it counts as often as it "
    "is drawn.",
    kinds=(REPEATED,),
    needs=1,
    term="draws",
    section="negative-sampling#repeated-negatives",
)
_negative(
    "repeats_left_out",
    drawn(lambda p: p.k[_counts(p) < 2]),
    belief="A repeated word is a mistake of the draw.",
    formula=r"\sum_{k:\, n_{w_k} = 1}",
    message="A word that is drawn twice is left out altogether: each draw has its own term.",
    needs=1,
    term="draws",
    section="negative-sampling#repeated-negatives",
)
_negative(
    "draws_among_others",
    several(
        drawn(_among_others),
        drawn(lambda p: (p.k + (p.k >= p.o)) % p.n),
        drawn(lambda p: np.where(p.k > p.o, p.k - 1, p.k)),
    ),
    belief="The draws count the words without the outside word.",
    formula=r"w_k + 1 \text{ for } w_k \ge o",
    message="Draws behind the outside word are taken for their neighbours, as if they counted the "
    "words without it: negative_indices are rows of U as they stand.",
    section="notation",
    term="draws",
)
_negative(
    "hardest_draw",
    several(
        drawn(lambda p: p.k[[np.argmax(p.z_k)]]),
        drawn(lambda p: p.k[[np.argmin(p.z_k)]]),
        _chosen(lambda p: p.k[[np.argmax(p.z_k)]], lambda p: p.K),
    ),
    belief="Only the draw that is mistaken most matters.",
    formula=r"-\log \sigma(-\max_k u_k^\top v_c)",
    message="Of the draws only the one with the largest, or the smallest, score takes part: the "
    "sum runs over all of them.",
    needs=1,
    term="draws",
)
_negative(
    "positive_draws",
    several(drawn(lambda p: p.k[p.z_k > 0]), drawn(lambda p: p.k[p.z_k < 0])),
    belief="A draw that is far away already needs no push.",
    formula=r"\sum_{k:\, u_k^\top v_c > 0}",
    message="Only draws whose score has one sign take part: the sum runs over all of them, the "
    "sigmoid gives each its weight.",
    needs=1,
    term="draws",
)
_negative(
    "part_of_draws",
    several(
        drawn(lambda p: p.k[:2]),
        drawn(lambda p: p.k[::2]),
        drawn(lambda p: p.k[1::2]),
        drawn(lambda p: p.k[: p.K // 2]),
        drawn(lambda p: p.k[p.K // 2 :]),
        drawn(lambda p: p.k[1:-1]),
    ),
    belief="A part of the draws is enough.",
    formula=r"\sum_{k=1}^{2}",
    message="Only a part of the draws takes part, the first few of them or a half: each of the K "
    "draws has its own term.",
    needs=1,
    term="draws",
)
_negative(
    "draw_added",
    several(
        drawn(lambda p: np.append(p.k, p.k[-1])),
        drawn(lambda p: np.append(p.k, p.k[0])),
        drawn(lambda p: np.append(p.k, 0)),
        drawn(lambda p: np.append(p.k, p.n - 1)),
    ),
    belief="The sum has one term more.",
    formula=r"\sum_{k=0}^{K}",
    message="There is a draw too many: the first or the last draw counts twice, or the first or "
    "the last word of U is drawn besides. The draws are negative_indices, each once.",
    term="draws",
)
_negative(
    "expected_draws",
    several(
        _chosen(_all_words, lambda p: p.K / p.n),
        _chosen(_others, lambda p: p.K / (p.n - 1)),
        _chosen(_all_words, lambda p: 1 / p.n),
        _chosen(_others, lambda p: 1 / (p.n - 1)),
    ),
    belief="The expectation over the noise is computed exactly.",
    formula=r"-K\, \mathbb{E}_w \log \sigma(-u_w^\top v_c)",
    message="The mean over all words stands in the place of the draws: the sum runs over the words "
    "that were drawn, which is what makes it cheap.",
    term="draws",
)
_negative(
    "sorts_draws",
    {"inputs.negative_indices": (lambda p: np.sort(p.k), lambda p: p.k[::-1],
                                 lambda p: np.sort(p.k)[::-1])},
    belief="sort makes a new array.",
    formula=r"w_1 \le \dots \le w_K",
    message="The draws that you are given stand in another order afterwards: negative_indices."
    "sort() works in place, np.sort(negative_indices) makes a new array.",
    kinds=(AFTERWARDS,),
    needs=1,
)  # fmt: skip
