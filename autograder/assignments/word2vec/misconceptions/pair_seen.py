r"""Mistakes of a pair loss of which nobody can foresee the numbers: seen in what came back.

A loss tells which words were added up, since sums of few exponentials are seldom the same; a
gradient of U tells the weight of every word, since row w is a multiple of :math:`v_c`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import numpy as np

from autograder.assignments.anywhere.relations import close, combined
from autograder.assignments.word2vec.misconceptions.naive_words import log_sum_exp
from autograder.assignments.word2vec.misconceptions.negative import right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair, sigma
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Relation, Topic
from autograder.engine.cases.kinds import RANDOM, edge

__all__ = ["NAIVE_SEEN", "NEGATIVE_SEEN"]

_naive = Topic("naive", "naive_softmax_loss_and_gradient", "naive-softmax")
NAIVE_SEEN = _naive.entries
_negative = Topic("negative", "negative_sampling_loss_and_gradient", "negative-sampling")
NEGATIVE_SEEN = _negative.entries
Came = Sequence[tuple[Pair, Array]]
_MOST_WORDS = 12  # whose parts are looked through
_ZERO = edge("a center vector of zeros")


def _of_each(relation: Callable[[Pair, Array], bool]) -> Relation:
    return lambda came: all(relation(case, got) for case, got in came)


def _adds_up_some(p: Pair, loss: Array) -> bool:
    """Whether the exponentials under the logarithm are those of some of the words."""
    if p.n > _MOST_WORDS or not np.isfinite(loss):
        return False
    e = np.exp(p.z - p.z.max())
    some = np.array(list(product((0.0, 1.0), repeat=p.n)))[1:] @ e  # at least one of them
    total = float(np.exp(loss + p.z_o - p.z.max()))
    return np.isfinite(total) and bool((np.abs(some - total) <= 1e-9 * total).any())


def _weights(p: Pair, rows: Array) -> Array | None:
    """Give what each row is of the center vector; None where a row is no multiple of it."""
    length = float(p.v @ p.v)
    weights = rows @ p.v / length if length else np.full(p.n, np.nan)
    return np.asarray(weights) if close(np.outer(weights, p.v), rows) else None


def _labels_of_rows(p: Pair, rows: Array) -> Array | None:
    weights = _weights(p, rows)
    if weights is None or p.n < 3:
        return None
    labels = p.y_hat - weights
    others = np.delete(labels, p.o)
    same = close(others, np.full(others.size, others[0]))
    return np.array([labels[p.o], others[0]]) if same else None


def _labels_of_sum(p: Pair, gradient: Array) -> Array | None:
    if p.v.size < 3 or p.n < 3:
        return None
    vectors = np.column_stack([p.U[p.o], p.U.sum(axis=0) - p.U[p.o]])
    sought = p.y_hat @ p.U - gradient
    labels = np.linalg.lstsq(vectors, sought, rcond=None)[0]
    return labels if close(vectors @ labels, sought) else None


def _other_labels(labels: Callable[[Pair, Array], Array | None]) -> Relation:
    """One label for the outside word and one for all others, the same in every case."""

    def of_all(came: Came) -> bool:
        found = [labels(p, got) for p, got in came if p.v.size > 2 and p.n > 2]
        known = [f for f in found if f is not None]
        return 0 < len(found) == len(known) and all(close(f, known[0]) for f in known)

    return of_all


def _terms_uneven(p: Pair, loss: Array) -> bool:
    """Whether each term counts not at all, once or twice."""
    terms = np.append(negative_log(p.z_o), negative_log(-p.z_k))
    if terms.size > _MOST_WORDS - 4:
        return False
    some = np.array(list(product((0.0, 1.0, 2.0), repeat=terms.size))) @ terms
    return bool((np.abs(some - loss) <= 1e-9 * terms.sum()).any())


def _of_other_words(p: Pair, rows: Array) -> bool:
    """Whether the draws' rows hold weights of other words, and all other rows are right."""
    weights = _weights(p, rows)
    if weights is None:
        return False
    right = np.bincount(p.k, right_k(p), p.n) + right_o(p) * p.y
    off = np.abs(weights - right) > 1e-8
    nearest = np.abs(weights[:, None] - sigma(p.z)).min(axis=1)
    return bool(np.isin(np.flatnonzero(off), p.k).all() and (nearest[off] < 1e-8).all())


def _errors(p: Pair) -> Array:
    """The right weight of every word."""
    if "negative_indices" not in p.inputs:
        return p.y_hat - p.y
    return np.bincount(p.k, right_k(p), p.n) + right_o(p) * p.y


def _other_vector(p: Pair, rows: Array) -> bool:
    """Whether the rows are the right multiples of another vector."""
    errors = _errors(p)
    vector = errors @ rows / (errors @ errors)
    return p.n > 2 and close(np.outer(errors, vector), rows)


def _in_softmax(p: Pair) -> tuple[Array, ...]:
    """Of which weights are made: probabilities and ones, of the outside word and of all others."""
    return p.y * p.y_hat, p.y, (1 - p.y) * p.y_hat, 1 - p.y


def _in_sampling(p: Pair) -> tuple[Array, ...]:
    """The same for sigmoids, of the outside word and of the draws."""
    counts = np.bincount(p.k, minlength=p.n).astype(float)
    return p.y * sigma(p.z), p.y, counts * sigma(p.z), counts


