r"""Ways of getting the negative sampling loss wrong, where the gradients have their own."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import log_sum_exp, several
from autograder.assignments.word2vec.misconceptions.pair import LOSS, Pair, sigma
from autograder.assignments.word2vec.misconceptions.weights import of_scores
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import LARGE, RANDOM

__all__ = ["NEGATIVE_LOSS", "negative_log"]

_LARGE = (RANDOM, LARGE)
_TINY = (1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16, 1e-20, 1e-30, 1e-100, 1e-300)

_loss = Topic(
    "negative.loss",
    "negative_sampling_loss_and_gradient",
    "negative-sampling#negative-sampling-loss",
)
NEGATIVE_LOSS = _loss.entries


def negative_log(x: Array) -> Array:
    """-log sigma(x)."""
    return np.asarray(np.logaddexp(0.0, -x))


def _clipped(tiny: float, add: bool) -> Candidate:
    """The loss with a tiny number inside its logarithms."""

    def loss(p: Pair) -> float:
        s = sigma(np.concatenate([[p.z_o], -p.z_k]))
        return float(-np.log(s + tiny if add else np.maximum(s, tiny)).sum())

    return loss


def _labelled(p: Pair) -> Array:
    """Each word with its label, where 0 times an infinite logarithm is no number."""
    s, y = sigma(np.append(p.z_o, p.z_k)), np.eye(1 + p.K)[0]
    return np.asarray(-(y * np.log(s) + (1 - y) * np.log(1 - s)).sum())


_loss(
    "missing_log",
    {
        LOSS: (
            lambda p: -sigma(p.z_o) - sigma(-p.z_k).sum(),
            lambda p: sigma(p.z_o) + sigma(-p.z_k).sum(),
            lambda p: sigma(-p.z_o) + sigma(p.z_k).sum(),
            lambda p: -sigma(p.z_o) + negative_log(-p.z_k).sum(),
            lambda p: negative_log(p.z_o) - sigma(-p.z_k).sum(),
        )
    },
    belief="The loss adds up the probabilities themselves.",
    formula=r"-\sigma(u_o^\top v_c) - \sum_k \sigma(-u_k^\top v_c)",
    message="A logarithm is missing: each of the 1 + K terms is minus the logarithm of a "
    "probability.",
)
_loss(
    "log_of_sum",
    several(
        of_scores(lambda p, z: negative_log(z[p.o]) - np.log(sigma(-z[p.k]).sum())),
        of_scores(lambda p, z: negative_log(z[p.o]) - np.log(sigma(-z[p.k]).mean())),
        of_scores(lambda p, z: -np.log(sigma(z[p.o]) + sigma(-z[p.k]).sum())),
        of_scores(lambda p, z: -np.log((sigma(z[p.o]) + sigma(-z[p.k]).sum()) / (1 + p.K))),
    ),
    belief="The logarithm of a sum is the sum of the logarithms.",
    formula=r"-\log \sigma(u_o^\top v_c) - \log \sum_k \sigma(-u_k^\top v_c)",
    message="You take the logarithm of a sum or a mean of sigmoids: each draw has its own "
    "logarithm, and those are added up.",
)
_loss(
    "base_two",
    of_scores(lambda p, z: (negative_log(z[p.o]) + negative_log(-z[p.k]).sum()) / np.log(2)),
    belief="Information is measured in bits.",
    formula=r"-\log_2 \sigma(u_o^\top v_c) - \sum_k \log_2 \sigma(-u_k^\top v_c)",
    message="This is the logarithm to base 2; the derivation uses the natural one, whose "
    "derivative is 1/x.",
)
_loss(
    "base_ten",
    of_scores(lambda p, z: (negative_log(z[p.o]) + negative_log(-z[p.k]).sum()) / np.log(10)),
    belief="log is the logarithm to base 10.",
    formula=r"-\log_{10} \sigma(u_o^\top v_c) - \sum_k \log_{10} \sigma(-u_k^\top v_c)",
    message="This is the logarithm to base 10; the derivation uses the natural one, whose "
    "derivative is 1/x.",
)
_loss(
    "vector",
    {
        LOSS: (
            lambda p: negative_log(p.z_o) + negative_log(-p.z_k),
            lambda p: np.concatenate([[negative_log(p.z_o)], negative_log(-p.z_k)]),
        )
    },
    easy=True,
    belief="The loss is a number for each draw.",
    formula=r"(-\log \sigma(-u_k^\top v_c))_k",
    message="You return an array where the loss is one number: add its terms up, the outside "
    "word's once and one for each draw.",
)
_loss(
    "sampled_softmax",
    several(
        of_scores(lambda p, z: log_sum_exp(np.append(z[p.o], z[p.k])) - z[p.o]),
        of_scores(lambda p, z: log_sum_exp(z[p.k]) - z[p.o]),
    ),
    easy=True,
    belief="Negative sampling is a softmax over the words drawn.",
    formula=r"-\log \frac{e^{u_o^\top v_c}}{e^{u_o^\top v_c} + \sum_k e^{u_k^\top v_c}}",
    message="This is a softmax over the outside word and the draws; negative sampling asks of "
    "each pair by itself whether it is a true one, with a sigmoid.",
)
_loss(
    "naive_softmax",
    of_scores(lambda p, z: log_sum_exp(z) - z[p.o]),
    easy=True,
    belief="The loss of the naive softmax also serves here.",
    formula=r"-\log \hat y_o",
    message="This is what the naive softmax gives: the draws are not used.",
)
_loss(
    "infinite",
    {
        LOSS: (
            lambda p: -np.log(sigma(p.z_o)) - np.log(sigma(-p.z_k)).sum(),
            lambda p: -np.log(sigma(p.z_o)) - np.log(1 - sigma(p.z_k)).sum(),
            lambda p: np.log(1 + np.exp(-p.z_o)) + np.log(1 + np.exp(p.z_k)).sum(),
            _labelled,
        )
    },
    belief="A probability is never zero, and an exponential never infinite.",
    formula=r"-\log \sigma(x) \text{ with } \sigma(x) = 0,\quad \log(1 + e^{-x}) \text{ with } "
    r"e^{-x} = \infty",
    message="For large scores your loss is infinite, or no number: σ, or 1 - σ, is rounded to 0 "
    "before its logarithm, or an exponential overflows. np.logaddexp(0, -x) is -log σ(x) for "
    "every x.",
    kinds=_LARGE,
    needs=1,
    section="softmax#sigmoid-function",
)
_loss(
    "clipped_log",
    {LOSS: tuple(_clipped(tiny, add) for tiny in _TINY for add in (True, False))},
    belief="A tiny number inside the logarithm keeps it finite and changes nothing.",
    formula=r"-\log(\sigma(x) + \epsilon)",
    message="A tiny number inside the logarithm keeps it finite, but the loss stops growing "
    "there: np.logaddexp(0, -x) is right for every x.",
    kinds=_LARGE,
    needs=1,
    section="softmax#sigmoid-function",
)
