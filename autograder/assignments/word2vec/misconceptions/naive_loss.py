r"""Ways of getting the naive softmax loss wrong."""

from __future__ import annotations

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import log_sum_exp, several
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair
from autograder.assignments.word2vec.misconceptions.weights import OfScores, gradients, of_scores
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import LARGE, RANDOM

__all__ = ["NAIVE_LOSS"]

_LARGE = (RANDOM, LARGE)
_TINY = (1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16, 1e-20, 1e-30, 1e-100, 1e-300)


def _clipped(tiny: float, add: bool) -> Candidate:
    """The loss with a tiny number inside its logarithm."""

    def loss(p: Pair) -> Array:
        y_o = p.y_hat[p.o]
        return np.asarray(-np.log(y_o + tiny if add else np.maximum(y_o, tiny)))

    return loss


def _ways(*losses: OfScores) -> dict[str, tuple[Candidate, ...]]:
    """One mistake in several forms, and the gradients that follow from them."""
    return several(*map(of_scores, losses))


def _y_hat(z: Array) -> Array:
    return np.asarray(np.exp(z - log_sum_exp(z)))


def _binary(p: Pair, z: Array) -> Array:
    y_hat = _y_hat(z)
    return np.asarray(-(p.y * np.log(y_hat) + (1 - p.y) * np.log(1 - y_hat)).sum())


_loss = Topic("naive.loss", "naive_softmax_loss_and_gradient", "naive-softmax#naive-softmax-loss")
NAIVE_LOSS = _loss.entries

