r"""Ways of getting negative sampling wrong that show in the loss and in both gradients."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.negative_loss import negative_log
from autograder.assignments.word2vec.misconceptions.pair import (
    CENTER,
    LOSS,
    OUTSIDE,
    Pair,
    Words,
    sigma,
)
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["NEGATIVE", "parts", "right_k", "right_o"]

_negative = Topic("negative", "negative_sampling_loss_and_gradient", "negative-sampling")
NEGATIVE = _negative.entries
Weights = Callable[[Pair], Array]
Chosen = Callable[[Pair], Words]


def _draws(p: Pair) -> Words:
    return p.k


def parts(positive: Weights, negative: Weights, words: Chosen = _draws) -> dict[str, Candidate]:
    r"""Gradients :math:`a u_o + \sum_k b_k u_{w_k}` and the rows that belong to them."""

    def center(p: Pair) -> Array:
        return np.asarray(positive(p) * p.U[p.o] + negative(p) @ p.U[words(p)])

    def outside(p: Pair) -> Array:
        rows = np.outer(np.append(positive(p), negative(p)), p.v)
        return p.collect(np.append(p.o, words(p)), rows)

    return {CENTER: center, OUTSIDE: outside}


def right_o(p: Pair) -> Array:
    """Weight of the outside word."""
    return sigma(p.z_o) - 1


def right_k(p: Pair) -> Array:
    """Weights of the draws."""
    return sigma(p.z_k)


def _others(p: Pair) -> Words:
    return np.delete(np.arange(p.n), p.o)


def _one(i: int) -> dict[str, Candidate]:
    """Draw number i alone."""

    def loss(p: Pair) -> Array:
        return np.asarray(negative_log(p.z_o) + negative_log(-p.z_k[i]))

    return {LOSS: loss, **parts(right_o, lambda p: sigma(p.z_k[[i]]), lambda p: p.k[[i]])}


_negative(
    "averaged",
    {
        LOSS: lambda p: negative_log(p.z_o) + negative_log(-p.z_k).mean(),
        **parts(right_o, lambda p: sigma(p.z_k) / p.K),
    },
    belief="The negatives are an average.",
    formula=r"-\log \sigma(u_o^\top v_c) - \tfrac1K \sum_k \log \sigma(-u_k^\top v_c)",
    message="You take the mean over the negatives; the loss takes their sum.",
    term="draws",
)
_negative(
    "averaged_with_positive",
    {
        LOSS: lambda p: (negative_log(p.z_o) + negative_log(-p.z_k).sum()) / (1 + p.K),
        **parts(lambda p: right_o(p) / (1 + p.K), lambda p: sigma(p.z_k) / (1 + p.K)),
    },
    belief="The loss is the mean of all 1 + K terms.",
    formula=r"\frac{1}{1 + K}(\dots)",
    message="You divide by 1 + K; the loss is the sum of its terms, not their mean.",
)
_negative(
    "scaled_by_k",
    {
        LOSS: lambda p: negative_log(p.z_o) + p.K * negative_log(-p.z_k).sum(),
        **parts(right_o, lambda p: sigma(p.z_k) * p.K),
    },
    belief="The sum still has to be multiplied by K.",
    formula=r"-\log \sigma(u_o^\top v_c) - K \sum_k \log \sigma(-u_k^\top v_c)",
    message="The negatives are multiplied by K on top of their sum: each draw counts once.",
    term="draws",
)
_negative(
    "only_positive",
    {
        LOSS: lambda p: negative_log(p.z_o),
        **parts(right_o, lambda p: 0 * p.z_k),
    },
    easy=True,
    belief="The negatives do not take part.",
    formula=r"-\log \sigma(u_o^\top v_c)",
    message="Only the outside word's term is there: the sum over the draws is missing, or has "
    "nothing to run over, as after a zip that was read once, or its weights have become 0, as in "
    "an array of whole numbers.",
    term="draws",
)
_negative(
    "only_negatives",
    {
        LOSS: lambda p: negative_log(-p.z_k).sum(),
        **parts(lambda p: 0 * p.z_o, right_k),
    },
    belief="The outside word does not take part.",
    formula=r"-\sum_k \log \sigma(-u_k^\top v_c)",
    message="Only the draws are there: the outside word's own term is missing, or is overwritten "
    "afterwards.",
    term="outside word",
)
_negative(
    "counted_once",
    {
        LOSS: lambda p: negative_log(p.z_o) + negative_log(-p.z[p.once]).sum(),
        **parts(right_o, lambda p: sigma(p.z[p.once]), lambda p: p.once),
    },
    belief="The negatives are a set of words; or: G[k] += g adds up repeated rows.",
    formula=r"\sum_{w \in \{w_1, \dots, w_K\}}",
    message="A word that is drawn more than once is not counted each time. Each draw has its own "
    "term: a set, np.unique without its counts, a dictionary and G[indices] += rows keep one of "
    "the repeated draws, np.add.at adds all.",
    needs=1,
    term="draws",
    section="negative-sampling#repeated-negatives",
)
_negative(
    "one_draw",
    {output: (candidate, _one(-1)[output]) for output, candidate in _one(0).items()},
    belief="One negative stands for all of them; or: each round of the loop may overwrite.",
    formula=r"-\log \sigma(u_o^\top v_c) - \log \sigma(-u_{w_K}^\top v_c)",
    message="Only one of the draws takes part, the first or the last: perhaps = stands in the "
    "loop where += belongs, the return stands in it, or a line after the loop uses what its last "
    "round left.",
    term="draws",
    section="negative-sampling#repeated-negatives",
)
_negative(
    "sign_inside",
    {
        LOSS: lambda p: negative_log(p.z_o) + negative_log(p.z_k).sum(),
        **parts(right_o, lambda p: sigma(p.z_k) - 1),
    },
    belief="Negatives have the same sigmoid as the outside word; or 1 - σ of the turned score.",
    formula=r"-\sum_k \log \sigma(u_k^\top v_c)",
    message="The draws are treated like outside words, as if their terms were -log σ(u_k·v_c): a "
    "drawn word should get a small score, so its term is -log σ(-u_k·v_c), which is "
    "np.logaddexp(0, u_k·v_c).",
    term="draws",
)
_negative(
    "sign_of_sum",
    {
        LOSS: lambda p: negative_log(p.z_o) - negative_log(-p.z_k).sum(),
        **parts(right_o, lambda p: -sigma(p.z_k)),
    },
    belief="The negatives enter with the opposite sign.",
    formula=r"-\log \sigma(u_o^\top v_c) + \sum_k \log \sigma(-u_k^\top v_c)",
    message="The draws enter with the wrong sign: in the loss, their terms too are minus a "
    "logarithm; in a gradient, perhaps the -1 from the inside of σ(-u_k·v_c) is missing.",
    term="draws",
)
_negative(
    "u_o_for_u_k",
    {
        LOSS: (
            lambda p: negative_log(p.z_o) + p.K * negative_log(-p.z_o),
            lambda p: negative_log(p.z_o) + negative_log(-p.z_o),
        ),
        CENTER: (
            lambda p: (right_o(p) + p.K * sigma(p.z_o)) * p.U[p.o],
            lambda p: (right_o(p) + sigma(p.z_k).sum()) * p.U[p.o],
            lambda p: right_o(p) * p.U[p.o] + sigma(p.z_o) * p.U[p.k].sum(axis=0),
            lambda p: (2 * sigma(p.z_o) - 1) * p.U[p.o],
        ),
        OUTSIDE: (
            lambda p: np.outer(p.y * (right_o(p) + p.K * sigma(p.z_o)), p.v),
            lambda p: np.outer(p.y * (right_o(p) + sigma(p.z_k).sum()), p.v),
            parts(right_o, lambda p: np.full(p.K, sigma(p.z_o)))[OUTSIDE],
            lambda p: np.outer(p.y * (2 * sigma(p.z_o) - 1), p.v),
        ),
    },
    belief="The negative term holds u_o, as printed in the source derivation.",
    formula=r"-\sum_k \log \sigma(-u_o^\top v_c)",
    message="The outside word's vector u_o stands where the drawn word's u_k belongs, in a whole "
    "term or in its score alone: each draw has a score u_k·v_c of its own, from which its term "
    "and its weight come.",
    section="errata#erratum-negative-term",
    term="draws",
)
_negative(
    "all_words",
    {
        LOSS: lambda p: negative_log(p.z_o) + negative_log(-p.z[_others(p)]).sum(),
        **parts(right_o, lambda p: sigma(p.z[_others(p)]), _others),
    },
    belief="Every other word of the vocabulary is a negative.",
    formula=r"-\sum_{w \ne o} \log \sigma(-u_w^\top v_c)",
    message="Every other word of the vocabulary counts as a negative: only the words drawn do, "
    "which is what makes it cheap.",
    term="draws",
)
_negative(
    "without_sigmoid",
    {
        LOSS: lambda p: -p.z_o + p.z_k.sum(),
        **parts(lambda p: p.z_o * 0 - 1, lambda p: p.z_k * 0 + 1),
    },
    easy=True,
    belief="The score itself is the log-probability.",
    formula=r"-u_o^\top v_c + \sum_k u_k^\top v_c",
    message="The sigmoid is missing: each score goes through it, and its derivative brings the "
    "weights 1 - σ.",
)
