r"""Ways of getting CBOW with negative sampling wrong."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.cbow.misconceptions.cases import INPUT, LOSS, OUTPUT, Window, sigma
from autograder.assignments.cbow.misconceptions.windows import Objective, of_weights, windows
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic
from autograder.engine.cases.kinds import LARGE, RANDOM

__all__ = ["NEGATIVE"]

_FUNCTION = "cbow_negative_sampling_loss_and_gradient"
_negative = Topic("negative", _FUNCTION, "beyond#cbow-negative")
_entries = _negative.entries
_loss = Topic("negative.loss", _FUNCTION, "beyond#cbow-negative")
_of_loss = _loss.entries
_input = Topic("negative.input", _FUNCTION, "beyond#cbow-gradients")
_of_input = _input.entries
_TINY = (1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16, 1e-20, 1e-300)


def _term(x: Array) -> Array:
    r"""Give :math:`-\log \sigma(x)`."""
    return np.asarray(np.logaddexp(0.0, -x))


RIGHT = Objective(
    lambda p, v: np.asarray(_term(p.U[p.c] @ v) + _term(-(p.U[p.k] @ v)).sum()),
    lambda p, v: np.asarray(p.y * (sigma(p.U @ v) - 1) + p.drawn * sigma(p.U @ v)),
)
Number = Callable[[Window], Array]


def _one_draw(i: int) -> Number:
    """Count the `i`-th draw alone."""
    return lambda p: np.eye(p.n)[p.k[i]]


def _with(center: Number, draws: Number, counts: Number | None = None) -> dict[str, Candidate]:
    """Both gradients, with these weights of the center word and of each word that is drawn."""

    def weights(p: Window) -> Array:
        drawn = p.drawn if counts is None else counts(p)
        return np.asarray(p.y * center(p) + drawn * draws(p))

    return of_weights(weights)


def _center(p: Window) -> Array:
    return sigma(p.z) - 1


def _draws(p: Window) -> Array:
    return sigma(p.z)


def _once(p: Window) -> Array:
    return (p.drawn > 0).astype(np.float64)


def _with_epsilon(tiny: float) -> Candidate:
    return lambda p: -np.log(sigma(np.append(p.z[p.c], -p.z[p.k])) + tiny).sum()


def _nothing(p: Window) -> Array:
    return np.zeros(p.n)


_negative(
    "averaged",
    {
        LOSS: lambda p: _term(p.z[p.c]) + _term(-p.z[p.k]).mean(),
        **_with(_center, lambda p: sigma(p.z) / p.K),
    },
    belief="The negatives are an average.",
    formula=r"-\tfrac1K \sum_k \log \sigma(-u_k^\top \hat v)",
    message="You take the mean over the draws: the loss takes their sum. The only mean is that "
    "of the context.",
    term="draws",
)
_negative(
    "drawn_once",
    {
        LOSS: lambda p: _term(p.z[p.c]) + _term(-p.z[np.unique(p.k)]).sum(),
        **_with(_center, _draws, _once),
    },
    belief="The draws are a set of words; or: G[k] += g adds up repeated rows.",
    formula=r"\sum_{w \in \{w_1, \dots, w_K\}}",
    message="A word that is drawn more than once is not counted each time: each draw has its own "
    "term. A set, np.unique, a dictionary and G[indices] += rows keep one of the repeated draws, "
    "np.add.at adds all.",
    needs=1,
    term="draws",
)
_negative(
    "sign_inside",
    {
        LOSS: lambda p: _term(p.z[p.c]) + _term(p.z[p.k]).sum(),
        **_with(_center, lambda p: sigma(p.z) - 1),
    },
    belief="Draws have the same sigmoid as the center word.",
    formula=r"-\sum_k \log \sigma(u_k^\top \hat v)",
    message="The minus inside the sigmoid of the draws is missing: a drawn word should get a "
    "small score, so its term is -log σ(-u_k·v̂).",
    term="draws",
)
_negative(
    "sign_of_draws",
    {
        LOSS: lambda p: _term(p.z[p.c]) - _term(-p.z[p.k]).sum(),
        **_with(_center, lambda p: -sigma(p.z)),
    },
    belief="The draws enter with the opposite sign.",
    formula=r"+\sum_k \log \sigma(-u_k^\top \hat v)",
    message="The draws enter with the wrong sign: their terms too are minus a logarithm, and "
    "their gradient pushes them away from v̂.",
    term="draws",
)
_negative(
    "complement_of_draws",
    _with(_center, lambda p: 1 - sigma(p.z)),
    belief="Every weight is 1 - σ(u·v̂).",
    formula=r"(1 - \sigma(u_k^\top \hat v))\, u_k",
    message="The weight of a draw is 1 - σ of the turned score, 1 - σ(-u_k·v̂) = σ(u_k·v̂): you "
    "have 1 - σ(u_k·v̂).",
    term="draws",
)
_negative(
    "only_center",
    {LOSS: lambda p: _term(p.z[p.c]), **_with(_center, _nothing)},
    easy=True,
    belief="The draws do not take part.",
    formula=r"-\log \sigma(u_c^\top \hat v)",
    message="Only the center word's term is there: the sum over the draws is missing, or has "
    "nothing to run over, as after a zip that was read once, or its weights have become 0, as in "
    "an array of whole numbers.",
    term="draws",
)
_negative(
    "only_draws",
    {LOSS: lambda p: _term(-p.z[p.k]).sum(), **_with(_nothing, _draws)},
    belief="The center word does not take part.",
    formula=r"-\sum_k \log \sigma(-u_k^\top \hat v)",
    message="Only the draws are there: the center word's own term is missing.",
    term="center",
)
_negative(
    "sign_of_center",
    {
        LOSS: lambda p: _term(-p.z[p.c]) + _term(-p.z[p.k]).sum(),
        **_with(_draws, _draws),
    },
    belief="All words are drawn words.",
    formula=r"-\log \sigma(-u_c^\top \hat v)",
    message="The center word is treated as a drawn one: it should get a large score, so its term "
    "is -log σ(u_c·v̂), and its weight σ - 1.",
    term="center",
)
_negative(
    "turned_center",
    _with(lambda p: 1 - sigma(p.z), _draws),
    belief="The weight of the center word is 1 - σ.",
    formula=r"(1 - \sigma(u_c^\top \hat v))\, u_c",
    message="The center word's weight has the wrong sign: it is σ - 1, which is negative, so "
    "that a step against the gradient pulls u_c towards v̂.",
    term="center",
)
_negative(
    "all_words",
    {
        LOSS: lambda p: _term(p.z[p.c]) + _term(-np.delete(p.z, p.c)).sum(),
        **_with(_center, _draws, lambda p: 1 - p.y),
    },
    belief="Every other word of the vocabulary is a negative.",
    formula=r"-\sum_{w \ne c} \log \sigma(-u_w^\top \hat v)",
    message="Every other word of the vocabulary counts as a negative: only the words drawn do, "
    "which is what makes it cheap.",
    term="draws",
)
_negative(
    "one_draw",
    {
        LOSS: (
            lambda p: _term(p.z[p.c]) + _term(-p.z[p.k[0]]),
            lambda p: _term(p.z[p.c]) + _term(-p.z[p.k[-1]]),
        ),
        **{
            output: tuple(_with(_center, _draws, _one_draw(i))[output] for i in (0, -1))
            for output in of_weights(_draws)
        },
    },
    belief="One draw stands for all of them.",
    formula=r"-\log \sigma(-u_{w_K}^\top \hat v)",
    message="Only one of the draws takes part, the first or the last: perhaps = stands in the "
    "loop where += belongs, or a line after the loop uses what is left.",
    term="draws",
)
_negative(
    "draws_from_input",
    {
        LOSS: lambda p: _term(p.z[p.c]) + _term(-(p.V[p.k] @ p.v)).sum(),
        INPUT: lambda p: np.outer(
            p.counts / p.N, p.U.T @ (p.y * _center(p)) + p.V.T @ (p.drawn * sigma(p.V @ p.v))
        ),
        OUTPUT: lambda p: p.output_gradient(p.y * _center(p) + p.drawn * sigma(p.V @ p.v)),
    },
    belief="A word has one vector.",
    formula=r"-\sum_k \log \sigma(-v_{w_k}^\top \hat v)",
    message="The drawn words' vectors are taken from input_vectors: the words that are predicted, "
    "and those that are drawn in their place, have their vectors in output_vectors.",
    term="draws",
)
_negative(
    "without_sigmoid",
    {
        LOSS: lambda p: p.z[p.k].sum() - p.z[p.c],
        **_with(lambda p: -np.ones(p.n), lambda p: np.ones(p.n)),
    },
    easy=True,
    belief="The score itself is the log-probability.",
    formula=r"-u_c^\top \hat v + \sum_k u_k^\top \hat v",
    message="The sigmoid is missing: each score goes through it, and its derivative brings the "
    "weights.",
)
_negative(
    "derivative_of_sigma",
    _with(lambda p: -sigma(p.z) * sigma(-p.z), lambda p: sigma(p.z) * sigma(-p.z)),
    belief="The derivative of the sigmoid is what the chain rule asks for.",
    formula=r"\sigma (1 - \sigma)",
    message="The weights are σ(1 - σ), the derivative of the sigmoid: the loss has its logarithm, "
    "whose derivative is 1 - σ, so the weights are σ - 1 and σ.",
)
_input(
    "n_at_one_part",
    {
        INPUT: (
            lambda p: np.outer(p.counts, p.U.T @ (p.y * _center(p) + p.drawn * _draws(p) / p.N)),
            lambda p: np.outer(p.counts, p.U.T @ (p.y * _center(p) / p.N + p.drawn * _draws(p))),
        )
    },
    belief="A fraction bar reaches as far as it is meant to.",
    formula=r"(\sigma_c - 1)\, u_c + \tfrac1N \sum_k \sigma_k u_k",
    message="1/N stands at one of the two parts alone, for want of parentheses perhaps: the center "
    "word's and the draws' part both come to a word of the context through the mean.",
)
_input(
    "divided_by_draws",
    {INPUT: lambda p: p.input_gradient(RIGHT.weights(p, p.v), p.counts / p.K)},
    belief="The number of terms is what a mean divides by.",
    formula=r"\tfrac1K \frac{\partial J}{\partial \hat v}",
    message="The gradient is divided by K, the number of draws: the mean has 1/N, the number of "
    "places in the context.",
)


def _outside_of_context(p: Window) -> Array:
    return np.asarray(p.drawn * (p.counts == 0))


_entries_of_context = _with(_center, _draws, _outside_of_context)
_negative(
    "draws_of_context_dropped",
    {
        LOSS: lambda p: _term(p.z[p.c]) + (_outside_of_context(p) * _term(-p.z)).sum(),
        **_entries_of_context,
    },
    belief="A word of the window is no negative.",
    formula=r"\sum_{k \notin \{w_j\}}",
    message="Draws that stand in the context are dropped: only the center word is never among the "
    "draws, so every draw has its term.",
    needs=1,
)
_loss(
    "clipped_log",
    {LOSS: tuple(_with_epsilon(tiny) for tiny in _TINY)},
    belief="A tiny number inside the logarithm keeps it finite and changes nothing.",
    formula=r"-\log(\sigma(x) + \epsilon)",
    message="A tiny number inside the logarithm keeps it finite, but the loss stops growing "
    "there: np.logaddexp(0, -x) is right for every x.",
    kinds=(RANDOM, LARGE),
    needs=1,
)
_loss(
    "no_logarithm",
    {
        LOSS: (
            lambda p: -sigma(p.z[p.c]) - sigma(-p.z[p.k]).sum(),
            lambda p: sigma(p.z[p.c]) + sigma(-p.z[p.k]).sum(),
        )
    },
    belief="The sigmoids themselves are the loss.",
    formula=r"-\sigma(u_c^\top \hat v) - \sum_k \sigma(-u_k^\top \hat v)",
    message="The logarithms are missing: each term is minus the logarithm of a sigmoid.",
)
_loss(
    "log_of_zero",
    {LOSS: lambda p: -np.log(sigma(p.z[p.c])) - np.log(sigma(-p.z[p.k])).sum()},
    belief="The logarithm of a stable sigmoid is stable.",
    formula=r"-\log \sigma(x)",
    message="For a large score a sigmoid becomes 0, and its logarithm infinite: "
    "np.logaddexp(0, -x) is -log σ(x) for every x.",
    kinds=(RANDOM, LARGE),
    needs=1,
)
NEGATIVE = [*_of_loss, *_entries, *_of_input, *windows("negative", _FUNCTION, RIGHT)]
