r"""More ways of getting the loss of a window wrong: other roles, other losses, and how often."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.assignments.word2vec.misconceptions.naive_words import several
from autograder.assignments.word2vec.misconceptions.pair import sigma
from autograder.assignments.word2vec.misconceptions.skipgram import (
    CENTERS,
    LOSS,
    OUTSIDES,
    Triple,
    Window,
    pairs_of,
    summed,
)  # fmt: skip
from autograder.assignments.word2vec.misconceptions.skipgram_more import in_rows
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate, Topic

__all__ = ["SKIPGRAM_OTHER"]

_window = Topic("skipgram", "skipgram_loss_and_gradient", "skip-gram#window-gradients")
SKIPGRAM_OTHER = _window.entries


def _stepped(rate: float, matrices: bool) -> Callable[[Window], list[Triple]]:
    """A step between the pairs, of the center vector, or of all outside vectors as well."""

    def pairs(w: Window) -> list[Triple]:
        v, U, found = w.V[w.c], w.U, []
        for o in w.words:
            found.append(w.pair(v, o, U))
            v = v - rate * found[-1][1]
            U = U - rate * found[-1][2] if matrices else U
        return found

    return pairs


def _running(w: Window) -> list[Triple]:
    """The sum so far, added in each round."""
    return [
        (float(loss * n), grad_v * n, grad_U * n)
        for n, (loss, grad_v, grad_U) in zip(range(w.m, 0, -1), pairs_of(w), strict=True)
    ]


def _times(factor: Callable[[Window], float]) -> dict[str, Candidate]:
    def times(output: str) -> Candidate:
        return lambda w: factor(w) * w.expected[output]

    return {output: times(output) for output in (LOSS, CENTERS, OUTSIDES)}


def _exchanged(w: Window) -> list[Triple]:
    return [w.pair(w.U[o], w.c, w.V) for o in w.words]


def _negatives(draws: Callable[[Window, int], list[int]]) -> Callable[[Window], list[Triple]]:
    """Negative sampling in place of the function that was passed in, with draws of its own."""

    def pairs(w: Window) -> list[Triple]:
        v, U, found = w.V[w.c], w.U, []
        for o in w.words:
            k = draws(w, o)
            z = U @ v
            weights = np.zeros(len(U))
            np.add.at(weights, k, sigma(z[k]))
            weights[o] += sigma(z[o]) - 1
            loss = np.logaddexp(0, -z[o]) + np.logaddexp(0, z[k]).sum()
            found.append((float(loss), U.T @ weights, np.outer(weights, v)))
        return found

    return pairs


def _bag(added: bool) -> dict[str, Candidate]:
    """One pair of the window's mean, or sum, and the center word."""

    def pair(w: Window) -> Triple:
        bag = w.V[w.words].sum(axis=0)
        return w.pair(bag if added else bag / w.m, w.c, w.U)

    def centers(w: Window) -> Array:
        return np.asarray(sum(w.row(o, pair(w)[1] / (1 if added else w.m)) for o in w.words))

    return {LOSS: lambda w: pair(w)[0], CENTERS: centers, OUTSIDES: lambda w: pair(w)[2]}


_window(
    "cbow",
    several(_bag(False), _bag(True)),
    belief="The window's words together predict the center word.",
    formula=r"J(\tfrac{1}{2m} \sum_j v_{w_{t+j}}, c, U)",
    message="The window's words together predict the center word, as in CBOW: in skip-gram the "
    "center word predicts each word around it, pair by pair.",
)
_window(
    "roles_exchanged",
    {
        LOSS: summed(_exchanged)[LOSS],
        CENTERS: lambda w: sum(g for _, _, g in _exchanged(w)),
        OUTSIDES: in_rows(lambda w: [g for _, g, _ in _exchanged(w)], lambda w: w.words),
    },
    belief="The window's words predict the center word.",
    formula=r"\sum_j J(u_{w_{t+j}}, c, V)",
    message="Center and outside word have changed roles, and with them U and V: the pair function "
    "gets v_c, the outside word and U.",
)
_window(
    "step_between",
    several(
        *(
            summed(_stepped(rate, matrices))
            for rate in (0.1, 0.01, 0.025, 0.05, 0.5, 1.0)
            for matrices in (False, True)
        )
    ),
    belief="Each pair is learned before the next one comes.",
    formula=r"v_c \leftarrow v_c - \eta\, \partial J_j / \partial v_c",
    message="Vectors change between the pairs: the loss of a window is taken at one point, and the "
    "step is sgd's.",
)
_window(
    "running_sum",
    summed(_running),
    belief="The total is added in each round.",
    formula=r"\sum_j \sum_{i \le j} J_i",
    message="The sum so far is added again in each round, so that the first words count more often "
    "than the last: add only the new pair.",
)
_window(
    "multiplied",
    _times(lambda w: w.m),
    belief="Each word of the window gets the whole sum.",
    formula=r"|\text{window}| \sum_j",
    message="The sum over the window is multiplied by the number of its words: each pair counts "
    "once. Perhaps the whole sum is added in each round.",
)
_window(
    "root",
    _times(lambda w: 1 / np.sqrt(w.m)),
    belief="A sum of m terms is divided by √m.",
    formula=r"\frac{1}{\sqrt{|\text{window}|}} \sum_j",
    message="The sum over the window is divided by the square root of the number of its words: the "
    "loss of a window is the sum as it is.",
)
_window(
    "center_gradient_in_U",
    {
        OUTSIDES: in_rows(lambda w: [g for _, g, _ in pairs_of(w)], lambda w: w.words),
    },
    belief="The pair's gradient belongs to both of its words.",
    formula=r"\partial J / \partial u_{w_{t+j}} \mathrel{+}= \partial J_j / \partial v_c",
    message="The gradient of the center vector stands in the matrix for U: the third value of the "
    "pair function is the gradient of U, add that one.",
)
_window(
    "own_negatives",
    several(
        summed(_negatives(lambda w, o: [(o + 1) % len(w.U)])),
        summed(_negatives(lambda w, o: [(o - 1) % len(w.U)])),
        summed(_negatives(lambda w, o: [w.c])),
        summed(_negatives(lambda w, o: [0])),
        summed(_negatives(lambda w, o: [k for k in range(len(w.U)) if k != o])),
        summed(_negatives(lambda w, o: [k for k in w.words if k != o])),
    ),
    belief="The pair function is one of mine, and its name tells which.",
    formula=r"\sum_j J_{\text{neg-sample}}(v_c, w_{t+j}, U)",
    message="The function that is passed in is not used, negative sampling stands in its place: "
    "call pair_loss_and_gradient, whatever it is.",
)
