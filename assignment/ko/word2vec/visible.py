r"""The visible tests of the notebook: a function for each cell of tests.

A gradient is held against difference quotients of its own loss first, then against numbers that
were worked out by hand, in which the usual slips can be told apart.

The example of the notebook has four words, and scores whose exponentials are whole numbers:

.. math:: \exp(U v_c) = (2, 3, 5, 10), \quad \hat y = (0.1, 0.15, 0.25, 0.5), \quad
          \sigma(U v_c) = (\tfrac23, \tfrac34, \tfrac56, \tfrac{10}{11})

This file needs NumPy, ``comparing.py`` and what that needs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

try:
    import gradcheck
    from comparing import (
        Array,
        Test,
        derivation,
        difference,
        example,
        gradient,
        run,
        say,
        say_versions,
        speak,
    )
except ModuleNotFoundError:  # where this file is not beside a notebook
    from autograder.handout import gradcheck
    from autograder.handout.comparing import (
        Array,
        Test,
        derivation,
        difference,
        example,
        gradient,
        run,
        say,
        say_versions,
        speak,
    )

__all__ = [
    "TESTS",
    "center_derivation",
    "naive_case",
    "naive_grad_center",
    "naive_grad_outside",
    "naive_loss",
    "negative_case",
    "negative_derivation",
    "negative_grad_center",
    "negative_grad_outside",
    "negative_loss",
    "outside_derivation",
    "say_versions",
    "sgd_steps",
    "sigmoid_and_softmax",
    "skipgram_window",
    "speak",
    "step_sizes",
]

PAIR = ("loss", "grad_center_vector", "grad_outside_vectors")
WINDOW = ("loss", "grad_center_vectors", "grad_outside_vectors")
DESCENT = ("theta", "losses")

LOG2, LOG3, LOG5, LOG10 = np.log([2.0, 3.0, 5.0, 10.0])
V_C = np.array([1.0, -1.0])
# the scores are log 2, log 3, log 5 and log 10
U = np.array([[LOG2, 0.0], [0.0, -LOG3], [LOG10, LOG2], [0.0, -LOG10]])
OUTSIDE, DRAWS = 1, np.array([2, 0, 2, 2, 0])
Y_HAT = np.array([0.1, 0.15, 0.25, 0.5])
DELTA = np.array([0.1, -0.85, 0.25, 0.5])
SIGMA = np.array([2 / 3, 3 / 4, 5 / 6])  # of the first three
# a second example, whose numbers have nothing in common: a slip is named where it gives both
OTHER_U = np.array(
    [[0.3, -0.2, 0.1], [1.1, 0.4, -0.3], [-0.7, 0.6, 0.2], [0.2, -0.9, 0.5], [0.4, 0.1, -0.6]]
)
OTHER = [np.array([0.5, -1.0, 2.0]), 3, OTHER_U]
OTHER_DRAWS = np.array([4, 1, 4, 0, 1])


# -- points ------------------------------------------------------------------------------------


def naive_case(seed: int = 2, n_words: int = 5, dim: int = 3) -> dict[str, Any]:
    """Arguments of the naive softmax, drawn at random."""
    rng = np.random.default_rng(seed)
    return {
        "center_vector": rng.normal(size=dim),
        "outside_index": n_words // 2,
        "outside_vectors": rng.normal(size=(n_words, dim)),
    }


def negative_case(
    seed: int = 4, n_words: int = 6, dim: int = 3, draws: Sequence[int] = (0, 5, 0, 1, 4, 2)
) -> dict[str, Any]:
    """Arguments of negative sampling, drawn at random; one word is drawn twice."""
    return {**naive_case(seed, n_words, dim), "negative_indices": np.array(draws)}


def _naive_slope(function: Callable[..., Any], of: str) -> Test:
    """Hold a gradient against the loss beside it, once where o has the largest score of all."""
    known = (V_C, OUTSIDE, U), float(np.log(20 / 3))
    return gradient(function, naive_case(), of, {**naive_case(), "outside_index": 3}, loss=known)


def _negative_slope(function: Callable[..., Any], of: str) -> Test:
    known = (V_C, OUTSIDE, U, DRAWS), float(np.log(2592.0))
    return gradient(function, negative_case(), of, loss=known)


def _earlier(function: Callable[..., Any]) -> Callable[[], str]:
    """Say whether a function of part 1 is at fault, by which every number here is another."""

    def said() -> str:
        used = getattr(getattr(function, "__code__", None), "co_names", ())
        for name, scores, right in (
            ("softmax", [LOG2, LOG3, LOG5], [0.2, 0.3, 0.5]),
            ("sigmoid", [LOG3, 0.0, -LOG3], [0.75, 0.5, 0.25]),
        ):
            own = getattr(function, "__globals__", {}).get(name)
            if name not in used or own is None:
                continue
            try:
                fine = np.allclose(own(np.array(scores)), right, rtol=1e-9, atol=0)
            except Exception:  # what it raises is said in part 1
                fine = False
            if not fine:
                sentence = "Your {name} is used here and is not right yet: mend it first."
                return str(say(sentence, name=name))
        return ""

    return said


# -- the tests of the notebook -----------------------------------------------------------------


def sigmoid_and_softmax(sigmoid: Callable[..., Any], softmax: Callable[..., Any]) -> None:
    """Part 1."""
    scores, two = np.array([LOG2, LOG3, LOG5]), np.array([[LOG2, LOG3, LOG5], [0.0, 0.0, LOG3]])
    rows = np.array([[0.2, 0.3, 0.5], [0.2, 0.2, 0.6]])
    both = np.exp(two)
    run(
        example(
            sigmoid, [np.array([LOG3, -2 * LOG2])], [3 / 4, 1 / 5], "sigmoid of (log 3, -log 4)",
            instead={
                "with the other sign of x": [1 / 4, 4 / 5],
                "with 1 - e^(-x) in the denominator": [3 / 2, -1 / 3],
                "for the derivative, sigma (1 - sigma)": [3 / 16, 4 / 25],
                "for the tangent, tanh x": [4 / 5, -15 / 17],
                "if x loses its sign": [3 / 4, 4 / 5],
            },
        ),
        example(
            sigmoid, [np.array([[LOG3, 0, -LOG3]])], [[3 / 4, 1 / 2, 1 / 4]], "sigmoid of a matrix"
        ),
        example(
            sigmoid, [np.array([-6 * LOG10])], [1 / 1_000_001], "sigmoid of minus log of a million"
        ),
        example(
            softmax, [scores], [0.2, 0.3, 0.5], "softmax of (log 2, log 3, log 5)",
            instead={
                "without e": scores / scores.sum(),
                "without a division": [2.0, 3.0, 5.0],
                "if one divides by the largest instead of the sum": [2 / 5, 3 / 5, 1.0],
                "if one takes the mean instead of the sum": [0.6, 0.9, 1.5],
                "if one divides by the Euclidean length": np.array([2, 3, 5]) / np.sqrt(38),
            },
        ),
        example(
            softmax, [two], rows, "softmax of a matrix",
            instead={
                "if all entries are divided by the sum of the whole matrix": both / both.sum(),
                "if each column is divided by its sum": both / both.sum(axis=0),
            },
        ),
        example(sigmoid, [np.array([-1e4, 1e4])], [0.0, 1.0], "sigmoid of (-10000, 10000)"),
        example(
            softmax,
            [np.array([1e4, 1e4 + LOG3, -1e4])],
            [1 / 4, 3 / 4, 0.0],
            "softmax of (10000, 10000 + log 3, -10000)",
        ),
        example(
            softmax,
            [np.array([[300, 300 + LOG3], [-500, -500 + LOG3]])],
            [[1 / 4, 3 / 4], [1 / 4, 3 / 4]],
            "softmax of a matrix whose rows are far apart",
        ),
    )  # fmt: skip


def center_derivation(text: str, quiet: bool = False) -> None:
    """Part 2.1."""
    derivation("word2vec", "center_derivation", text, quiet)


def outside_derivation(text: str, quiet: bool = False) -> None:
    """Part 2.2."""
    derivation("word2vec", "outside_derivation", text, quiet)


def naive_loss(function: Callable[..., Any]) -> None:
    """Part 2.3, the loss."""
    large = [np.array([100.0]), 1, np.array([[100.0], [-100.0]])]
    run(
        example(
            function, [V_C, OUTSIDE, U], np.log(20 / 3), "loss of the example", PAIR,
            instead={
                "with the logarithm to base 10": np.log10(20 / 3),
                "with the logarithm to base 2": np.log2(20 / 3),
                "without a logarithm": 0.15,
                "without a logarithm, with a minus": -0.15,
                "if the score is not in it": np.log(20.0),
                "if the sum over words is not in it": -LOG3,
                "if one divides by the number of words": np.log(20 / 3) / 4,
                "for the sum over all words of -log y_hat": -np.log(Y_HAT).sum(),
                "if -log(1 - y_hat) of all other words is added":
                    np.log(20 / 3) - np.log(1 - Y_HAT[[0, 2, 3]]).sum(),
                "if o is left out of the sum over words": np.log(17 / 3),
                "for the word before o, as where words are counted from one": LOG10,
                "if the largest score is subtracted and not added again": LOG2 - LOG3,
                "with scores divided by the square root of the dimension":
                    np.log(np.exp(U @ V_C / np.sqrt(2)).sum()) - LOG3 / np.sqrt(2),
            },
            also=(OTHER, [
                0.15956561, 0.53006549, 0.6925233, -0.6925233, 2.3674134, -2.0, 0.07348268,
                11.387067, 0.69358757, -0.81194256, 2.9174134, -1.6325866, 0.72870281,
            ]),
        ),
        example(
            function, [np.zeros(3), 0, np.zeros((7, 3))], np.log(7.0),
            "loss with all vectors zero, where all seven words are equally likely", PAIR,
        ),
        example(
            function, large, 20000.0,
            "loss for scores up to 10000, from the logarithm of the probability", PAIR,
        ),
        before=_earlier(function),
    )  # fmt: skip


def naive_grad_center(function: Callable[..., Any]) -> None:
    """Part 2.3, the gradient of the center vector."""
    run(
        _naive_slope(function, "center_vector"),
        example(
            function, [V_C, OUTSIDE, U], DELTA @ U, "grad_center_vector of the example", PAIR,
            instead={
                "if u_o is not subtracted": Y_HAT @ U,
                "if u_o alone is left": -U[OUTSIDE],
                "if the mean over words is taken": DELTA @ U / 4,
                "if all words have the same weight": U.mean(axis=0) - U[OUTSIDE],
                "if v_c is subtracted instead of u_o": Y_HAT @ U - V_C,
                "with y_hat - y times y_hat (1 - y_hat)": (DELTA * Y_HAT * (1 - Y_HAT)) @ U,
            },
        ),
        before=_earlier(function),
    )  # fmt: skip


def naive_grad_outside(function: Callable[..., Any]) -> None:
    """Part 2.3, the gradient of the outside vectors."""
    only = np.zeros(U.shape)
    only[OUTSIDE] = DELTA[OUTSIDE] * V_C
    run(
        _naive_slope(function, "outside_vectors"),
        example(
            function, [V_C, OUTSIDE, U], np.outer(DELTA, V_C),
            "grad_outside_vectors of the example",
            PAIR,
            instead={
                "if v_c is not subtracted in row o": np.outer(Y_HAT, V_C),
                "if only row o is filled": only,
                "if u_o is subtracted in row o instead of v_c":
                    np.outer(Y_HAT, V_C) - np.eye(4)[[OUTSIDE]].T * U[OUTSIDE],
                "with rows u_w instead of v_c": DELTA[:, None] * U,
                "with u_o instead of v_c": np.outer(DELTA, U[OUTSIDE]),
                "if the mean over words is taken": np.outer(DELTA, V_C) / 4,
                "with y_hat - y times y_hat (1 - y_hat)":
                    np.outer(DELTA * Y_HAT * (1 - Y_HAT), V_C),
                "with the probability of o in every row":
                    np.outer(0.15 - np.eye(4)[OUTSIDE], V_C),
            },
        ),
        before=_earlier(function),
    )  # fmt: skip


def step_sizes(function: Callable[..., Any]) -> None:
    """Draw how far difference quotients are from the gradient of the center vector."""
    gradcheck.plot_step_sizes(function, naive_case(), of="center_vector")


def negative_derivation(text: str, quiet: bool = False) -> None:
    """Part 3.1."""
    derivation("word2vec", "negative_derivation", text, quiet)


def negative_loss(function: Callable[..., Any]) -> None:
    """Part 3.2, the loss."""
    large = [np.array([100.0]), 1, np.array([[100.0], [-100.0]]), np.array([0])]
    first, draws = -np.log(3 / 4), 2 * np.log(3.0) + 3 * np.log(6.0)
    run(
        example(
            function, [V_C, OUTSIDE, U, DRAWS], np.log(2592.0), "loss of the example", PAIR,
            instead={
                "if a word that is drawn several times is counted once":
                    first + np.log(3.0) + np.log(6.0),
                "without the outside word": draws,
                "without the draws": first,
                "if the draws are subtracted": first - draws,
                "without the minus in sigma(-u_k . v_c)":
                    first - 2 * np.log(2 / 3) - 3 * np.log(5 / 6),
                "if the mean over the draws is taken": first + draws / 5,
                "if the mean over all six terms is taken": np.log(2592.0) / 6,
                "with a minus in sigma(u_o . v_c)": np.log(4.0) + draws,
                "without logarithms": -3 / 4 - 2 / 3 - 3 / 6,
                "if the outside word's term is taken with every draw": 5 * first + draws,
                "if every other word is a draw": first + np.log(3.0 * 6.0 * 11.0),
                "if u_o stands in the draws' terms": first + 5 * np.log(4.0),
                "for the first draw alone": first + np.log(6.0),
                "without the first draw": first + draws - np.log(6.0),
                "for the last draw alone": first + np.log(3.0),
                "without the last draw": first + draws - np.log(3.0),
            },
            also=([*OTHER, OTHER_DRAWS], [
                1.9130048, 2.566661, 0.12692801, -2.439733, 5.243589, 0.64026022, 0.44893151,
                4.693589, -3.9684602, 3.2013011, 2.3684972, 10.761568, 0.41426334, 2.4062537,
                0.62017696, 2.2003401,
            ]),
        ),
        example(
            function, [np.zeros(3), 0, np.zeros((7, 3)), np.array([1, 2, 1, 6])], 5 * LOG2,
            "loss with all vectors zero, where each of the five terms is log 2", PAIR,
        ),
        example(
            function, large, 20000.0,
            "loss for scores up to 10000, from the logarithm of the sigmoid", PAIR,
        ),
        before=_earlier(function),
    )  # fmt: skip


def _weights() -> tuple[Array, dict[str, Array]]:
    """Give the weight of each row in the gradients of the example, and what slips make of it."""
    s, o, t = 2 * float(SIGMA[0]), float(SIGMA[1]) - 1, 3 * float(SIGMA[2])
    slips = {
        "if a word that is drawn several times is counted once": (s / 2, o, t / 3),
        "without the outside word": (s, 0, t),
        "without the draws": (0, o, 0),
        "if the draws are subtracted": (-s, o, -t),
        "with 1 - sigma for sigma at the draws": (2 - s, o, 3 - t),
        "with sigma for sigma - 1 at the outside word": (s, o + 1, t),
        "with the wrong sign at the outside word": (s, -o, t),
        "if the mean over the draws is taken": (s / 5, o, t / 5),
        "if the outside word's term is taken with every draw": (s, 5 * o, t),
        "for the first draw alone": (0, o, t / 3),
        "without the first draw": (s, o, t * 2 / 3),
        "for the last draw alone": (s / 2, o, 0),
        "without the last draw": (s / 2, o, t),
    }
    right, every = np.array([s, o, t, 0.0]), np.array([s / 2, o, t / 3, 10 / 11])
    others = {how: np.array([*weights, 0.0]) for how, weights in slips.items()}
    return right, {**others, "if every other word is a draw": every}


def negative_grad_center(function: Callable[..., Any]) -> None:
    """Part 3.2, the gradient of the center vector."""
    right, slips = _weights()
    run(
        _negative_slope(function, "center_vector"),
        example(
            function,
            [V_C, OUTSIDE, U, DRAWS],
            right @ U,
            "grad_center_vector of the example",
            PAIR,
            {how: weights @ U for how, weights in slips.items()},
        ),
        before=_earlier(function),
    )


def negative_grad_outside(function: Callable[..., Any]) -> None:
    """Part 3.2, the gradient of the outside vectors."""
    right, slips = _weights()
    run(
        _negative_slope(function, "outside_vectors"),
        example(
            function,
            [V_C, OUTSIDE, U, DRAWS],
            np.outer(right, V_C),
            "grad_outside_vectors of the example",
            PAIR,
            {how: np.outer(weights, V_C) for how, weights in slips.items()}
            | {
                "with rows u_k instead of v_c": right[:, None] * U,
                "with u_o instead of v_c": np.outer(right, U[OUTSIDE]),
            },
        ),
        before=_earlier(function),
    )


def skipgram_window(function: Callable[..., Any]) -> None:
    """Part 4."""
    calls: list[int] = []
    b = np.array([1.0, 0.0])

    def toy_pair(center_vector: Array, outside_index: int, outside_vectors: Array) -> Any:
        calls.append(outside_index)
        row, grad_U = outside_vectors[outside_index] + b, np.zeros(outside_vectors.shape)
        grad_U[outside_index] = center_vector
        return float(row @ center_vector), row, grad_U

    def smooth_pair(center_vector: Array, outside_index: int, outside_vectors: Array) -> Any:
        u_o, far = outside_vectors[outside_index], outside_vectors - center_vector
        grad_U = 0.5 * far
        grad_U[outside_index] += np.cos(u_o @ center_vector) * center_vector
        grad_v = np.cos(u_o @ center_vector) * u_o - 0.5 * far.sum(axis=0)
        return float(np.sin(u_o @ center_vector) + (far * far).sum() / 4), grad_v, grad_U

    c, window = 1, [2, 3, 2, 3, 1, 0, 0]
    V = np.array([[0.0, 1.0], [1.0, 2.0], [5.0, 5.0], [2.0, -1.0]])
    U = np.array([[8.0, 2.0], [1.0, 1.0], [1.0, 2.0], [3.0, 5.0]])
    arguments = [c, window, V, U, toy_pair]

    def smooth(center_vectors: Array, outside_vectors: Array) -> Any:
        return function(c, list(window), center_vectors, outside_vectors, smooth_pair)

    def once() -> str:
        calls.clear()
        function(c, list(window), V.copy(), U.copy(), toy_pair)
        found = difference(
            "number of calls of the pair function",
            len(calls),
            np.asarray(7.0),
            {"if it is called three times for each word": 21},
        )
        if found:
            raise AssertionError(found)
        return str(say("calls of the pair function: one for each word"))

    def numbers(words: Sequence[int], v_c: Array = V[c]) -> tuple[float, Array, Array]:
        """Loss and gradients of the toy pairs of a window."""
        counts = np.bincount(words, minlength=4).astype(float)
        grad_V = np.zeros(V.shape)
        grad_V[c] = (counts[:, None] * (U + b)).sum(axis=0)
        return float(grad_V[c] @ v_c), grad_V, np.outer(counts, v_c)

    right = numbers(window)
    others = {
        "if a word that comes twice is counted once": numbers([0, 1, 2, 3]),
        "for the last word alone": numbers([0]),
        "for the first word alone": numbers([2]),
        "without the first word": numbers(window[1:]),
        "without the word in the middle": numbers([2, 3, 2, 1, 0, 0]),
        "without the last word": numbers(window[:-1]),
        "for the first four words": numbers(window[:4]),
        "without the word that is the center word": numbers([2, 3, 2, 3, 0, 0]),
        "if v_c is taken from outside_vectors": numbers(window, U[c]),
    }
    mean = {"if the mean over the window is taken": tuple(x / 7 for x in right)}
    rows = np.bincount(window, minlength=4)[:, None] * (U + b)
    run(
        gradient(smooth, {"center_vectors": V / 4, "outside_vectors": U / 4}, "center_vectors"),
        gradient(smooth, {"center_vectors": V / 4, "outside_vectors": U / 4}, "outside_vectors"),
        *(
            example(
                function,
                arguments,
                right[i],
                what,
                WINDOW,
                {how: values[i] for how, values in {**others, **mean}.items()}
                | (
                    {
                        "if the rows of the outside words are filled": rows,
                        "if every row is filled": np.tile(right[1][c], (4, 1)),
                    }
                    if i == 1
                    else {}
                ),
            )
            for i, what in enumerate(
                (
                    "loss of the window",
                    "grad_center_vectors of the window",
                    "grad_outside_vectors of the window",
                )
            )
        ),
        once,
    )


def sgd_steps(function: Callable[..., Any]) -> None:
    """Part 5."""
    calls: list[Array] = []

    def bowl(theta: Array) -> tuple[float, Array]:
        calls.append(theta)
        return float(theta[0] ** 2 + 2 * theta[1] ** 2), np.array([2 * theta[0], 4 * theta[1]])

    def once() -> str:
        calls.clear()
        function(bowl, start.copy(), 0.125, 3)
        found = difference(
            "number of calls of loss_and_gradient", len(calls), np.asarray(3.0),
            {"if it is called twice in an iteration": 6, "if it is called once more": 4},
        )  # fmt: skip
        if found:
            raise AssertionError(found)
        return str(say("calls of loss_and_gradient: one an iteration"))

    start = np.array([1.0, -3.0])
    theta = np.array([0.75**3, -3 * 0.5**3])
    losses = np.array([0.75 ** (2 * t) + 18 * 0.25**t for t in range(5)])
    rising = np.array([0.5 ** (2 * t) + 18 * 4.0**t for t in range(5)])
    run(
        example(
            function,
            [bowl, start, 0.125, 3],
            theta,
            "theta after three steps",
            DESCENT,
            {
                "if each step goes with the gradient": [1.25**3, -3 * 1.5**3],
                "after one step": [0.75, -1.5],
                "after two steps, as for the theta of the lowest loss": [
                    0.75**2,
                    -0.75,
                ],
                "after four steps": [0.75**4, -3 * 0.5**4],
                "without a step": [1.0, -3.0],
                "without the learning rate": [-1.0, 81.0],
                "if every step takes the gradient of the start": [0.25, 1.5],
            },
        ),
        example(
            function,
            [bowl, start, 0.125, 3],
            losses[:3],
            "losses before each step",
            DESCENT,
            {
                "for the losses after each step": losses[1:4],
                "for the losses from the last to the first": losses[2::-1],
                "if all of them are the loss of the start": np.full(3, losses[0]),
            },
        ),
        example(
            function,
            [bowl, start, 0.75, 3],
            [-(0.5**3), 24.0],
            "theta after three steps so large that the loss rises",
            DESCENT,
            {
                "if one stops there": [-0.5, 6.0],
                "without a step, or for the theta with the lowest loss": start,
            },
        ),
        example(
            function,
            [bowl, start, 0.75, 3],
            rising[:3],
            "losses before each of these steps",
            DESCENT,
            {
                "for the loss of the start each time, which is the lowest": np.full(3, rising[0]),
            },
        ),
        once,
    )


# grade_id of the cell -> its test, and the functions or the string that it takes
TESTS: dict[str, tuple[Callable[..., None], tuple[str, ...]]] = {
    "sigmoid-softmax": (sigmoid_and_softmax, ("sigmoid", "softmax")),
    "naive-softmax-center-lines": (center_derivation, ("center_derivation",)),
    "naive-softmax-outside-lines": (outside_derivation, ("outside_derivation",)),
    "naive-softmax-loss": (naive_loss, ("naive_softmax_loss_and_gradient",)),
    "naive-softmax-grad-center": (naive_grad_center, ("naive_softmax_loss_and_gradient",)),
    "naive-softmax-grad-outside": (naive_grad_outside, ("naive_softmax_loss_and_gradient",)),
    "negative-sampling-lines": (negative_derivation, ("negative_derivation",)),
    "negative-sampling-loss": (negative_loss, ("negative_sampling_loss_and_gradient",)),
    "negative-sampling-grad-center": (
        negative_grad_center, ("negative_sampling_loss_and_gradient",),
    ),
    "negative-sampling-grad-outside": (
        negative_grad_outside, ("negative_sampling_loss_and_gradient",),
    ),
    "skipgram": (skipgram_window, ("skipgram_loss_and_gradient",)),
    "sgd": (sgd_steps, ("sgd",)),
}  # fmt: skip
