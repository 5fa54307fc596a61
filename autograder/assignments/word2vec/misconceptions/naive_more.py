r"""Ways of getting the naive softmax wrong with other labels, scores and returned values."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import log_sum_exp, several
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair
from autograder.assignments.word2vec.misconceptions.weights import of_scores, with_weights
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["NAIVE_MORE"]

_naive = Topic("naive", "naive_softmax_loss_and_gradient", "naive-softmax")
NAIVE_MORE = _naive.entries


def _smoothed(share: float, others: bool) -> dict[str, Candidate]:
    """Labels that give a share to all words, or to the others only."""

    def labels(p: Pair) -> Array:
        if others:
            return np.asarray((1 - share) * p.y + share * (1 - p.y) / (p.n - 1))
        return np.asarray((1 - share) * p.y + share / p.n)

    return {
        LOSS: lambda p: log_sum_exp(p.z) - labels(p) @ p.z,
        **with_weights(lambda p: p.y_hat - labels(p)),
    }


def _softmax(z: Array) -> Array:
    return np.asarray(np.exp(z - log_sum_exp(z)))


def _distances(p: Pair) -> Array:
    return np.asarray(-((p.U - p.v) ** 2).sum(axis=1))


def _by_distance(half: bool) -> dict[str, Candidate]:
    def scores(p: Pair) -> Array:
        return _distances(p) / 2 if half else _distances(p)

    return {
        LOSS: lambda p: log_sum_exp(scores(p)) - scores(p)[p.o],
        **with_weights(lambda p: _softmax(scores(p)) - p.y),
    }


def _of_the_likeliest(number: int, first: bool) -> dict[str, Candidate]:
    """Gradients with weights for so many words alone, and for the outside word.

    Of words with equal scores it is the first ones that are kept, or the last ones.
    """

    def weights(p: Pair) -> Array:
        ordered = np.argsort(-p.z, kind="stable") if first else np.argsort(p.z, kind="stable")[::-1]
        likely = np.isin(np.arange(p.n), [*ordered[:number], p.o])
        return np.asarray(p.y_hat * likely - p.y)

    return with_weights(weights)


def _after_a_step(rate: float) -> Candidate:
    return lambda p: (p.U - rate * p.expected[OUTSIDE]).T @ (p.y_hat - p.y)


def _outside_after_a_step(rate: float) -> Candidate:
    return lambda p: np.outer(p.y_hat - p.y, p.v - rate * p.expected[CENTER])


_naive(
    "smoothed_labels",
    several(*(_smoothed(e, w) for e in (0.1, 0.01, 0.05, 0.2) for w in (False, True))),
    belief="A little of the label goes to the other words.",
    formula=r"\hat y - (1 - \epsilon)\, y - \epsilon / n",
    message="A share of the label is given to the other words, as with label smoothing: here y is "
    "one-hot, 1 for the outside word and 0 for all others.",
    term="y",
)
_naive(
    "scores_turned",
    several(
        of_scores(lambda p, z: log_sum_exp(-z) + z[p.o]),
        with_weights(lambda p: _softmax(-p.z) - p.y),
    ),
    belief="The exponent carries a minus, as in the sigmoid.",
    formula=r"\frac{e^{-u_o^\top v_c}}{\sum_w e^{-u_w^\top v_c}}",
    message="The scores enter the softmax with a minus: the word with the largest score gets the "
    "largest probability.",
    section="naive-softmax#naive-softmax-loss",
)
_naive(
    "distances",
    several(_by_distance(False), _by_distance(True)),
    belief="Similar vectors are close to each other.",
    formula=r"-\lVert u_w - v_c \rVert^2",
    message="The score is a distance between the vectors: here it is the product u_w·v_c.",
    section="naive-softmax#naive-softmax-loss",
)
_naive(
    "delta_returned",
    {CENTER: lambda p: p.y_hat - p.y, OUTSIDE: lambda p: p.y_hat - p.y},
    belief="ŷ - y is the gradient.",
    formula=r"\hat y - y",
    message="You return ŷ - y, the derivative by the scores: by the chain rule it is multiplied "
    "with the derivative of the scores, U for v_c and v_c for U.",
)
_naive(
    "loss.perplexity",
    of_scores(lambda p, z: 1 / _softmax(z)[p.o]),
    belief="The loss is the perplexity.",
    formula=r"1 / \hat y_o",
    message="This is one divided by the probability of the outside word: the loss is minus the "
    "logarithm of it.",
    section="naive-softmax#naive-softmax-loss",
)
_naive(
    "o_turned",
    with_weights(lambda p: p.y_hat * (1 - p.y) + (1 - p.y_hat) * p.y),
    belief="The outside word's difference may be taken the other way round.",
    formula=r"1 - \hat y_o \text{ in place of } \hat y_o - 1",
    message="The outside word's weight has the wrong sign: like all others it is ŷ - y, which is "
    "ŷ_o - 1.",
    term="y",
)
_naive(
    "y_inverted",
    with_weights(lambda p: p.y_hat - (1 - p.y)),
    belief="y is 0 for the word that came and 1 for the others.",
    formula=r"\hat y - (1 - y)",
    message="You subtract 1 for every word but the outside word: y is 1 for the outside word and "
    "0 for the others.",
    term="y",
)
_naive(
    "index_as_label",
    with_weights(lambda p: p.y_hat - p.o),
    belief="The outside word's number is the label.",
    formula=r"\hat y - o",
    message="The number of the outside word is subtracted from the probabilities: y is one-hot, "
    "with a 1 at place outside_index.",
    term="y",
)
_naive(
    "outside.no_vector",
    {OUTSIDE: lambda p: np.outer(p.y_hat - p.y, np.ones_like(p.v))},
    belief="The weight is the gradient of its row.",
    formula=r"\hat y_w - y_w \text{ in every component}",
    message="Each row holds its weight in every component: it is multiplied with v_c, the "
    "derivative of the score by u_w.",
    section="naive-softmax#naive-softmax-outside",
)
_naive(
    "step_before",
    several(
        *(
            {CENTER: _after_a_step(rate), OUTSIDE: _outside_after_a_step(rate)}
            for rate in (1.0, 0.1, 0.01, 0.001, 0.025, 0.05, 0.5, -0.1, -0.01, -0.025, -1.0)
        )
    ),
    belief="The first gradient may be used before the second one is computed.",
    formula=r"(U - \eta\, \partial J / \partial U)^\top (\hat y - y)",
    message="A gradient is computed with vectors that were changed by a step before it: both are "
    "taken at the same point, and the step is sgd's.",
)
_naive(
    "only_the_likeliest",
    several(*(_of_the_likeliest(n, first) for n in (5, 3, 10, 2, 4, 1) for first in (True, False))),
    belief="Words with a small probability may be left out.",
    formula=r"\hat y_w = 0 \text{ but for the largest}",
    message="Only the most probable words have a gradient: every word of the vocabulary is in the "
    "sum, so each row has its weight, however small its probability.",
    needs=1,
    term="y_hat",
)
