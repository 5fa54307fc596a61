"""What is drawn for the functions that are called with another one: windows and descents."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.assignments.word2vec.draws import Draws
from autograder.assignments.word2vec.given import PAIR, SMOOTH
from autograder.engine.cases.draws import Inputs
from autograder.engine.cases.function import Draw
from autograder.engine.cases.kinds import COUNTED, LINE, NUDGE, RANDOM, UNTOUCHED, edge, own
from autograder.sandbox.calls import Ask, Given
from solutions.word2vec import reference

__all__ = ["of_descents", "of_windows"]

Array = NDArray[np.float64]
FLAT = 1e-6  # a gradient's entry that isn't zero
STEEP = 12.0  # a gradient's entry: what cuts them down at 10 or less shows in theta and the losses


def _with(function: Given, inputs: Inputs) -> tuple[Inputs, Inputs]:
    """Add a function to a call's inputs: as it is sent, and as we compute with it."""
    name = function.function.name
    return {**inputs, name: function}, {**inputs, name: function.here()}


def _tell(windows: Sequence[Inputs]) -> bool:
    """Whether what is clipped at 1, 2 or 5 shows in the last of the windows, and a wrong place.

    Of the gradient by the center vectors only the center's row isn't zero: so the centers are odd
    and even, and not all in the middle or in the part below a diagonal.
    """
    _, *gradients = reference.skipgram_loss_and_gradient(*windows[-1].values())
    center, outside = (np.abs(gradient).max() for gradient in gradients)
    rows = [(window["center_index"], *window["center_vectors"].shape) for window in windows]
    apart = (
        len({row % 2 for row, _, _ in rows}) == 2
        and any(row != n_words // 2 for row, n_words, _ in rows)
        and any(row < dim - 1 for row, _, dim in rows)
    )
    return bool(apart and center > 10.5 and 5.5 < outside < 9.5)


def of_windows(draws: Draws) -> Iterator[Draw]:
    """Draw windows, each with a pair loss of ours to be called."""

    def with_pair(inputs: Inputs) -> tuple[Inputs, Inputs]:
        return _with(draws.pair_function(*inputs["outside_vectors"].shape), inputs)

    draw = draws.window
    itself = draw(6, 4, [0, 4, 2])
    itself["outside_indices"][1] = itself["center_index"]
    sizes = ((5, 2, 3), (5, 2, 4), (9, 5, 6)) if draws.shown else ((6, 5, 2), (7, 3, 4), (9, 4, 6))
    random = [with_pair(draw(*size)) for size in sizes]
    while not (draws.shown or _tell([plain for _, plain in random])):
        random = [with_pair(draw(*size)) for size in sizes]
    first = draw(6, 3, [3, 1])
    first["center_index"] = 0
    edges = {
        "the first word at the center": first,
        "a window cut to one word": draw(6, 3, 1),
        "an outside word equal to the center": itself,
        "a repeated outside word": draw(6, 3, [1, 4, 1, 2, 1]),
        "as many words as dimensions": draw(5, 5, 3),
        "as many outside words as dimensions": draw(6, 3, 3),
        "one dimension": draw(5, 1, 3),
        "two words": draw(2, 3, 2),
    }
    for sent, plain in random:
        yield Draw(RANDOM, sent, plain)
    for name, inputs in edges.items():
        yield Draw(edge(name), *with_pair(inputs))
    if draws.shown:
        yield Draw(NUDGE, *random[0])
    else:
        yield Draw(LINE, *with_pair(draw(*sizes[1])))
    # this one asks the parent, which counts: a word that stands twice is asked for twice
    sent, plain = with_pair(draw(6, 2, [2, 4, 2]))
    yield Draw(COUNTED, {**sent, PAIR.name: Ask(PAIR.name, PAIR.parameters)}, plain)
    yield Draw(UNTOUCHED, *random[0], then=Draw(RANDOM, *with_pair(draw(*sizes[0]))))


def _corpus_loss(draws: Draws, n_words: int, dim: int) -> Callable[..., Any]:
    """Negative sampling over a few pairs of a tiny corpus, as a function of theta."""
    pairs = [draws.pair(n_words, dim, 3) for _ in range(4)]
    centers = draws.rng.integers(n_words, size=len(pairs))

    @functools.lru_cache(64)  # the right steps of a class go through the same few points
    def of_bytes(theta: bytes) -> tuple[float, Array]:
        U, V = reference.unpack(np.frombuffer(theta), n_words)
        loss, grad_U, grad_V = 0.0, np.zeros_like(U), np.zeros_like(V)
        for c, inputs in zip(centers, pairs, strict=True):
            pair_loss, grad_v, grad_u = reference.negative_sampling_loss_and_gradient(
                V[c], inputs["outside_index"], U, inputs["negative_indices"]
            )
            loss += pair_loss
            grad_V[c] += grad_v
            grad_U += grad_u
        gradient = reference.pack(grad_U, grad_V)
        gradient.setflags(write=False)  # it is handed out again
        return loss, gradient

    def loss_and_gradient(theta: Array) -> tuple[float, Array]:
        theta = np.asarray(theta, dtype=np.float64)
        if theta.shape != (2 * n_words * dim,):
            raise ValueError(f"theta has the shape {theta.shape}")
        return of_bytes(theta.tobytes())

    return loss_and_gradient


def _gradients(inputs: Inputs) -> Array:
    """Those on the way, one a row; no loss comes after the last."""
    theta, found = inputs["theta"], []
    for _ in range(inputs["n_iterations"]):
        _, gradient = inputs[SMOOTH.name](theta)
        found.append(gradient)
        theta = theta - inputs["learning_rate"] * gradient
    return np.array(found)


def of_descents(draws: Draws) -> Iterator[Draw]:
    """Draw starts, rates and numbers of steps, each with a loss to walk down."""

    def draw(size: int, n: int, rate: tuple[float, float] = (0.05, 0.15)) -> Inputs:
        return {
            SMOOTH.name: None,  # the first parameter, drawn apart
            "theta": draws.numbers(size, scale=0.5),
            "learning_rate": float(draws.positive(*rate)),
            "n_iterations": n,
        }

    sizes = ((2, 3), (3, 2), (2, 1), (8, 4)) if draws.shown else ((5, 4), (8, 3), (4, 1))

    def descend(size: int, n: int, steep: bool = False) -> tuple[Inputs, Inputs]:
        """Draw one whose gradients have no entry that is zero, which has either sign or none."""
        while True:
            rate = (2.5, 3.0) if steep else (0.05, 0.15)
            made = _with(draws.smooth_function(size), draw(size, n, rate))
            entries = np.abs(_gradients(made[1]))
            if entries.min() > FLAT and (not steep or entries[:-1].max() > STEEP):
                return made

    random = [descend(*size) for size in sizes]
    # steps so large that the loss rises, and a gradient is cut down before the last of them
    random.append(descend(3, 4, steep=True))
    for sent, plain in random:
        yield Draw(RANDOM, sent, plain)
    # this one is computed in the parent, since it is made of what the assignment asks for
    corpus = draw(36, 4)
    ours = {**corpus, SMOOTH.name: _corpus_loss(draws, 6, 3)}
    yield Draw(own("corpus"), {**corpus, SMOOTH.name: Ask(SMOOTH.name, SMOOTH.parameters)}, ours)
    yield Draw(UNTOUCHED, *random[0], then=Draw(RANDOM, *random[1]))
