r"""More losses that are not the one of negative sampling, with the gradients that follow."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, sigma
from autograder.assignments.word2vec.misconceptions.weights import OfScores, of_scores
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import LARGE, RANDOM

__all__ = ["NEGATIVE_LOSSES"]

_loss = Topic(
    "negative.loss",
    "negative_sampling_loss_and_gradient",
    "negative-sampling#negative-sampling-loss",
)
NEGATIVE_LOSSES = _loss.entries
Term = Callable[[Array], Array]


def _terms(term: Term) -> tuple[OfScores, OfScores, OfScores]:
    """Another function than -log sigma, in all terms, in the outside word's, in the draws'."""
    return (
        lambda p, z: term(z[p.o]) + term(-z[p.k]).sum(),
        lambda p, z: term(z[p.o]) + negative_log(-z[p.k]).sum(),
        lambda p, z: negative_log(z[p.o]) + term(-z[p.k]).sum(),
    )


def _of_terms(*terms: Term) -> dict[str, tuple[Candidate, ...]]:
    return several(*(of_scores(loss) for term in terms for loss in _terms(term)))


_loss(
    "one_plus",
    _of_terms(
        lambda x: np.logaddexp(1.0, -x),
        lambda x: np.log(2 + np.exp(-x)),
        lambda x: np.logaddexp(x, -x),
    ),
    belief="logaddexp(1, -x) is log(1 + exp(-x)).",
    formula=r"\log(e + e^{-x}),\quad \log(2 + e^{-x})",
    message="Under a logarithm stands another number than 1 beside the exponential: -log σ(x) is "
    "log(1 + exp(-x)), which is np.logaddexp(0, -x), since 1 is exp(0), or np.log1p(np.exp(-x)).",
    section="softmax#sigmoid-function",
)
_loss(
    "exponential",
    _of_terms(lambda x: np.exp(-x), lambda x: 1 + np.exp(-x)),
    easy=True,
    belief="The exponential is the loss.",
    formula=r"e^{-u_o^\top v_c} + \sum_k e^{u_k^\top v_c}",
    message="Exponentials are added up, where each stands under a logarithm: the loss has the "
    "terms log(1 + exp(-u_o·v_c)) and log(1 + exp(u_k·v_c)).",
)
_loss(
    "focal",
    _of_terms(
        lambda x: sigma(-x) * negative_log(x),
        lambda x: sigma(-x) ** 2 * negative_log(x),
        lambda x: sigma(x) * negative_log(x),
    ),
    belief="Easy words count less.",
    formula=r"-(1 - \sigma(x))^\gamma \log \sigma(x)",
    message="A logarithm is multiplied by a sigmoid, as in the focal loss or in an entropy: the "
    "loss adds up minus the logarithms alone.",
)
_loss(
    "power",
    _of_terms(lambda x: negative_log(x) ** 2, lambda x: np.sqrt(negative_log(x))),
    belief="A loss is a square.",
    formula=r"(\log \sigma(x))^2",
    message="Logarithms are squared, or roots are taken of them: the loss adds them up as they "
    "are, with a minus.",
)
_loss(
    "terms_multiplied",
    several(
        of_scores(lambda p, z: negative_log(z[p.o]) * negative_log(-z[p.k]).sum()),
        of_scores(lambda p, z: negative_log(z[p.o]) * negative_log(-z[p.k]).prod()),
        of_scores(lambda p, z: negative_log(z[p.o]) + negative_log(-z[p.k]).prod()),
        of_scores(lambda p, z: negative_log(z[p.o]) / negative_log(-z[p.k]).sum()),
    ),
    belief="Probabilities are multiplied, and so are their logarithms.",
    formula=r"\log \sigma(u_o^\top v_c) \cdot \sum_k \log \sigma(-u_k^\top v_c)",
    message="Logarithms are multiplied or divided: the logarithm of a product is a sum, so all "
    "1 + K terms are added up.",
)
_loss(
    "sign_of_outside",
    {LOSS: lambda p: -negative_log(p.z_o) + negative_log(-p.z_k).sum()},
    belief="Only the draws' terms have a minus.",
    formula=r"\log \sigma(u_o^\top v_c) - \sum_k \log \sigma(-u_k^\top v_c)",
    message="The outside word's logarithm has a plus: both kinds of terms are minus a logarithm.",
    term="outside word",
)
_loss(
    "one_minus_sum",
    several(
        of_scores(lambda p, z: negative_log(z[p.o]) - np.log(np.abs(1 - sigma(z[p.k]).sum()))),
        of_scores(lambda p, z: negative_log(z[p.o]) - np.log(1 - sigma(z[p.k]).prod())),
        of_scores(lambda p, z: negative_log(z[p.o]) - p.K * np.log(1 - sigma(z[p.k]).mean())),
    ),
    belief="The sum may be taken inside of the logarithm.",
    formula=r"-\log\Bigl(1 - \sum_k \sigma(u_k^\top v_c)\Bigr)",
    message="The sigmoids of the draws are put together under one logarithm, as a sum, a mean or a "
    "product: each draw has its own logarithm, and those are added up.",
    term="draws",
)


def _half(sign: float) -> Term:
    """Both parts of the stable form, without the absolute value of one of them."""
    return lambda x: np.maximum(-x, 0.0) + np.log1p(np.exp(sign * x))


def _halves(outside: Term, draws: Term) -> OfScores:
    return lambda p, z: outside(z[p.o]) + draws(-z[p.k]).sum()


_loss(
    "half_stable",
    several(
        *(
            of_scores(_halves(outside, draws))
            for outside, draws in (
                (_half(-1), _half(-1)),
                (_half(1), _half(1)),
                (_half(-1), _half(1)),
                (_half(1), _half(-1)),
                (_half(-1), negative_log),
                (_half(1), negative_log),
                (negative_log, _half(-1)),
                (negative_log, _half(1)),
            )
        )
    ),
    belief="The maximum makes any form of it stable.",
    formula=r"\max(-x, 0) + \log(1 + e^{\pm x})",
    message="A stable form is copied in part: max(-x, 0) goes with log(1 + exp(-|x|)), and without "
    "the absolute value some terms are too large by the size of their score. np.logaddexp(0, -x) "
    "needs no maximum.",
    section="softmax#sigmoid-function",
)


def _at_most(c: float) -> Candidate:
    return lambda p: np.minimum(negative_log(np.append(p.z_o, -p.z_k)), c).sum()


_loss(
    "logarithms_cut_off",
    {LOSS: tuple(map(_at_most, (30.0, 50.0, 100.0, 500.0, 700.0, 1000.0)))},
    belief="A logarithm below -100 is none.",
    formula=r"\max(\log \sigma(x), -100)",
    message="Logarithms are cut off, as a library does to stay finite: np.logaddexp(0, -x) is "
    "-log σ(x) for every x, so that a loss of 10,000 comes out as what it is.",
    kinds=(RANDOM, LARGE),
    needs=1,
    section="softmax#sigmoid-function",
)
_loss(
    "wrong_axis",
    {
        LOSS: (
            lambda p: negative_log(p.z_o) + negative_log(-(p.U[p.k] * p.v).sum(axis=0)).sum(),
            lambda p: negative_log(p.U[p.o] * p.v).sum() + negative_log(-p.z_k).sum(),
        )
    },
    belief="axis=0 adds up what belongs together.",
    formula=r"-\sum_j \log \sigma\Bigl(-\sum_k u_{kj} v_j\Bigr)",
    message="Under each logarithm stands a sum over the draws, or a single component, and not a "
    "score: the products of one word's components are added up first, which is axis=1, and each "
    "word then has its own logarithm.",
    section="notation",
)
_loss(
    "log_of_negative",
    {LOSS: lambda p: negative_log(p.z_o) - np.log(-sigma(p.z_k)).sum()},
    belief="The minus may stand before the sigmoid.",
    formula=r"-\sum_k \log(-\sigma(u_k^\top v_c))",
    message="The loss is not a number, as where the logarithm of -σ(u_k·v_c), a negative number, "
    "is taken: the minus of a draw stands before the score, σ(-u_k·v_c).",
    right=(CENTER, OUTSIDE),
)
