"""This assignment's functions: how they are called, their cases, and what can go wrong in them."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from autograder.assignments.cbow.draws import Draws, path_edges, strided, window_edges, with_mean
from autograder.assignments.cbow.misconceptions import catalogue
from autograder.assignments.cbow.rows import ROWS
from autograder.engine.cases.cost import time_of
from autograder.engine.cases.draws import Inputs
from autograder.engine.cases.function import Draw, Function, Wording
from autograder.engine.cases.kinds import (
    COSTLY,
    LARGE,
    LINE,
    NUDGE,
    PRECISE,
    RANDOM,
    REPEATED,
    UNTOUCHED,
    edge,
)
from autograder.engine.values.outputs import Array, GradientOf, Output, Scalar
from autograder.messages import Message
from solutions.cbow import reference

__all__ = ["FUNCTIONS", "LOSSES"]

# in whose time a gradient has to be computed in 32,000 dimensions: loops in Python take the time of
# some thousand, a difference quotient for each entry of one vector that of 32,000 and more
LOSSES = 20_000


def _mean(draws: Draws) -> Iterator[Draw]:
    # shown ones are small, but for one as large as any: a mistake may show from a size on
    sizes = [(4, 3, 2), (5, 2, 3), (9, 3, 5)] if draws.shown else [(7, 4, 3), (6, 3, 4), (9, 5, 2)]
    random = [draws.context(*size) for size in sizes]
    for inputs in random:
        yield Draw(RANDOM, inputs)
    for times, size in enumerate(((4, 2, 3), (6, 2, 4)) if draws.shown else ((7, 5, 4), (8, 3, 5))):
        yield Draw(REPEATED, draws.context(*size, again=1 + times))
    yield Draw(edge("a context of one word"), draws.context(5, 3, 1))
    thrice = draws.context(5, 3, 1)
    thrice["context_indices"] = np.repeat(thrice["context_indices"], 3)
    yield Draw(edge("a context of one word, three times"), thrice)
    yield Draw(edge("one dimension"), draws.context(5, 1, 3))
    yield Draw(edge("as many words as dimensions"), draws.context(5, 5, 3))
    yield Draw(edge("as many context words as dimensions"), draws.context(5, 3, 3))
    yield Draw(edge("arrays that are not contiguous"), *strided(draws.context(5, 4, 3)))
    again = {**random[0], "input_vectors": random[0]["input_vectors"][::-1] + 1.0}
    yield Draw(UNTOUCHED, random[0], then=Draw(RANDOM, again))


def _window(k: int, draws: Draws) -> Iterator[Draw]:
    """Draw windows, with `k` draws for negative sampling."""
    # words in the context or draws, as many as dimensions, are edges, where a wrong axis fits
    sizes = (
        [(5, 2, 3), (6, 4, 2), (5, 2, 4), (9, 4, 5)] if draws.shown
        else [(7, 4, 3), (6, 2, 4), (9, 5, 2)]
    )  # fmt: skip
    random = [draws.window(*size, k) for size in sizes]
    for inputs in random:
        yield Draw(RANDOM, inputs)
    for i, size in enumerate(((5, 2, 3), (6, 2, 4)) if draws.shown else ((7, 5, 4), (9, 2, 5))):
        yield Draw(REPEATED, draws.window(*size, k, again=1 + i))
        if k:
            drawn = draws.window(*size[:2], 1 + 2 * i, k + 1 + i, drawn_again=1 + i)
            yield Draw(REPEATED, drawn)
    for name, inputs in window_edges(draws, k):
        yield Draw(edge(name), inputs)
    n, dim = (5, 2) if draws.shown else (6, 4)
    yield Draw(edge("arrays that are not contiguous"), *strided(draws.window(n, dim, 3, k)))
    yield Draw(PRECISE, with_mean(draws.window(6, 4, 2, k), *draws.cancelling(6)))
    near = [1e4, 9998.5, 0.5, -1e4, -9999.0]
    sure = [1e4, -1e4, 9000.0, -0.5, 8000.0]  # of the first word
    large = [(1, [2, 4, 3], near), (3, [2, 4, 0], near), (0, [1, 4, 2], sure)]
    if not k:
        # none of them positive: where another number than the largest is subtracted
        large.append((1, [], [-9998.5, -8999.0, -9500.0, -8998.0, -1e4]))
    for c, words, scores in large:
        inputs = {**draws.window(5, 2, 2, k), "center_index": c}
        # the least likely words: what sums over the window alone is wrong in every course
        inputs["context_indices"] = np.array([w for w in np.argsort(scores) if w != c][:2])
        if k:
            inputs["negative_indices"] = np.array(words)
        yield Draw(LARGE, with_mean(inputs, *draws.large_scores(scores)))
    if draws.shown:
        yield Draw(NUDGE, random[0])
        # as large as the first: what is kept between calls of the same size shows here
        yield Draw(RANDOM, draws.window(*sizes[0], k))
    else:
        yield Draw(LINE, draws.window(7, 4, 3, k))
        inputs = draws.window(4, 2, 2, min(k, 2))
        yield _costly(draws, inputs, "input_vectors", "output_vectors")
    again = {**random[0], "input_vectors": random[0]["input_vectors"][::-1] + 1.0}
    yield Draw(UNTOUCHED, random[0], then=Draw(RANDOM, again))


def _costly(draws: Draws, inputs: Inputs, hidden: str, rows: str) -> Draw:
    """Make a case of 32,000 dimensions of one."""
    sample = int(draws.rng.integers(2**62))
    sent, plain = draws.costly(inputs, hidden, rows)
    vector = plain[hidden]
    if vector.ndim > 1:
        vector = vector[plain["context_indices"]].mean(axis=0)
    cpu_seconds = time_of(LOSSES, functools.partial(_loss_alone, plain[rows], vector))
    options = {"follow_up": True, "cpu_seconds": cpu_seconds, "sample": sample}
    return Draw(COSTLY, sent, plain, options=options)


def _loss_alone(rows: NDArray[np.float64], vector: NDArray[np.float64]) -> object:
    """Compute a loss as quickly as NumPy does: the scores are what takes time."""
    return np.logaddexp.reduce(rows @ vector)


def _path(draws: Draws) -> Iterator[Draw]:
    sizes = [(4, 2), (5, 2), (5, 3), (8, 4)] if draws.shown else [(7, 4), (6, 3), (9, 5)]
    random = [draws.path(*size) for size in sizes]
    for inputs in random:
        yield Draw(RANDOM, inputs)
    for name, inputs in path_edges(draws):
        yield Draw(edge(name), inputs)
    n, dim = (5, 2) if draws.shown else (7, 4)
    ten = draws.path(n, dim)
    ten["input_vector"], ten["node_vectors"] = draws.large_scores(
        [10.0, 6.5, -6.5, 8.5, -8.5, -10.0][: n - 1], dim
    )
    yield Draw(edge("scores up to 10"), ten)
    yield Draw(edge("arrays that are not contiguous"), *strided(draws.path(n, dim)))
    precise = draws.path(6, 4)
    precise["input_vector"], precise["node_vectors"] = draws.cancelling(5)
    yield Draw(PRECISE, precise)
    for large in _large_paths(draws):
        yield Draw(LARGE, large)
    if draws.shown:
        yield Draw(NUDGE, random[0])
        # as large as the first: what is kept between calls of the same size shows here
        yield Draw(RANDOM, draws.path(*sizes[0]))
    else:
        yield Draw(LINE, draws.path(7, 4))
        yield _costly(draws, draws.path(4, 2), "input_vector", "node_vectors")
    again = {**random[0], "input_vector": random[0]["input_vector"][::-1] + 1.0}
    yield Draw(UNTOUCHED, random[0], then=Draw(RANDOM, again))


def _large_paths(draws: Draws) -> Iterator[Inputs]:
    for sign in (1, -1):  # a path that is sure, and one that is as good as impossible
        large = draws.path(6, 4)
        signs = large["tree"][large["word_index"]]
        scores = np.where(signs != 0, sign * signs * [1e4, 9998.5, 9000.0, 8000.0, 1e4], -9999.0)
        large["input_vector"], large["node_vectors"] = draws.large_scores(scores.tolist())
        yield large


def _probabilities(draws: Draws) -> Iterator[Draw]:
    def draw(inputs: Inputs) -> Inputs:
        return {name: inputs[name] for name in _TREE}

    sizes = [(4, 2), (5, 2), (8, 4)] if draws.shown else [(7, 4), (6, 3), (9, 5)]
    random = [draw(draws.path(*size)) for size in sizes]
    for inputs in random:
        yield Draw(RANDOM, inputs)
    for name, inputs in path_edges(draws):
        if name != "a path of one node":  # which is one of a chain
            yield Draw(edge(name), draw(inputs))
    yield Draw(edge("arrays that are not contiguous"), *strided(draw(draws.path(5, 4))))
    for large in _large_paths(draws):
        yield Draw(LARGE, draw(large))
    again = {**random[0], "input_vector": random[0]["input_vector"][::-1] + 1.0}
    yield Draw(UNTOUCHED, random[0], then=Draw(RANDOM, again))


_KINDS = (
    Wording(PRECISE, Message("scores that are small differences of large products")),
    Wording(
        LARGE, Message("numbers up to 10,000"),
        only=Message("Only cases with large scores are wrong."),
    ),
    Wording(edge("one dimension"), only=Message("Only vectors of one dimension are wrong.")),
    Wording(
        edge("as many words as dimensions"),
        only=Message("Only cases with as many words as dimensions are wrong."),
    ),
    Wording(
        edge("as many context words as dimensions"),
        only=Message("Only cases with as many context words as dimensions are wrong."),
    ),
    Wording(
        edge("as many draws as dimensions"),
        only=Message("Only cases with as many draws as dimensions are wrong."),
    ),
)  # fmt: skip
_TWICE = Wording(
    REPEATED,
    Message("a word that stands more than once in the context"),
    only=Message("Only cases in which a word stands more than once in the context are wrong."),
)
_DRAWN_TWICE = Wording(
    REPEATED,
    Message("a word that comes more than once, in the context or among the draws"),
    only=Message("Only cases in which a word comes more than once are wrong."),
)


def _function(
    name: str,
    parameters: tuple[str, ...],
    outputs: tuple[Output, ...],
    draw: Callable[[Draws], Iterable[Draw]],
    *kinds: Wording,
) -> Function:
    return Function(
        name,
        parameters,
        outputs,
        getattr(reference, name),
        lambda draws: draw(Draws(draws.rng, draws.shown)),
        catalogue(name, outputs),
        (*kinds, *_KINDS),
        ROWS,
    )


_WINDOW = ("context_indices", "center_index", "input_vectors", "output_vectors")
_TREE = ("input_vector", "tree", "node_vectors")
_OF_WINDOW = (Scalar("loss"), GradientOf("input_vectors"), GradientOf("output_vectors"))
_OF_PATH = (Scalar("loss"), GradientOf("input_vector"), GradientOf("node_vectors"))

FUNCTIONS = (
    _function(
        "context_mean", ("context_indices", "input_vectors"), (Array("value"),), _mean, _TWICE
    ),
    _function(
        "cbow_softmax_loss_and_gradient", _WINDOW, _OF_WINDOW,
        functools.partial(_window, 0), _TWICE,
    ),
    _function(
        "cbow_negative_sampling_loss_and_gradient", (*_WINDOW, "negative_indices"), _OF_WINDOW,
        functools.partial(_window, 3), _DRAWN_TWICE,
    ),
    _function("tree_probabilities", _TREE, (Array("value"),), _probabilities),
    _function(
        "hierarchical_softmax_loss_and_gradient",
        ("input_vector", "word_index", "tree", "node_vectors"), _OF_PATH, _path,
    ),
)  # fmt: skip