_loss(
    "missing_log",
    _ways(lambda p, z: -_y_hat(z)[p.o], lambda p, z: 1 - _y_hat(z)[p.o]),
    belief="The loss is the probability itself, turned around.",
    formula=r"-\hat y_o",
    message="The logarithm is missing: the loss is minus the logarithm of the probability of the "
    "outside word, which brings 1/ŷ_o into the derivative.",
)
_loss(
    "base_two",
    _ways(
        lambda p, z: -np.log2(_y_hat(z)[p.o]),
        lambda p, z: np.log2(np.exp(z - z.max()).sum()) + z.max() - z[p.o],
        lambda p, z: np.log2(np.exp(z).sum()) - z[p.o],
    ),
    belief="Information is measured in bits.",
    formula=r"-\log_2 \hat y_o",
    message="This is the logarithm to base 2; the derivation uses the natural one, whose "
    "derivative is 1/x.",
)
_loss(
    "base_ten",
    _ways(
        lambda p, z: -np.log10(_y_hat(z)[p.o]),
        lambda p, z: np.log10(np.exp(z - z.max()).sum()) + z.max() - z[p.o],
        lambda p, z: np.log10(np.exp(z).sum()) - z[p.o],
    ),
    belief="log is the logarithm to base 10.",
    formula=r"-\log_{10} \hat y_o",
    message="This is the logarithm to base 10; the derivation uses the natural one, whose "
    "derivative is 1/x.",
)
_loss(
    "score_only",
    {LOSS: lambda p: -p.z_o},
    easy=True,
    belief="Only the outside word's score matters.",
    formula=r"-u_o^\top v_c",
    message="Only the numerator of the softmax is in your loss: the logarithm of the sum over "
    "all words is missing.",
)
_loss(
    "normaliser_only",
    {LOSS: lambda p: np.log(p.e.sum())},
    belief="The loss is the logarithm of the normaliser.",
    formula=r"\log \sum_w e^{u_w^\top v_c}",
    message="Only the normaliser is in your loss: the score of the outside word has to be "
    "subtracted.",
)
_loss(
    "all_words",
    _ways(lambda p, z: -np.log(_y_hat(z)).sum()),
    belief="Every word's probability belongs into the loss.",
    formula=r"-\sum_w \log \hat y_w",
    message="You add up the logarithms of all words; y is one-hot, so that only the outside "
    "word's stays.",
)
_loss(
    "vector",
    {LOSS: lambda p: -np.log(p.y_hat)},
    easy=True,
    belief="The loss is a number for each word.",
    formula=r"(-\log \hat y_w)_w",
    message="You return a number for each word; the loss is the one of the outside word.",
)
_loss(
    "sigmoid",
    _ways(lambda p, z: np.logaddexp(0.0, -z[p.o])),
    easy=True,
    belief="The probability of a word is the sigmoid of its score.",
    formula=r"-\log \sigma(u_o^\top v_c)",
    message="You use the sigmoid of the score, which is negative sampling's; here the "
    "probability is the softmax over all words.",
)
_loss(
    "binary",
    _ways(_binary),
    belief="Cross-entropy has a second term for the words that did not come.",
    formula=r"-\sum_w y_w \log \hat y_w + (1 - y_w) \log(1 - \hat y_w)",
    message="This is the binary cross-entropy of every word; the softmax already shares out one "
    "probability, so the terms with 1 - y don't belong here.",
)
_loss(
    "entropy",
    _ways(
        lambda p, z: -(_y_hat(z) * np.log(_y_hat(z))).sum(),
        lambda p, z: -_y_hat(z)[p.o] * np.log(_y_hat(z)[p.o]),
    ),
    belief="Cross-entropy weighs with the predicted probabilities.",
    formula=r"-\sum_w \hat y_w \log \hat y_w",
    message="The logarithms are weighed with the predicted probabilities, as in an entropy: weigh "
    "them with y, what truly came.",
)
_loss(
    "squared",
    {  # the gradients of half of it are those of `naive.jacobian_again`
        LOSS: (
            lambda p: ((p.y_hat - p.y) ** 2).sum(),
            lambda p: ((p.y_hat - p.y) ** 2).sum() / 2,
            lambda p: ((p.y_hat - p.y) ** 2).mean(),
        ),
        **gradients(
            lambda p, z: ((_y_hat(z) - p.y) ** 2).sum(),
            lambda p, z: ((_y_hat(z) - p.y) ** 2).mean(),
        ),
    },
    belief="A loss is a squared distance.",
    formula=r"\lVert \hat y - y \rVert^2",
    message="This is the squared error between prediction and truth; the loss of the derivation "
    "is the cross-entropy.",
)
_loss(
    "complement",
    _ways(lambda p, z: -np.log(1 - _y_hat(z)[p.o])),
    belief="The loss is about the word not being predicted.",
    formula=r"-\log(1 - \hat y_o)",
    message="You take the logarithm of 1 minus the probability, so that the loss grows when the "
    "prediction gets better. Perhaps 1 has been subtracted in place o before.",
)
_loss(
    "max_on_one_side",
    {
        LOSS: (
            lambda p: log_sum_exp(p.z) - p.z.max() - p.z_o,
            lambda p: log_sum_exp(p.z) - (p.z_o - p.z.max()),
        )
    },
    belief="What was subtracted for the exponential is done with.",
    formula=r"\log \sum_w e^{u_w^\top v_c - m} - u_o^\top v_c",
    message="The loss is off by the largest score: where it is subtracted before the exponential, "
    "either add it to the logarithm of the sum, or subtract it from the outside word's score as "
    "well, and not both.",
    section="softmax#log-sum-exp",
)
_loss(
    "no_log_of_sum",
    {
        LOSS: (
            lambda p: p.e.sum() - p.z_o,
            lambda p: np.exp(p.z - p.z.max()).sum() - p.z_o,
            lambda p: np.exp(p.z - p.z.max()).sum() - p.z_o + p.z.max(),
        )
    },
    easy=True,
    belief="The logarithm of a quotient only concerns the numerator.",
    formula=r"-u_o^\top v_c + \sum_w e^{u_w^\top v_c}",
    message="The logarithm of the denominator is missing: log(a / b) is log a - log b, so the sum "
    "of the exponentials stands in a logarithm too.",
    section="softmax#log-sum-exp",
)
_loss(
    "sum_of_logs",
    {LOSS: lambda p: p.z.sum() - p.z_o},
    easy=True,
    belief="The logarithm of a sum is the sum of the logarithms.",
    formula=r"-u_o^\top v_c + \sum_w \log e^{u_w^\top v_c}",
    message="You add up the scores of all words where the logarithm of the sum of their "
    "exponentials belongs: a logarithm and a sum can't change places.",
    section="softmax#log-sum-exp",
)
_loss(
    "mean_of_exponentials",
    {LOSS: lambda p: log_sum_exp(p.z) - np.log(p.n) - p.z_o},
    belief="The mean does the same as the sum.",
    formula=r"-u_o^\top v_c + \log \tfrac1n \sum_w e^{u_w^\top v_c}",
    message="You divide by the mean of the exponentials: divide by their sum, so that the "
    "probabilities add up to 1.",
)
_loss(
    "other_words",
    _ways(
        lambda p, z: -np.log(np.delete(_y_hat(z), p.o)).sum(),
        lambda p, z: -np.log(1 - np.delete(_y_hat(z), p.o)).sum(),
    ),
    belief="The loss is about the words that did not come.",
    formula=r"-\sum_{w \ne o} \log \hat y_w",
    message="You add up logarithms of the other words, and leave out the outside word: its "
    "logarithm is the only one in the loss.",
)
_loss(
    "one_added",
    _ways(lambda p, z: -np.log1p(_y_hat(z)[p.o])),
    belief="log1p is the safe logarithm.",
    formula=r"-\log(1 + \hat y_o)",
    message="You take the logarithm of 1 plus the probability, which is what np.log1p does: the "
    "loss is minus the logarithm of the probability itself.",
)
_loss(
    "alias",
    {LOSS: lambda p: -np.log(p.y_hat[p.o] - 1)},
    belief="Another name for an array is another array.",
    formula=r"-\log(\hat y_o - 1)",
    message="Your gradients are right and the loss is not a number: it looks as if 1 had been "
    "subtracted from the probability before the loss took its logarithm. Another name for an "
    "array is the same array; make a copy.",
    kinds=_LARGE,  # -log(1 - 1) is infinite where the outside word is sure, else no number
    right=(CENTER, OUTSIDE),
)
_loss(
    "log_of_zero",
    {
        LOSS: (
            lambda p: -np.log(p.y_hat[p.o]),
            lambda p: -(p.y * np.log(p.y_hat)).sum(),
        )
    },
    belief="A probability is never zero.",
    formula=r"-\log \hat y_o \text{ with } \hat y_o = 0",
    message="For large scores your loss is infinite, or no number: a probability is rounded to 0 "
    "before its logarithm, or an exponential overflows because what is subtracted from the scores "
    "is not the largest of them. Write the logarithm of the softmax as a score minus a "
    "log-sum-exp, in which the largest score is subtracted before the exponential.",
    kinds=_LARGE,
    needs=1,
    section="softmax#log-sum-exp",
)
_loss(
    "clipped_log",
    {LOSS: tuple(_clipped(tiny, add) for tiny in _TINY for add in (True, False))},
    belief="A tiny number inside the logarithm keeps it finite and changes nothing.",
    formula=r"-\log(\hat y_o + \epsilon)",
    message="A tiny number inside the logarithm keeps it finite, but the loss stops growing "
    "there: write the logarithm of the softmax as a score minus a log-sum-exp.",
    kinds=_LARGE,
    needs=1,
    section="softmax#log-sum-exp",
)
