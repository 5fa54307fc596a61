r"""Mistakes with the context that both losses of CBOW share: its mean, and the way back from it.

A loss of the mean alone is an :class:`Objective`: the loss for any :math:`\hat v`, and its
derivative by the scores.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from autograder.assignments.cbow.misconceptions.cases import INPUT, LOSS, OUTPUT, Window
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Misconception, Topic
from autograder.engine.cases.kinds import EDGE, RANDOM

__all__ = ["Objective", "of_weights", "windows"]


@dataclass(frozen=True)
class Objective:
    """A loss of the mean of a context, as a function of that mean, and its slope by the scores."""

    loss: Callable[[Window, Array], Array]
    weights: Callable[[Window, Array], Array]


def of_weights(weights: Callable[[Window], Array]) -> dict[str, Candidate]:
    """Both gradients that weights of the rows of U lead to."""
    return {
        INPUT: lambda p: p.input_gradient(weights(p)),
        OUTPUT: lambda p: p.output_gradient(weights(p)),
    }


Shares = Callable[[Window], Array]


def windows(topic: str, function: str, right: Objective) -> list[Misconception]:
    """Make the entries for one function."""
    section = "beyond#cbow"
    define = Topic(topic, function, section)
    define_input = Topic(f"{topic}.input", function, "beyond#cbow-gradients")
    define_output = Topic(f"{topic}.output", function, "beyond#cbow-gradients")

    def with_mean(mean: Shares, shares: Shares) -> dict[str, Candidate]:
        """The loss of another mean, and the gradients that follow from it."""
        return {
            LOSS: lambda p: right.loss(p, mean(p)),
            INPUT: lambda p: p.input_gradient(right.weights(p, mean(p)), shares(p)),
            OUTPUT: lambda p: np.outer(right.weights(p, mean(p)), mean(p)),
        }

    def shared(*shares: Shares) -> dict[str, tuple[Candidate, ...]]:
        """The right gradient by the mean, shared out among the rows in other ways."""

        def of(share: Shares) -> Candidate:
            return lambda p: p.input_gradient(right.weights(p, p.v), share(p))

        return {INPUT: tuple(map(of, shares))}

    def over_pairs(divided: bool) -> dict[str, Candidate]:
        def over(p: Window, of_pair: Callable[[int], Array]) -> Array:
            total = sum((of_pair(j) for j in range(p.N)), start=np.asarray(0.0))
            return np.asarray(total / (p.N if divided else 1))

        def weights(p: Window, j: int) -> Array:
            return right.weights(p, p.V[p.words[j]])

        return {
            LOSS: lambda p: over(p, lambda j: right.loss(p, p.V[p.words[j]])),
            INPUT: lambda p: over(p, lambda j: p.input_gradient(weights(p, j), p.at(j))),
            OUTPUT: lambda p: over(p, lambda j: np.outer(weights(p, j), p.V[p.words[j]])),
        }

    of_sum = with_mean(lambda p: p.N * p.v, lambda p: p.counts)
    define(
        "sum_for_mean",
        {
            LOSS: of_sum[LOSS],
            INPUT: (
                of_sum[INPUT],
                with_mean(lambda p: p.N * p.v, lambda p: p.counts / p.N)[INPUT],
            ),
            OUTPUT: (
                of_sum[OUTPUT],
                lambda p: np.outer(right.weights(p, p.v), p.N * p.v),
                lambda p: np.outer(right.weights(p, p.N * p.v), p.v),
            ),
        },
        belief="The vectors of the context are added up.",
        formula=r"\hat v = \sum_j v_{w_j}",
        message="The sum of the context's vectors stands where their mean belongs: 1/N is "
        "missing in v̂.",
    )
    of_set = with_mean(lambda p: p.once @ p.V / p.once.sum(), lambda p: p.once / p.once.sum())
    define(
        "counted_once",
        of_set,
        belief="The context is a set of words.",
        formula=r"\hat v = \tfrac{1}{|\{w_j\}|} \sum_{w \in \{w_j\}} v_w",
        message="A word that stands more than once in the context is counted once, in the mean and "
        "all that follows: each place has its own part.",
        needs=1,
    )

    def others(p: Window) -> Array:
        """The context less the center word."""
        return p.counts * (1 - p.y)

    define(
        "center_skipped",
        with_mean(
            lambda p: others(p) @ p.V / max(others(p).sum(), 1.0),
            lambda p: others(p) / max(others(p).sum(), 1.0),
        ),
        belief="A word doesn't predict itself.",
        formula=r"\{w_j : w_j \ne c\}",
        message="The center word is taken out of its own context: it may stand there, and every "
        "place has its part in the mean.",
        kinds=(RANDOM, EDGE),
        needs=1,
    )
    of_center = with_mean(lambda p: p.V[p.c], lambda p: p.y)
    define(
        "center_vector",
        {
            **of_center,
            INPUT: (
                of_center[INPUT],
                with_mean(lambda p: p.V[p.c], lambda p: p.counts / p.N)[INPUT],
                with_mean(lambda p: p.V[p.c], lambda p: p.counts)[INPUT],
            ),
            OUTPUT: (
                of_center[OUTPUT],
                lambda p: np.outer(right.weights(p, p.v), p.V[p.c]),
            ),
        },
        belief="As in skip-gram, the center word's vector predicts.",
        formula=r"U v_c",
        message="The center word's own input vector stands where the mean of the context "
        "belongs: with CBOW the context predicts, and v_c takes no part.",
    )
    define(
        "pairs",
        over_pairs(divided=False),
        belief="CBOW is skip-gram turned around, with one loss for each word of the context.",
        formula=r"\sum_j J(v_{w_j}, c, U)",
        message="You add up a loss for each word of the context: CBOW predicts once, from the "
        "mean of their vectors.",
    )
    define(
        "mean_of_pairs",
        over_pairs(divided=True),
        belief="The mean of the losses is the loss of the mean.",
        formula=r"\tfrac1N \sum_j J(v_{w_j}, c, U)",
        message="You take the mean of a loss for each word of the context: CBOW has the loss of "
        "the mean of their vectors, which is another number.",
    )
    first = with_mean(lambda p: p.V[p.words[0]], lambda p: p.at(0))
    last = with_mean(lambda p: p.V[p.words[-1]], lambda p: p.at(-1))
    define(
        "one_word",
        {output: (first[output], last[output]) for output in (LOSS, INPUT, OUTPUT)},
        belief="One word of the context is as good as all of them.",
        formula=r"\hat v = v_{w_1}",
        message="Only one word of the context takes part, the first or the last: v̂ is the mean "
        "of all of them.",
    )
    define(
        "center_included",
        with_mean(
            lambda p: (p.N * p.v + p.V[p.c]) / (p.N + 1), lambda p: (p.counts + p.y) / (p.N + 1)
        ),
        belief="The window has the center word in it.",
        formula=r"\hat v = \tfrac{1}{N + 1} (v_c + \sum_j v_{w_j})",
        message="The center word's vector is in the mean: it is what shall be predicted from the "
        "others.",
    )
    define(
        "divided_by_words",
        with_mean(lambda p: p.N * p.v / p.n, lambda p: p.counts / p.n),
        belief="A mean divides by the number of rows of V.",
        formula=r"\hat v = \tfrac1n \sum_j v_{w_j}",
        message="The mean divides by the number of all words: N is the number of words in the "
        "context.",
    )
    define(
        "divided_once_more",
        {
            LOSS: lambda p: right.loss(p, p.v) / p.N,
            INPUT: lambda p: p.input_gradient(right.weights(p, p.v), p.counts / p.N**2),
            OUTPUT: lambda p: np.outer(right.weights(p, p.v), p.v) / p.N,
        },
        belief="The loss is a mean over the context.",
        formula=r"\tfrac1N J",
        message="It is divided by N once more: the N is in the mean v̂ already, and the loss is a "
        "single one.",
    )
    define(
        "matrices_swapped",
        {
            LOSS: lambda p: right.loss(_swapped(p), _swapped(p).v),
            INPUT: (
                lambda p: np.outer(right.weights(_swapped(p), _swapped(p).v), _swapped(p).v),
                lambda p: _swapped(p).input_gradient(right.weights(_swapped(p), _swapped(p).v)),
            ),
            OUTPUT: (
                lambda p: _swapped(p).input_gradient(right.weights(_swapped(p), _swapped(p).v)),
                lambda p: np.outer(right.weights(_swapped(p), _swapped(p).v), _swapped(p).v),
            ),
        },
        belief="It doesn't matter which matrix the context's vectors come from.",
        formula=r"\hat v = \tfrac1N \sum_j u_{w_j}",
        message="The two matrices have changed places: the context's vectors are rows of "
        "input_vectors, those of the words that are predicted are rows of output_vectors.",
    )

    define_input(
        "missing_n",
        shared(lambda p: p.counts),
        belief="Every word of the context gets the gradient of the mean.",
        formula=r"\partial J / \partial v_{w_j} = \partial J / \partial \hat v",
        message="The factor 1/N is missing: each place of the context has an N-th part in v̂, "
        "and so gets an N-th part of ∂J/∂v̂.",
    )
    define_input(
        "repeats_dropped",
        shared(lambda p: p.once / p.N),
        belief="G[context] += g adds up repeated rows.",
        formula=r"\partial J / \partial v_w = \tfrac1N\, \partial J / \partial \hat v",
        message="A word that stands more than once in the context collects its gradient only once: "
        "G[indices] += g keeps one of the repeats, np.add.at or a loop adds all.",
        needs=1,
    )
    define_input(
        "missing_n_and_repeats",
        shared(lambda p: p.once),
        belief="The rows of the context are set to the gradient of the mean.",
        formula=r"G[w_j] = \partial J / \partial \hat v",
        message="The rows of the context are set to ∂J/∂v̂ itself: each place gets 1/N of it, "
        "and a word that stands twice gets it twice.",
        needs=2,
    )
    define_input(
        "distinct_denominator",
        shared(lambda p: p.counts / p.once.sum(), lambda p: p.once / p.once.sum()),
        belief="N is the number of different words.",
        formula=r"\tfrac{1}{|\{w_j\}|}\, \partial J / \partial \hat v",
        message="The gradient is divided by the number of different words: N is the number of "
        "places in the context, as it is in the mean.",
        needs=1,
    )
    define_input(
        "divided_by_words",
        shared(lambda p: p.counts / p.n),
        belief="N is the number of rows.",
        formula=r"\tfrac1n\, \partial J / \partial \hat v",
        message="The gradient is divided by the number of all words: N is the number of words in "
        "the context.",
    )
    define_input(
        "center_row",
        shared(lambda p: p.y, lambda p: p.y / p.N, lambda p: p.y * p.N),
        belief="As in skip-gram, the center word's row is the one that moves.",
        formula=r"\partial J / \partial v_c",
        message="The center word's row is filled: with CBOW the rows of the context have the "
        "gradient, and v_c has none.",
    )
    define_input(
        "all_rows",
        shared(lambda p: np.ones(p.n) / p.N, lambda p: np.ones(p.n), lambda p: np.ones(p.n) / p.n),
        belief="Adding a vector to the matrix adds it where it belongs.",
        formula=r"G \mathrel{+}= \tfrac1N\, \partial J / \partial \hat v",
        message="Every row of the matrix got the gradient: adding a vector to a matrix "
        "broadcasts it, and only the rows of the context depend on v̂.",
    )
    define_input(
        "one_row",
        shared(
            lambda p: p.at(-1) / p.N, lambda p: p.at(-1), lambda p: p.at(0) / p.N,
            lambda p: p.at(0),
        ),
        belief="The last round of the loop is what counts.",
        formula=r"\partial J / \partial v_{w_N}",
        message="Only one word of the context has its row filled, the first or the last: each of "
        "them gets its part.",
    )  # fmt: skip
    define_input(
        "of_the_mean",
        {
            INPUT: (
                lambda p: p.U.T @ right.weights(p, p.v),
                lambda p: p.U.T @ right.weights(p, p.v) / p.N,
            )
        },
        belief="The gradient by the mean is what is asked for.",
        formula=r"\partial J / \partial \hat v",
        message="You return the gradient by the mean, one vector: the parameter is V, and its "
        "gradient has V's shape, with zeros in the rows of all words that aren't in the context.",
    )
    define_input(
        "row_for_each_place",
        {
            INPUT: (
                lambda p: np.tile(p.U.T @ right.weights(p, p.v) / p.N, (p.N, 1)),
                lambda p: np.tile(p.U.T @ right.weights(p, p.v), (p.N, 1)),
            )
        },
        belief="The gradient has a row for each word of the context.",
        formula=r"(\partial J / \partial v_{w_1}, \dots, \partial J / \partial v_{w_N})",
        message="You return a row for each place of the context: the parameter is V, so add each "
        "of them to its word's row of a matrix of V's shape.",
    )
    define_output(
        "rows_of_u",
        {OUTPUT: lambda p: right.weights(p, p.v)[:, None] * p.U},
        belief="The derivative of u·v by u is u.",
        formula=r"\partial J / \partial u_w = \delta_w u_w",
        message="Each row holds a multiple of its own vector: the derivative of the score u·v̂ by "
        "u is v̂.",
    )
    return [*define.entries, *define_input.entries, *define_output.entries]


def _swapped(p: Window) -> Window:
    inputs = dict(p.inputs)
    inputs["input_vectors"], inputs["output_vectors"] = p.U, p.V
    return Window(inputs, p.expected)
