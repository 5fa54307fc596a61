r"""Other functions of the scores in the naive softmax: in its quotient, and before it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import log_sum_exp, several
from autograder.assignments.word2vec.misconceptions.pair import LOSS, Pair, sigma
from autograder.assignments.word2vec.misconceptions.weights import of_scores, with_weights
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["CHANGES", "NAIVE_FORMS", "Scores", "softmax_of"]

_naive = Topic("naive", "naive_softmax_loss_and_gradient", "naive-softmax#naive-softmax-loss")
NAIVE_FORMS = _naive.entries
Scores = Callable[[Array], Array]
Quotient = Callable[[Pair, Array], Array]


def softmax_of(z: Array) -> Array:
    """Probabilities of scores."""
    return np.asarray(np.exp(z - log_sum_exp(z)))


def _squashed(limit: float) -> Scores:
    return lambda z: np.clip(z, -limit, limit)


CHANGES: tuple[Scores, ...] = (
    np.tanh,
    np.abs,
    np.square,
    lambda z: np.maximum(z, 0.0),
    lambda z: np.maximum(z, 0.01 * z),
    lambda z: z / np.abs(z).max(),
    lambda z: z / z.max(),
    lambda z: z / np.linalg.norm(z),
    lambda z: (z - z.mean()) / z.std(),
    lambda z: (z - z.min()) / (z.max() - z.min()),
    lambda z: np.exp(z),
    _squashed(1.0),
    _squashed(0.5),
)


def _of(quotient: Quotient) -> tuple[dict[str, Candidate], dict[str, Candidate]]:
    """Other probabilities: the loss and what follows from it, and the weights q - y."""

    def loss(p: Pair, z: Array) -> Array:
        return np.asarray(-np.log(quotient(p, z)[p.o]))

    return of_scores(loss), with_weights(lambda p: quotient(p, p.z) - p.y)


def _plain(quotient: Quotient) -> dict[str, Candidate]:
    """Other probabilities, and the weights q - y."""
    weights = with_weights(lambda p: quotient(p, p.z) - p.y)
    return {LOSS: lambda p: -np.log(quotient(p, p.z)[p.o]), **weights}


def _after(change: Scores) -> tuple[dict[str, Candidate], dict[str, Candidate]]:
    return _of(lambda p, z: softmax_of(change(z)))


def _shifted(p: Pair, z: Array) -> Array:
    """The rows of U less their own largest entries."""
    return np.asarray(softmax_of(z - p.U.max(axis=1) * p.v.sum()))


def _share(values: Scores) -> Quotient:
    return lambda p, z: values(z) / values(z).sum()


def _denominator(total: Callable[[Array], Array]) -> Quotient:
    """Exponentials of scores less the largest would do the same only with their sum."""
    return lambda p, z: np.exp(z) / total(np.exp(z))


_naive(
    "softmax_twice",
    several(*_after(softmax_of)),
    belief="A cross-entropy takes probabilities, and makes them itself.",
    formula=r"\operatorname{softmax}(\operatorname{softmax}(U v_c))",
    message="The softmax is applied twice, to the scores and to what came out: apply it once, to "
    "the scores. Some libraries' cross-entropy holds a softmax already.",
    term="y_hat",
)
_naive(
    "row_maxima",
    several(*_of(_shifted)),
    belief="The largest entry of each vector can be subtracted.",
    formula=r"(u_w - \max_j u_{wj})^\top v_c",
    message="Every row of U has its own largest entry subtracted, which moves each score by "
    "another number: only one number, the same for all scores, cancels in the softmax.",
    section="softmax#log-sum-exp",
    term="y_hat",
)
_naive(
    "changed_scores",
    several(*(way for change in CHANGES for way in _after(change))),
    belief="The scores are brought into a good range before the softmax.",
    formula=r"\operatorname{softmax}(\tanh(U v_c))",
    message="The scores go through another function before the softmax, such as an absolute "
    "value, a hyperbolic tangent, a sigmoid, a limit or a common scale: the score is u·v_c as it "
    "is.",
    term="y_hat",
)
_naive(
    "sigmoids_first",
    several(*_after(sigma)),
    belief="Scores become probabilities by the sigmoid, and then by the softmax.",
    formula=r"\operatorname{softmax}(\sigma(U v_c))",
    message="The scores go through the sigmoid before the softmax: the softmax takes the scores "
    "u·v_c themselves.",
    term="y_hat",
)
_naive(
    "power_base",
    several(
        *_of(lambda p, z: softmax_of(z * np.log(2))),
        {LOSS: lambda p: -np.log2(softmax_of(p.z * np.log(2))[p.o])},
        *_of(lambda p, z: softmax_of(z * np.log(10))),
        {LOSS: lambda p: -np.log10(softmax_of(p.z * np.log(10))[p.o])},
    ),
    belief="Any base will do.",
    formula=r"\frac{2^{u_o^\top v_c}}{\sum_w 2^{u_w^\top v_c}}",
    message="The softmax is made of powers of 2 or 10: its exponential is np.exp, with the base e.",
    term="y_hat",
)
_naive(
    "no_exponential",
    several(
        with_weights(lambda p: p.z / p.z.sum() - p.y),
        *_of(_share(np.abs)),
        *_of(_share(np.square)),
        *_of(_share(sigma)),
        *_of(_share(lambda z: np.maximum(z, 0.0))),
        *_of(_share(lambda z: np.logaddexp(0.0, z))),
        with_weights(lambda p: (p.z - p.z.min()) / (p.z - p.z.min()).sum() - p.y),
    ),
    belief="Dividing by the sum makes probabilities.",
    formula=r"\frac{u_w^\top v_c}{\sum_x u_x^\top v_c}",
    message="The scores, or other functions of them, are divided by their sum: the softmax takes "
    "the exponentials of the scores first.",
    term="y_hat",
)
_naive(
    "other_denominator",
    several(
        _plain(_denominator(lambda e: np.sqrt((e**2).sum()))),
        with_weights(lambda p: p.e / (p.e.sum() - p.e) - p.y),
        with_weights(lambda p: p.e / p.e.prod() - p.y),
        # the loss of this one is `naive.loss.log_sum_twice`, which has other origins as well
        with_weights(lambda p: p.e / p.e.sum() ** 2 - p.y),
    ),
    belief="What the exponentials are divided by is a matter of taste.",
    formula=r"\frac{e^{u_w^\top v_c}}{\prod_x e^{u_x^\top v_c}}",
    message="The exponentials are divided by something else than their sum, such as their length, "
    "their mean or the largest of them: the softmax divides by the sum over all words.",
    term="y_hat",
)
_naive(
    "more_in_sum",
    several(
        *_of(_denominator(lambda e: 1 + e.sum())),
        *_of(lambda p, z: np.exp(z - z.max()) / (1 + np.exp(z - z.max()).sum())),
        *_of(lambda p, z: np.exp(z) / (1e-1 + np.exp(z).sum())),
    ),
    belief="A sum begins at 1, and a logarithm of it at 0.",
    formula=r"\frac{e^{u_w^\top v_c}}{1 + \sum_x e^{u_x^\top v_c}}",
    message="The sum over the words holds a number more than the words' exponentials, such as 1, "
    "as of a word whose score is 0: a sum begins at 0, and a logarithm of a sum that grows, as in "
    "np.logaddexp, at -np.inf.",
    section="softmax#log-sum-exp",
    term="y_hat",
)