def _other_weights(made_of: Callable[[Pair], tuple[Array, ...]]) -> dict[str, Relation]:
    return {
        CENTER: combined(lambda p: [weights @ p.U for weights in made_of(p)]),
        OUTSIDE: combined(lambda p: [np.outer(weights, p.v) for weights in made_of(p)]),
    }


def _divided(came: Came) -> bool:
    """Whether what came of a center vector of zeros is no number, and all else is one."""
    return all(np.isfinite(got).all() == bool(p.v.any()) for p, got in came)


_naive(
    "denominator_of_some",
    {},
    belief="The sum has been over all words by now.",
    formula=r"-u_o^\top v_c + \log \sum_{w \in S} e^{u_w^\top v_c}",
    message="The sum under the logarithm leaves some words out, in each case others: it runs over "
    "every word of the vocabulary. Look at where a loop, a slice or a recursion begins and ends.",
    section="naive-softmax#naive-softmax-loss",
    kinds=(RANDOM,),
    needs=1,
    seen={LOSS: _of_each(_adds_up_some)},
)
_naive(
    "other_labels",
    {},
    belief="The labels may be softened.",
    formula=r"\hat y - (a\, y + b\, (1 - y))",
    message="What is subtracted from the probabilities is not one-hot: the outside word has one "
    "number and all others have another. y is 1 for the outside word and 0 for all others.",
    kinds=(RANDOM,),
    seen={CENTER: _other_labels(_labels_of_sum), OUTSIDE: _other_labels(_labels_of_rows)},
)
_negative(
    "terms_uneven",
    {},
    belief="Each term has been added once by now.",
    formula=r"\sum_k c_k \log \sigma(-u_k^\top v_c),\ c_k \in \{0, 1, 2\}",
    message="Some terms of the loss are left out, or counted twice, in each case others: there is "
    "one for the outside word and one for each draw. Look at where a loop or a slice ends.",
    section="negative-sampling#negative-sampling-loss",
    needs=1,
    seen={LOSS: _of_each(_terms_uneven)},
)
_negative(
    "weights_of_other_words",
    {},
    belief="The k-th sigmoid belongs to the k-th draw.",
    formula=r"\sigma(u_x^\top v_c)\, v_c,\ x \ne w_k",
    message="The rows of the draws hold the sigmoids of other words, all the rest is right: the "
    "draw w_k goes with σ(u_k·v_c), of its own vector. Look at how words and sigmoids are paired.",
    section="negative-sampling#negative-sampling-draw",
    kinds=(RANDOM,),
    needs=1,
    seen={OUTSIDE: _of_each(_of_other_words)},
)
_naive(
    "other_weights",
    {},
    belief="Its parts are all there.",
    formula=r"a\, \hat y_w + b",
    message="The weights are made of the probabilities and of ones with other factors: the outside "
    "word's is ŷ_o - 1 and that of every other word is ŷ_w, each once. Look at the factors, at the "
    "signs, and at which words have a 1.",
    kinds=(RANDOM,),
    seen=_other_weights(_in_softmax),
)
_negative(
    "other_weights",
    {},
    belief="Its parts are all there.",
    formula=r"a\, \sigma(u_k^\top v_c) + b",
    message="The weights are made of the sigmoids and of ones with other factors: the outside "
    "word's is σ(u_o·v_c) - 1 and that of a draw is σ(u_k·v_c), each once. Look at the factors, at "
    "the signs, and at which words have a 1.",
    seen=_other_weights(_in_sampling),
)
_naive(
    "loss.other_factors",
    {},
    belief="Its terms are all there.",
    formula=r"-a\, u_o^\top v_c + b \log \sum_w e^{u_w^\top v_c}",
    message="The loss has the right terms with other factors: minus the score of the outside word, "
    "and plus the logarithm of the sum over all words, each once.",
    section="naive-softmax#naive-softmax-loss",
    seen={LOSS: combined(lambda p: (p.z_o, log_sum_exp(p.z)))},
)
_negative(
    "loss.other_factors",
    {},
    belief="Its terms are all there.",
    formula=r"-a \log \sigma(u_o^\top v_c) - b \sum_k \log \sigma(-u_k^\top v_c)",
    message="The loss has the right terms with other factors: minus the logarithm for the outside "
    "word and minus the logarithms for the draws, each once.",
    section="negative-sampling#negative-sampling-loss",
    seen={LOSS: combined(lambda p: (negative_log(p.z_o), negative_log(-p.z_k).sum()))},
)
for _topic in (_naive, _negative):
    _topic(
        "outside.other_vector",
        {},
        belief="The vector is the one at hand.",
        formula=r"\delta_w\, x,\ x \ne v_c",
        message="The weights of the rows are right, and they are multiplied with another vector "
        "than v_c: the derivative of the score u_w·v_c by u_w is v_c itself.",
        kinds=(RANDOM,),
        seen={OUTSIDE: _of_each(_other_vector)},
    )
    _topic(
        "divided_by_v",
        {},
        belief="A center vector is never zero.",
        formula=r"\frac{\dots}{\lVert v_c \rVert^2}",
        message="For a center vector of zeros what comes back is no number: something is divided "
        "by the vector, by its length or by a product with it, which the derivation never does.",
        kinds=(_ZERO,),
        needs=1,
        seen=dict.fromkeys((LOSS, CENTER, OUTSIDE), _divided),
    )
