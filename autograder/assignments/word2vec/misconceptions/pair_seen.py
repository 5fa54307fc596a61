r"""Mistakes of a pair loss of which nobody can foresee the numbers: seen in what came back.

A loss tells which words were added up, since sums of few exponentials are seldom the same; a
gradient of U tells the weight of every word, since row w is a multiple of :math:`v_c`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import numpy as np

from autograder.assignments.anywhere.relations import close
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
    some = np.array(list(product((0.0, 1.0), repeat=p.n))) @ e
    total = float(np.exp(loss + p.z_o - p.z.max()))
    return bool((np.abs(some - total) <= 1e-9 * e.sum()).any())


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
for _topic in (_naive, _negative):
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
