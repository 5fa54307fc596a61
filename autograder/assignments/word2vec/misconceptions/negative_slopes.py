r"""Other functions of the scores in the weights of negative sampling, in its gradients alone."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.negative import parts, right_k, right_o
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import sigma
from autograder.assignments.word2vec.misconceptions.weights import Weights
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["NEGATIVE_SLOPES"]

_negative = Topic("negative", "negative_sampling_loss_and_gradient", "negative-sampling")
NEGATIVE_SLOPES = _negative.entries


def _weights(positive: Weights, negative: Weights) -> tuple[dict[str, Candidate], ...]:
    """Other weights of all words, of the outside word, of the draws."""
    return parts(positive, negative), parts(positive, right_k), parts(right_o, negative)


def _softmax(x: Array) -> Array:
    e = np.exp(x - x.max())
    return np.asarray(e / e.sum())


_negative(
    "division_left",
    several(
        *_weights(lambda p: -1 / sigma(p.z_o), lambda p: 1 / sigma(-p.z_k)),
        *_weights(lambda p: right_o(p) / sigma(p.z_o), lambda p: right_k(p) / sigma(-p.z_k)),
        *_weights(lambda p: -1 / sigma(-p.z_o), lambda p: 1 / sigma(p.z_k)),
    ),
    belief="The logarithm leaves 1/σ.",
    formula=r"-\frac{1}{\sigma(u_o^\top v_c)}",
    message="In a weight a division by σ is left, or an exponential in the place of a sigmoid: "
    "σ' = σ(1 - σ), so the 1/σ of the logarithm cancels, and 1 - σ is left.",
)
_negative(
    "log_weights",
    several(
        *_weights(lambda p: -negative_log(p.z_o), lambda p: negative_log(-p.z_k)),
        *_weights(lambda p: negative_log(p.z_o), lambda p: -negative_log(-p.z_k)),
    ),
    belief="What stands in the loss stands in the gradient.",
    formula=r"\log \sigma(u_o^\top v_c)\, u_o",
    message="A weight is the logarithm of a sigmoid, a term of the loss: the gradient has its "
    "derivative by the score, σ - 1 for the outside word and σ for a draw.",
)
_negative(
    "squared_weights",
    several(
        *_weights(lambda p: -(right_o(p) ** 2), lambda p: right_k(p) ** 2),
        *_weights(lambda p: -(sigma(p.z_o) ** 2), lambda p: sigma(-p.z_k) ** 2)[1:],
    ),
    belief="A sigmoid may be squared.",
    formula=r"(1 - \sigma)^2",
    message="A weight is squared: it is σ - 1 for the outside word and σ for a draw, as it is.",
)
_negative(
    "scores_in_one_term",
    several(
        parts(lambda p: p.z_o - 1, right_k),
        parts(right_o, lambda p: p.z_k),
        parts(lambda p: -p.z_o, right_k),
    ),
    belief="The score is the prediction.",
    formula=r"(u_k^\top v_c)\, u_k",
    message="A score stands where a sigmoid belongs: the weights are σ - 1 for the outside word "
    "and σ for a draw.",
)
_negative(
    "softmax_in_one_term",
    several(
        parts(lambda p: p.y_hat[p.o] - 1, right_k),
        parts(right_o, lambda p: p.y_hat[p.k]),
        parts(right_o, lambda p: _softmax(p.z_k)),
    ),
    belief="A probability is a softmax.",
    formula=r"\operatorname{softmax}(\dots)_k\, u_k",
    message="A softmax stands where a sigmoid belongs, in the outside word's weight or in the "
    "draws': negative sampling asks of each word by itself.",
)
_negative(
    "weights_exchanged",
    several(
        parts(lambda p: right_k(p).sum(), lambda p: np.full(p.K, right_o(p))),
        parts(lambda p: right_k(p).mean(), lambda p: np.full(p.K, right_o(p))),
        parts(lambda p: right_k(p).sum(), right_k),
        parts(lambda p: -right_k(p).sum(), right_k),
    ),
    belief="The outside word is held against the draws.",
    formula=r"\sum_k \sigma(u_k^\top v_c)\, u_o",
    message="The outside word's weight is made of the draws' scores: it is σ(u_o·v_c) - 1, of its "
    "own score alone.",
    term="outside word",
)
_negative(
    "softmax_weights",
    several(
        *_weights(
            lambda p: _softmax(np.append(p.z_o, p.z_k))[0] - 1,
            lambda p: _softmax(np.append(p.z_o, p.z_k))[1:],
        ),
    ),
    easy=True,
    belief="The weights are those of the softmax.",
    formula=r"\hat y_k v_c",
    message="A weight is a probability of a softmax, which is what another loss has: here each "
    "score has its own sigmoid, σ - 1 for the outside word and σ for a draw.",
)
