r"""The visible tests of the CBOW notebook: a function for each cell of tests.

A gradient is held against difference quotients of its own loss first, then against numbers that
were worked out by hand, in which the usual slips can be told apart.

The example of the notebook has four words, a context in which one of them stands twice, and
scores whose exponentials are whole numbers:

.. math:: \hat v = (1, -1), \quad \exp(U \hat v) = (2, 3, 5, 10), \quad
          \hat y = (0.1, 0.15, 0.25, 0.5), \quad
          \sigma(U \hat v) = (\tfrac23, \tfrac34, \tfrac56, \tfrac{10}{11})

This file needs NumPy, ``comparing.py`` and what that needs.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

try:
    from comparing import Array, example, gradient, run, say_versions, speak
except ModuleNotFoundError:  # where this file is not beside a notebook
    from autograder.handout.comparing import Array, example, gradient, run, say_versions, speak

__all__ = [
    "TESTS",
    "hierarchical_grad_input",
    "hierarchical_grad_nodes",
    "hierarchical_loss",
    "mean_of_context",
    "negative_grad_input",
    "negative_grad_output",
    "negative_loss",
    "probabilities",
    "say_versions",
    "softmax_grad_input",
    "softmax_grad_output",
    "softmax_loss",
    "speak",
    "tree_case",
    "window_case",
]

WINDOW = ("loss", "grad_input_vectors", "grad_output_vectors")
PATH = ("loss", "grad_input_vector", "grad_node_vectors")

LOG2, LOG3, LOG5, LOG10 = np.log([2.0, 3.0, 5.0, 10.0])
CONTEXT, CENTER, DRAWS = np.array([0, 2, 0, 3]), 1, np.array([3, 0, 3])
V = np.array([[1.0, 0.0], [5.0, 7.0], [0.0, -3.0], [2.0, -1.0]])
V_HAT = np.array([1.0, -1.0])
# the scores are log 2, log 3, log 5 and log 10
U = np.array([[LOG2, 0.0], [0.0, -LOG3], [LOG5, 0.0], [0.0, -LOG10]])
Y_HAT = np.array([0.1, 0.15, 0.25, 0.5])
DELTA = np.array([0.1, -0.85, 0.25, 0.5])  # y_hat - y
SIGMA = np.array([2 / 3, 3 / 4, 5 / 6, 10 / 11])
WEIGHTS = np.array([2 / 3, -1 / 4, 0.0, 20 / 11])  # of the rows, with negative sampling
SHARES = np.array([2 / 4, 0.0, 1 / 4, 1 / 4])  # of the words in the mean
# the mean of the first two is 100
LARGE_V, LARGE_U = np.array([[150.0], [50.0], [7.0]]), np.array([[100.0], [-100.0], [0.0]])

TREE = np.array([[0, -1, 0], [-1, 1, -1], [1, 1, 0], [-1, 1, 1]])
NODES = np.array([[0.0, LOG2], [LOG3, 0.0], [0.0, -2 * LOG2]])
LEFT = np.array([1 / 3, 3 / 4, 4 / 5])  # the probabilities of going left at the nodes
STEPS = {
    0: np.array([0.0, 3 / 4, 0.0]),
    1: np.array([1 / 3, -1 / 4, 4 / 5]),
    2: np.array([-2 / 3, -1 / 4, 0.0]),
}


# -- points ------------------------------------------------------------------------------------


def window_case(seed: int = 2, n_words: int = 6, dim: int = 3) -> dict[str, Any]:
    """Arguments of a window, drawn at random; one word stands twice in its context."""
    V, U = np.random.default_rng(seed).normal(size=(2, n_words, dim))
    return {
        "context_indices": np.array([4, 0, 4, 1]),
        "center_index": n_words // 2,
        "input_vectors": V,
        "output_vectors": U,
    }


def negative_case(seed: int = 4) -> dict[str, Any]:
    """The same with draws, one of them twice."""
    return {**window_case(seed), "negative_indices": np.array([0, 5, 0, 4])}


def tree_case(seed: int = 6, dim: int = 3) -> dict[str, Any]:
    """Arguments of the tree of the example, drawn at random."""
    rng = np.random.default_rng(seed)
    return {
        "input_vector": rng.normal(size=dim),
        "word_index": 3,
        "tree": TREE,
        "node_vectors": rng.normal(size=(3, dim)),
    }


# -- the tests of the notebook -----------------------------------------------------------------


def mean_of_context(function: Callable[..., Any]) -> None:
    """Part 1."""
    run(
        example(
            function, [CONTEXT, V], V_HAT, "the mean of the context of the example",
            instead={
                "if the sum is taken": 4 * V_HAT,
                "if a word that stands twice is counted once": V[[0, 2, 3]].mean(axis=0),
                "if one divides by the number of different words": V_HAT * 4 / 3,
                "for the mean of all words": V.mean(axis=0),
                "for the first word of the context alone": V[0],
                "for the last word of the context alone": V[3],
            },
        ),
        example(function, [np.array([2]), V], V[2], "the mean of a context of one word"),
        example(function, [np.array([1, 1, 1]), V], V[1], "the mean of one word, three times"),
    )  # fmt: skip


def softmax_loss(function: Callable[..., Any]) -> None:
    """Part 2, the loss."""
    large = [np.array([0, 1]), 1, LARGE_V, LARGE_U]
    zeros = np.zeros((7, 3))
    run(
        example(
            function, [CONTEXT, CENTER, V, U], np.log(20 / 3), "loss of the example", WINDOW,
            instead={
                "if the sum of the context is taken for its mean": _loss_at(4 * V_HAT),
                "if a word that stands twice is counted once": _loss_at(V[[0, 2, 3]].mean(axis=0)),
                "for the vector of the center word": _loss_at(V[CENTER]),
                "for the sum of the losses of the words of the context":
                    sum(_loss_at(V[w]) for w in CONTEXT),
                "for the mean of the losses of the words of the context":
                    sum(_loss_at(V[w]) for w in CONTEXT) / 4,
                "if the loss is divided by N": np.log(20 / 3) / 4,
                "without a logarithm": 0.15,
                "if the score is not in it": np.log(20.0),
                "if the sum over words is not in it": -LOG3,
            },
        ),
        example(
            function, [np.array([5, 2]), 0, zeros, zeros], np.log(7.0),
            "loss with all vectors zero, where all seven words are equally likely", WINDOW,
        ),
        example(
            function, large, 20000.0,
            "loss for scores up to 10000, from the logarithm of the probability", WINDOW,
        ),
    )  # fmt: skip


def _loss_at(mean: Array) -> float:
    z = U @ mean
    return float(np.log(np.exp(z).sum()) - z[CENTER])


def _shared(grad_mean: Array) -> tuple[Array, dict[str, Array]]:
    """Give the gradient by V that a gradient by the mean leads to, and what slips make of it."""
    once, counts = np.array([1.0, 0.0, 1.0, 1.0]), np.array([2.0, 0.0, 1.0, 1.0])
    return np.outer(SHARES, grad_mean), {
        how: np.outer(shares, grad_mean)
        for how, shares in {
            "without the factor 1/N": counts,
            "if a word that stands twice is counted once": once / 4,
            "without the factor 1/N, and with a word that stands twice counted once": once,
            "if one divides by the number of different words": counts / 3,
            "if one divides by N twice": counts / 16,
            "if the rows of all words are filled": np.full(4, 1 / 4),
            "for the last word of the context alone": np.array([0.0, 0.0, 0.0, 1 / 4]),
            "if the center word's row is filled": np.array([0.0, 1.0, 0.0, 0.0]),
        }.items()
    }


def softmax_grad_input(function: Callable[..., Any]) -> None:
    """Part 2, the gradient of the input vectors."""
    right, slips = _shared(DELTA @ U)
    run(
        gradient(function, window_case(), "input_vectors"),
        example(
            function, [CONTEXT, CENTER, V, U], right, "grad_input_vectors of the example", WINDOW,
            {
                **slips,
                "if u_c is not subtracted": np.outer(SHARES, Y_HAT @ U),
                "if u_c alone is left": np.outer(SHARES, -U[CENTER]),
            },
        ),
    )  # fmt: skip


def softmax_grad_output(function: Callable[..., Any]) -> None:
    """Part 2, the gradient of the output vectors."""
    run(
        gradient(function, window_case(), "output_vectors"),
        example(
            function, [CONTEXT, CENTER, V, U], np.outer(DELTA, V_HAT),
            "grad_output_vectors of the example", WINDOW,
            {
                "if it is divided by N": np.outer(DELTA, V_HAT) / 4,
                "with the sum of the context for its mean": np.outer(DELTA, 4 * V_HAT),
                "with the vector of the center word": np.outer(DELTA, V[CENTER]),
                "if the mean is not subtracted in row c": np.outer(Y_HAT, V_HAT),
                "with rows u_w instead of the mean": DELTA[:, None] * U,
            },
        ),
    )  # fmt: skip


def negative_loss(function: Callable[..., Any]) -> None:
    """Part 3, the loss."""
    first, draws = -np.log(3 / 4), LOG3 + 2 * np.log(11.0)
    large = [np.array([0, 1]), 1, LARGE_V, LARGE_U, np.array([0])]
    zeros = np.zeros((7, 3))
    run(
        example(
            function, [CONTEXT, CENTER, V, U, DRAWS], np.log(484.0), "loss of the example", WINDOW,
            instead={
                "if a word that is drawn twice is counted once": first + LOG3 + np.log(11.0),
                "without the center word": draws,
                "without the draws": first,
                "if the draws are subtracted": first - draws,
                "without the minus in sigma(-u_k . v)": first - np.log(2 / 3) - 2 * np.log(10 / 11),
                "if the mean over the draws is taken": first + draws / 3,
                "if the sum of the context is taken for its mean": _negative_at(4 * V_HAT),
                "for the vector of the center word": _negative_at(V[CENTER]),
            },
        ),
        example(
            function, [np.array([5, 2]), 0, zeros, zeros, np.array([1, 2, 1, 6])], 5 * LOG2,
            "loss with all vectors zero, where each of the five terms is log 2", WINDOW,
        ),
        example(
            function, large, 20000.0,
            "loss for scores up to 10000, from the logarithm of the sigmoid", WINDOW,
        ),
    )  # fmt: skip


def _negative_at(mean: Array) -> float:
    z = U @ mean
    return float(np.logaddexp(0.0, -z[CENTER]) + np.logaddexp(0.0, z[DRAWS]).sum())


def negative_grad_input(function: Callable[..., Any]) -> None:
    """Part 3, the gradient of the input vectors."""
    right, slips = _shared(WEIGHTS @ U)
    run(
        gradient(function, negative_case(), "input_vectors"),
        example(
            function, [CONTEXT, CENTER, V, U, DRAWS], right, "grad_input_vectors of the example",
            WINDOW,
            slips | {how: np.outer(SHARES, w @ U) for how, w in _weights().items()},
        ),
    )  # fmt: skip


def negative_grad_output(function: Callable[..., Any]) -> None:
    """Part 3, the gradient of the output vectors."""
    run(
        gradient(function, negative_case(), "output_vectors"),
        example(
            function, [CONTEXT, CENTER, V, U, DRAWS], np.outer(WEIGHTS, V_HAT),
            "grad_output_vectors of the example", WINDOW,
            {how: np.outer(w, V_HAT) for how, w in _weights().items()}
            | {
                "if it is divided by N": np.outer(WEIGHTS, V_HAT) / 4,
                "with the sum of the context for its mean": np.outer(WEIGHTS, 4 * V_HAT),
                "with rows u_k instead of the mean": WEIGHTS[:, None] * U,
            },
        ),
    )  # fmt: skip


def _weights() -> Mapping[str, Array]:
    """What slips make of the weights of the rows with negative sampling."""
    s, c, t = float(SIGMA[0]), float(SIGMA[1]) - 1, float(SIGMA[3])
    return {
        "if a word that is drawn twice is counted once": np.array([s, c, 0.0, t]),
        "without the center word": np.array([s, 0.0, 0.0, 2 * t]),
        "without the draws": np.array([0.0, c, 0.0, 0.0]),
        "if the draws are subtracted": np.array([-s, c, 0.0, -2 * t]),
        "with 1 - sigma for sigma at the draws": np.array([1 - s, c, 0.0, 2 - 2 * t]),
        "with sigma for sigma - 1 at the center word": np.array([s, c + 1, 0.0, 2 * t]),
        "with the wrong sign at the center word": np.array([s, -c, 0.0, 2 * t]),
    }


def probabilities(function: Callable[..., Any]) -> None:
    """Part 4.1."""
    steps = np.where(TREE > 0, LEFT, 1 - LEFT)
    large = np.array([[-100.0], [100.0], [1.0]])
    run(
        example(
            function, [V_HAT, TREE, NODES], [0.25, 0.1, 0.25, 0.4], "probabilities of the example",
            instead={
                "if a node that is not on the way counts one half":
                    np.where(TREE == 0, 0.5, steps).prod(axis=1),
                "if a node that is not on the way counts as a step to the right":
                    steps.prod(axis=1),
                "if left and right are swapped":
                    np.where(TREE == 0, 1.0, 1 - steps).prod(axis=1),
                "if every step goes left": np.where(TREE == 0, 1.0, LEFT).prod(axis=1),
                "for the sums over the steps": np.where(TREE == 0, 0.0, steps).sum(axis=1),
                "for the logarithms of the probabilities": np.log([0.25, 0.1, 0.25, 0.4]),
            },
        ),
        example(
            function, [np.zeros(2), TREE, NODES], [1 / 2, 1 / 8, 1 / 4, 1 / 8],
            "probabilities with an input vector of zeros, where each step is one half",
        ),
        example(
            function, [np.array([100.0]), TREE, large], [0.0, 0.0, 0.0, 1.0],
            "probabilities for scores up to 10000",
        ),
    )  # fmt: skip


def hierarchical_loss(function: Callable[..., Any]) -> None:
    """Part 4.2, the loss."""
    large = [np.array([100.0]), 0, TREE, np.array([[-100.0], [100.0], [1.0]])]
    run(
        example(
            function, [V_HAT, 2, TREE, NODES], np.log(4.0), "loss of word 2", PATH,
            instead={
                "if a node that is not on the way counts one half": np.log(8.0),
                "if left and right are swapped": np.log(6.0),
                "without a logarithm": 0.25,
                "without a logarithm, with a minus": -0.25,
                "if the mean over the steps is taken": np.log(2.0),
                "with a plus before the logarithm": -np.log(4.0),
                "for the first node of the path alone": LOG3,
                "for the last node of the path alone": np.log(4 / 3),
            },
        ),
        example(
            function, [V_HAT, 1, TREE, NODES], LOG10, "loss of word 1", PATH,
            instead={
                "if every step goes left": np.log(5.0),
                "if left and right are swapped": np.log(15.0),
                "if the mean over the steps is taken": LOG10 / 3,
            },
        ),
        example(
            function, large, 10000.0,
            "loss for scores up to 10000, from the logarithm of the sigmoid", PATH,
        ),
    )  # fmt: skip


def _steps(word: int) -> dict[str, Array]:
    """What slips make of the weights of the nodes on the way to a word."""
    s, right = TREE[word], STEPS[word]
    on = s != 0
    return {
        "if a node that is not on the way takes part": LEFT - (1 + s) / 2,
        "without the sign of the step": np.where(on, -np.abs(right), 0.0),
        "if left and right are swapped": np.where(on, LEFT - (1 - s) / 2, 0.0),
        "with sigma for sigma - 1 on the left": np.where(on, LEFT, 0.0),
        "with the opposite sign": -right,
        "with sigma for 1 - sigma": np.where(on, -s * np.where(s > 0, LEFT, 1 - LEFT), 0.0),
    }


def hierarchical_grad_input(function: Callable[..., Any]) -> None:
    """Part 4.2, the gradient of the input vector."""
    run(
        gradient(function, tree_case(), "input_vector"),
        *(
            example(
                function, [V_HAT, word, TREE, NODES], right @ NODES,
                f"grad_input_vector of word {word}", PATH,
                {how: weights @ NODES for how, weights in _steps(word).items()},
            )
            for word, right in STEPS.items()
        ),
    )  # fmt: skip


def hierarchical_grad_nodes(function: Callable[..., Any]) -> None:
    """Part 4.2, the gradient of the inner nodes."""
    run(
        gradient(function, tree_case(), "node_vectors"),
        *(
            example(
                function, [V_HAT, word, TREE, NODES], np.outer(right, V_HAT),
                f"grad_node_vectors of word {word}", PATH,
                {how: np.outer(weights, V_HAT) for how, weights in _steps(word).items()}
                | {"with rows n_j instead of v": right[:, None] * NODES},
            )
            for word, right in STEPS.items()
        ),
    )  # fmt: skip


_SOFTMAX, _NEGATIVE, _TREE = (
    ("cbow_softmax_loss_and_gradient",),
    ("cbow_negative_sampling_loss_and_gradient",),
    ("hierarchical_softmax_loss_and_gradient",),
)
# grade_id of the cell -> its test, and the functions it takes
TESTS: dict[str, tuple[Callable[..., None], tuple[str, ...]]] = {
    "context-mean": (mean_of_context, ("context_mean",)),
    "cbow-softmax-loss": (softmax_loss, _SOFTMAX),
    "cbow-softmax-grad-input": (softmax_grad_input, _SOFTMAX),
    "cbow-softmax-grad-output": (softmax_grad_output, _SOFTMAX),
    "cbow-negative-loss": (negative_loss, _NEGATIVE),
    "cbow-negative-grad-input": (negative_grad_input, _NEGATIVE),
    "cbow-negative-grad-output": (negative_grad_output, _NEGATIVE),
    "tree-probabilities": (probabilities, ("tree_probabilities",)),
    "hierarchical-loss": (hierarchical_loss, _TREE),
    "hierarchical-grad-input": (hierarchical_grad_input, _TREE),
    "hierarchical-grad-nodes": (hierarchical_grad_nodes, _TREE),
}
