"""This assignment's functions: how they are called, their cases, and what can go wrong in them.

The only module that names the reference. The answers to hidden cases are computed
once, when the plans are made, and serve a whole class; shown cases are drawn for each report.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.assignments.word2vec.called import of_descents, of_windows
from autograder.assignments.word2vec.draws import Draws, pair_edges, wins
from autograder.assignments.word2vec.given import PAIR, SMOOTH
from autograder.assignments.word2vec.misconceptions import catalogue
from autograder.assignments.word2vec.names import NAIVE, NEGATIVE, SKIPGRAM
from autograder.assignments.word2vec.rows import ROWS
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
    own,
)
from autograder.engine.values.outputs import Array as ArrayOutput
from autograder.engine.values.outputs import GradientOf, Output, Scalar, ScalarList
from autograder.engine.values.tolerance import TIGHT
from autograder.messages import Message
from autograder.sandbox.calls import Prepared
from solutions.word2vec import reference

__all__ = ["FUNCTIONS", "LOSSES"]

Array = NDArray[np.float64]

# in whose time a gradient has to be computed in 32,000 dimensions: strangers' loops in Python take
# the time of 2,000 to 7,000, their slowest right solution that of 11,000, a difference quotient for
# each entry of the center vector alone that of 32,000 at least, and of 65,000 as people write it
LOSSES = 20_000


def _elementary(draws: Draws) -> Iterator[Draw]:
    large = np.array([1e4, -1e4, 9998.5, 0.5, 745.5, -745.5])
    matrix = draws.numbers(*((2, 3) if draws.shown else (3, 5)), scale=2.0)
    random = [draws.scores(n) for n in ((3, 3, 9) if draws.shown else (6, 4, 9))]
    # where a bound on the probabilities shows, or a table's end, not left to chance
    random[-1][3], random[-1][-2] = draws.positive(8.1, 8.9), -draws.positive(8.1, 8.9)
    for x in random:
        yield Draw(RANDOM, {"x": x}, tolerance=TIGHT)
    edges: dict[str, Any] = {
        "one number in an array": np.array([0.7]),
        "equal entries": np.full(4, -12.5),
        "an entry that is zero": np.array([0.75, 0.0, -1.5]),
        "a matrix, row by row": matrix,
        # so far that what is subtracted must be each row's own, and no exponential overflows
        "rows that are far apart": np.array([[300.0, 298.5, -300.0], [-500.0, -498.5, -499.0]]),
        "arrays that are not contiguous": Prepared(matrix, "strided"),
    }
    for name, x in edges.items():
        plain = {"x": x.array if isinstance(x, Prepared) else x}
        yield Draw(edge(name), {"x": x}, plain, tolerance=TIGHT)
    yield Draw(LARGE, {"x": large}, tolerance=TIGHT)
    # none of them positive: where every sigmoid is small, one that is cut off is far off, and where
    # another number than the largest is subtracted every exponential is 0
    for negative in ([-18.25, -12.5, -14.0, -16.5], [-9998.5, -8999.0, -9500.0, -8998.0, -1e4]):
        yield Draw(LARGE, {"x": np.array(negative)}, tolerance=TIGHT)
    yield Draw(UNTOUCHED, {"x": random[0]}, then=Draw(RANDOM, {"x": random[0][::-1] + 1.0}))


def _pair(k: int, draws: Draws) -> Iterator[Draw]:
    """Draw pairs, with `k` draws for negative sampling."""
    # shown ones are small, but for one as large as any: a mistake may show from a size on; as many
    # draws as dimensions are an edge, where a wrong axis fits
    dim = 4 if k else 3
    sizes = [(5, 2), (5, dim), (6, 2), (11, 5)] if draws.shown else [(7, 4), (6, dim), (11, 5)]
    random = draws.pairs(sizes, k)
    for inputs in random:
        yield Draw(RANDOM, inputs)
    if k:
        two = [(5, 2), (9, 3)] if draws.shown else [(7, 4), (9, 3)]
        numbers = (4, 5) if draws.shown else (5, 5)
        for times, nd, m, side in zip((1, 2), two, numbers, (-1, 1), strict=True):
            inputs = draws.pair(*nd, m, repeat=times, zero=True, side=side, far=True)
            yield Draw(REPEATED, inputs)
    for name, sent, plain in pair_edges(draws, k):
        yield Draw(edge(name), sent, plain)
    drawn = draws.pair(6, 4, k)
    while True:  # no more than elsewhere is the outside word's score the largest
        drawn["center_vector"], drawn["outside_vectors"] = draws.cancelling(6)
        if not wins(drawn):
            break
    yield Draw(PRECISE, drawn)
    near = [1e4, 9998.5, 0.5, -1e4, -9999.0]
    large = [
        (1, [2, 4, 3], near),
        (3, [2, 4, 0], near),
        (0, [1, 4, 2], [1e4, -1e4, 9000.0, -0.5, 8000.0]),  # the outside word is sure
    ]
    if not k:
        # none of them positive: where another number than the largest is subtracted
        large.append((1, [], [-9998.5, -8999.0, -9500.0, -8998.0, -1e4]))
    for o, words, scores in large:
        # rows as far apart as they are long: else a gradient cancels and has few digits itself
        v, U = draws.large_scores(scores, spread=100.0)
        inputs = {"center_vector": v, "outside_index": o, "outside_vectors": U}
        if k:
            inputs["negative_indices"] = np.array(words)
        yield Draw(LARGE, inputs)
    if draws.shown:
        yield Draw(NUDGE, random[0])
        # as large as the first: what is kept between calls of the same size shows here
        yield Draw(RANDOM, draws.pair(*sizes[0], k))
    else:
        yield Draw(LINE, draws.start(7, 4, k))
        sent, plain = draws.costly(k)
        sample = int(draws.rng.integers(2**62))
        cpu_seconds = time_of(LOSSES, functools.partial(_loss_alone, plain))
        options = {"follow_up": True, "cpu_seconds": cpu_seconds, "sample": sample}
        yield Draw(COSTLY, sent, plain, options=options)
    again = {**random[0], "center_vector": draws.another_center(random[0])}
    yield Draw(UNTOUCHED, random[0], then=Draw(RANDOM, again))


def _loss_alone(inputs: Inputs) -> object:
    """Compute a loss as quickly as NumPy does: the scores are what takes time."""
    scores = inputs["outside_vectors"] @ inputs["center_vector"]
    return np.logaddexp.reduce(scores) - scores[inputs["outside_index"]]


_KINDS = (
    Wording(
        REPEATED,
        Message("a word that is drawn more than once"),
        Message("repeated negatives"),
        Message("Only cases in which a word is drawn more than once are wrong."),
    ),
    Wording(PRECISE, Message("scores that are small differences of large products")),
    Wording(own("corpus"), Message("a small corpus")),
    Wording(
        LARGE,
        Message("numbers up to 10,000"),
        only=Message("Only cases with large scores are wrong."),
    ),
    Wording(edge("one dimension"), only=Message("Only vectors of one dimension are wrong.")),
    Wording(
        edge("as many words as dimensions"),
        only=Message("Only cases with as many words as dimensions are wrong."),
    ),
    Wording(
        edge("as many draws as dimensions"),
        only=Message("Only cases with as many draws as dimensions are wrong."),
    ),
    Wording(
        edge("as many outside words as dimensions"),
        only=Message("Only cases with as many outside words as dimensions are wrong."),
    ),
)


def _function(
    name: str,
    parameters: tuple[str, ...],
    outputs: tuple[Output, ...],
    draw: Callable[[Draws], Iterable[Draw]],
    n_calls: int | None = None,
) -> Function:
    return Function(
        name,
        parameters,
        outputs,
        getattr(reference, name),
        lambda draws: draw(Draws(draws.rng, draws.shown)),
        catalogue(name, outputs),
        _KINDS,
        ROWS,
        n_calls=n_calls,
    )


_PAIR = ("center_vector", "outside_index", "outside_vectors")
_OF_PAIR = (Scalar("loss"), GradientOf("center_vector"), GradientOf("outside_vectors"))
_WINDOW = ("center_index", "outside_indices", "center_vectors", "outside_vectors")
_OF_WINDOW = (Scalar("loss"), GradientOf("center_vectors"), GradientOf("outside_vectors"))
_OF_DESCENT = (
    ArrayOutput("theta"),
    ScalarList(
        "losses",
        Message("{name} should hold one loss for each of the {n} iterations; got {got}."),
    ),
)

FUNCTIONS = (
    _function("sigmoid", ("x",), (ArrayOutput("value"),), _elementary),
    _function("softmax", ("x",), (ArrayOutput("value"),), _elementary),
    _function(NAIVE, _PAIR, _OF_PAIR, functools.partial(_pair, 0)),
    _function(NEGATIVE, (*_PAIR, "negative_indices"), _OF_PAIR, functools.partial(_pair, 3)),
    _function(SKIPGRAM, (*_WINDOW, PAIR.name), _OF_WINDOW, of_windows, n_calls=3),
    _function(
        "sgd",
        (SMOOTH.name, "theta", "learning_rate", "n_iterations"),
        _OF_DESCENT,
        of_descents,
        n_calls=4,
    ),
)
