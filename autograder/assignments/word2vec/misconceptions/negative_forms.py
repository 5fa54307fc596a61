r"""Other functions of the scores in negative sampling, and other labels, in loss and gradients."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_forms import CHANGES, Scores
from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.negative import parts
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import (
    CENTER,
    LOSS,
    OUTSIDE,
    Pair,
    Words,
    sigma,
)
from autograder.assignments.word2vec.misconceptions.weights import of_scores
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic, or_crash
from autograder.engine.cases.kinds import RANDOM, edge

__all__ = ["NEGATIVE_FORMS", "Shift", "shifted"]

_negative = Topic(
    "negative", "negative_sampling_loss_and_gradient", "negative-sampling#negative-sampling-loss"
)
NEGATIVE_FORMS = _negative.entries
Shift = Callable[[Pair], float]
_SATURATED = (RANDOM, edge("scores up to 10"))


def _changed(change: Scores) -> tuple[dict[str, Candidate], dict[str, Candidate]]:
    """The sigmoid of something else than the score, differentiated or not."""

    def loss(p: Pair, z: Array) -> Array:
        f = change(z)
        return np.asarray(negative_log(f[p.o]) + negative_log(-f[p.k]).sum())

    weights = parts(lambda p: sigma(change(p.z)[p.o]) - 1, lambda p: sigma(change(p.z)[p.k]))
    return of_scores(loss), weights


def _words(p: Pair) -> Words:
    return np.append(p.o, p.k)


def _labelled(labels: Callable[[Pair], Array]) -> dict[str, Candidate]:
    """Other labels of (o, w_1, ..., w_K), in a binary cross-entropy."""

    def weights(p: Pair) -> Array:
        return np.asarray(sigma(p.z[_words(p)]) - labels(p))

    return {
        LOSS: lambda p: (negative_log(-p.z[_words(p)]) - labels(p) * p.z[_words(p)]).sum(),
        CENTER: lambda p: weights(p) @ p.U[_words(p)],
        OUTSIDE: lambda p: p.collect(_words(p), np.outer(weights(p), p.v)),
    }


def _first(p: Pair) -> Array:
    return np.asarray(np.eye(1 + p.K)[0])


def _smoothed(share: float) -> tuple[dict[str, Candidate], ...]:
    return (
        _labelled(lambda p: (1 - share) * _first(p) + share / 2),
        _labelled(lambda p: (1 - share) * _first(p) + share / (1 + p.K)),
        _labelled(lambda p: (1 - share) * _first(p) + share * (1 - _first(p)) / p.K),
        _labelled(lambda p: (1 - share) * _first(p)),
        _labelled(lambda p: (1 - share) * _first(p) + share * (1 - _first(p))),
    )


def _by_distance(scale: float) -> tuple[dict[str, Candidate], ...]:
    def scores(p: Pair) -> Array:
        return np.asarray(-scale * ((p.U - p.v) ** 2).sum(axis=1))

    def loss(p: Pair) -> Array:
        return np.asarray(negative_log(scores(p)[p.o]) + negative_log(-scores(p)[p.k]).sum())

    return (
        {
            LOSS: loss,
            **parts(lambda p: sigma(scores(p)[p.o]) - 1, lambda p: sigma(scores(p)[p.k])),
        },
    )


def _saturated(limit: float) -> dict[str, Candidate]:
    """0 or 1 beyond a limit, as in a table of the sigmoid."""

    def table(x: Array) -> Array:
        return np.asarray(np.where(x > limit, 1.0, np.where(x < -limit, 0.0, sigma(x))))

    return parts(lambda p: table(p.z_o) - 1, lambda p: table(p.z_k))


def _stopped(limit: float) -> dict[str, Candidate]:
    """Scores beyond a limit count as the limit."""

    def stop(x: Array) -> Array:
        return np.asarray(np.clip(x, -limit, limit))

    return {
        LOSS: lambda p: negative_log(stop(p.z_o)) + negative_log(-stop(p.z_k)).sum(),
        **parts(lambda p: sigma(stop(p.z_o)) - 1, lambda p: sigma(stop(p.z_k))),
    }


def _components(p: Pair) -> Array:
    """The products of single components."""
    return np.asarray(p.U * p.v)


def _by_component(p: Pair, of_u: bool) -> Array:
    weights = np.append(sigma(_components(p)[[p.o]]) - 1, sigma(_components(p)[p.k]), axis=0)
    if not of_u:
        return np.asarray((weights * p.U[_words(p)]).sum(axis=0))
    return p.collect(_words(p), weights * p.v)


_SHIFTS: tuple[Shift, ...] = (
    lambda p: float(np.log(p.K)),
    lambda p: float(np.log(p.K / p.n)),
    lambda p: float(-np.log(p.n)),
)


def shifted(of_o: Shift, of_k: Shift | None = None) -> dict[str, Candidate]:
    """Something subtracted from the outside word's score, the same or another from the draws'."""
    of_k = of_k or of_o
    return of_scores(
        lambda p, z: negative_log(z[p.o] - of_o(p)) + negative_log(of_k(p) - z[p.k]).sum()
    )


_negative(
    "sigma_twice",
    several(*_changed(sigma)),
    belief="A sigmoid more does no harm.",
    formula=r"\sigma(\sigma(u^\top v_c))",
    message="The sigmoid is applied twice, to the score and to what came out: apply it once, to "
    "the score. Perhaps the scores were replaced by their sigmoids before.",
)
_negative(
    "changed_scores",
    several(*(way for change in CHANGES for way in _changed(change))),
    belief="The scores are brought into a good range before the sigmoid.",
    formula=r"\sigma(\tanh(u^\top v_c))",
    message="The scores go through another function before the sigmoid, such as an absolute "
    "value, a hyperbolic tangent, a limit or a common scale: the score is u·v_c as it is.",
)
_negative(
    "scores_saturated",
    several(*(way for c in (5.0, 6.0, 8.0) for way in (_saturated(c), _stopped(c)))),
    belief="Beyond six the sigmoid is 0 or 1.",
    formula=r"\sigma(x) = 1 \text{ for } x > 6",
    message="Scores beyond a limit are treated as the limit, or their sigmoid as 0 or 1, as in the "
    "table of word2vec's C code: the sigmoid has no limits, compute it for every score.",
    kinds=_SATURATED,
    needs=1,
)
_negative(
    "noise_shift",
    several(*map(shifted, _SHIFTS)),
    belief="The noise distribution stands in the scores, as in noise contrastive estimation.",
    formula=r"\sigma(u^\top v_c - \log (K P_n(w)))",
    message="A logarithm of the number of draws or words is added to the scores or subtracted, as "
    "in noise contrastive estimation: negative sampling takes the score u·v_c as it is.",
)
_negative(
    "distances",
    several(*_by_distance(1.0), *_by_distance(0.5)),
    belief="Similar vectors are close to each other.",
    formula=r"-\lVert u - v_c \rVert^2",
    message="The score is a distance between the vectors: here it is the product u·v_c.",
)
_negative(
    "sigma_of_components",
    {
        LOSS: (
            lambda p: (
                negative_log(_components(p)[p.o]).sum() + negative_log(-_components(p)[p.k]).sum()
            ),
        ),
        CENTER: lambda p: _by_component(p, False),
        OUTSIDE: lambda p: _by_component(p, True),
    },
    belief="The product of two vectors with * is their score.",
    formula=r"\sum_j \log \sigma(u_{oj} v_j)",
    message="The sigmoid is taken of each product u_j v_j of single components: first add the "
    "products up to the score u·v_c, then take its sigmoid.",
)
_negative(
    "smoothed_labels",
    several(*(way for share in (0.1, 0.01, 0.05, 0.2) for way in _smoothed(share))),
    belief="A little of the label goes to the draws.",
    formula=r"\sigma(u_o^\top v_c) - (1 - \epsilon)",
    message="The labels are not 1 and 0 but moved a little, as with label smoothing: here the "
    "outside word has the label 1 and every draw 0.",
)
_negative(
    "signed_labels",
    _labelled(lambda p: 2 * _first(p) - 1),
    belief="Draws have the label -1.",
    formula=r"\sigma(u_k^\top v_c) + 1",
    message="The draws have the weights σ + 1, as with a label of -1, or with -σ(x) taken for "
    "σ(-x): with the sigmoid the labels are 1 and 0, σ(-x) is 1 - σ(x), and a draw's weight is "
    "σ(u_k·v_c).",
)
_negative(
    "label_one_over_k",
    several(
        _labelled(lambda p: np.full(1 + p.K, 1 / (1 + p.K))),
        _labelled(lambda p: np.append(1.0, np.full(p.K, 1 / p.K))),
        _labelled(lambda p: np.full(1 + p.K, 0.5)),
    ),
    belief="The labels add up to one.",
    formula=r"\sigma(u^\top v_c) - \tfrac{1}{1 + K}",
    message="Draws have a label above 0, such as 1/K or 1/2: the outside word has the label 1 and "
    "every draw 0.",
)
_negative(
    "label_at_outside_index",
    several(
        {name: or_crash(c) for name, c in _labelled(lambda p: np.eye(1 + p.K)[p.o]).items()},
        _labelled(lambda p: (np.arange(1 + p.K) == p.o).astype(float)),
        _labelled(lambda p: np.eye(1 + p.K)[p.o % (1 + p.K)]),
    ),
    belief="The one-hot vector has its 1 at place o, in every list.",
    formula=r"y_o = 1 \text{ in } (o, w_1, \dots, w_K)",
    message="In the list of the outside word and the draws the label 1 stands at place "
    "outside_index: the outside word is first in it, whatever its index in U.",
)
_negative(
    "perceptron",
    several(
        of_scores(lambda p, z: np.maximum(0, -z[p.o]) + np.maximum(0, z[p.k]).sum()),
        parts(
            lambda p: np.asarray(p.z_o > 0, dtype=float) - 1,
            lambda p: np.asarray(p.z_k > 0, dtype=float),
        ),
        parts(  # a score of zero is one or the other
            lambda p: np.asarray(p.z_o >= 0, dtype=float) - 1,
            lambda p: np.asarray(p.z_k >= 0, dtype=float),
        ),
    ),
    easy=True,
    belief="A word is either right or wrong.",
    formula=r"\max(0, -u_o^\top v_c) + \sum_k \max(0, u_k^\top v_c)",
    message="A word counts only where its score has the wrong sign, as in a perceptron: every word "
    "counts, with -log σ and the weight σ - 1 or σ.",
)
