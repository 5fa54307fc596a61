"""This assignment's functions: how they are called, their cases, and what can go wrong in them.

The only module that names the reference. The answers to hidden cases are computed
once, when the plans are made, and serve a whole class; shown cases are drawn for each report.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.assignments.word2vec.draws import Draws, pair_edges
from autograder.assignments.word2vec.given import PAIR, SMOOTH
from autograder.assignments.word2vec.misconceptions import catalogue
from autograder.assignments.word2vec.names import NAIVE, NEGATIVE, SKIPGRAM
from autograder.assignments.word2vec.rows import ROWS
from autograder.engine.cases.draws import Inputs
from autograder.engine.cases.function import Draw, Function, Wording
from autograder.engine.cases.kinds import (
    COSTLY,
    COUNTED,
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
from autograder.sandbox.calls import Ask, Given, Prepared
from solutions.word2vec import reference

__all__ = ["FORMULA_SECONDS", "FUNCTIONS"]

Array = NDArray[np.float64]

# CPU time for 100,000 gradient entries: loops in Python take a tenth of it, a difference quotient
# for each entry many times as much
FORMULA_SECONDS = 0.2


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
    # shown ones are small, but for one as large as any: a mistake may show from a size on
    sizes = [(5, 2), (5, 3), (6, 2), (11, 5)] if draws.shown else [(7, 4), (6, 3), (11, 5)]
    random = draws.pairs(sizes, k)
    for inputs in random:
        yield Draw(RANDOM, inputs)
    if k:
        two = [(5, 2), (9, 3)] if draws.shown else [(7, 4), (9, 3)]
        numbers = (4, 5) if draws.shown else (5, 5)
        for nd, m, side in zip(two, numbers, (-1, 1), strict=True):
            inputs = draws.pair(*nd, m, repeat=True, zero=True, side=side, far=True)
            yield Draw(REPEATED, inputs)
    for name, sent, plain in pair_edges(draws, k):
        yield Draw(edge(name), sent, plain)
    drawn = draws.pair(6, 4, k)
    drawn["center_vector"], drawn["outside_vectors"] = draws.cancelling(6)
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
        options = {"follow_up": True, "cpu_seconds": FORMULA_SECONDS, "sample": sample}
        yield Draw(COSTLY, sent, plain, options=options)
    again = {**random[0], "center_vector": draws.another_center(random[0]["outside_vectors"])}
    yield Draw(UNTOUCHED, random[0], then=Draw(RANDOM, again))


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


def _skipgram(draws: Draws) -> Iterator[Draw]:
    def with_pair(inputs: Inputs) -> tuple[Inputs, Inputs]:
        return _with(draws.pair_function(*inputs["outside_vectors"].shape), inputs)

    draw = draws.window
    itself = draw(6, 3, [0, 4, 2])
    itself["outside_indices"][1] = itself["center_index"]
    sizes = ((4, 2, 2), (4, 2, 3), (9, 5, 6)) if draws.shown else ((6, 5, 2), (7, 4, 4), (9, 3, 6))
    random = [with_pair(draw(*size)) for size in sizes]
    while not (draws.shown or _tell([plain for _, plain in random])):
        random = [with_pair(draw(*size)) for size in sizes]
    first = draw(6, 3, [3, 1])
    first["center_index"] = 0
    edges = {
        "the first word at the center": first,
        "a window cut to one word": draw(6, 3, 1),
        "an outside word equal to the center": itself,
        "a repeated outside word": draw(6, 3, [1, 4, 1, 2]),
        "as many words as dimensions": draw(5, 5, 3),
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
        yield Draw(LINE, *with_pair(draw(7, 4, 4)))
    # this one asks the parent, which counts: a word that stands twice is asked for twice
    sent, plain = with_pair(draw(6, 3, [2, 4, 2]))
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


def _sgd(draws: Draws) -> Iterator[Draw]:
    def draw(size: int, n: int, rate: tuple[float, float] = (0.05, 0.15)) -> Inputs:
        return {
            SMOOTH.name: None,  # the first parameter, drawn apart
            "theta": draws.numbers(size, scale=0.5),
            "learning_rate": float(draws.positive(*rate)),
            "n_iterations": n,
        }

    sizes = ((2, 3), (3, 2), (2, 1), (8, 4)) if draws.shown else ((5, 4), (8, 3), (4, 1))
    random = [_with(draws.smooth_function(n), draw(n, steps)) for n, steps in sizes]
    # steps so large that the loss rises
    random.append(_with(draws.smooth_function(3), draw(3, 4, (2.5, 3.0))))
    for sent, plain in random:
        yield Draw(RANDOM, sent, plain)
    # this one is computed in the parent, since it is made of what the assignment asks for
    corpus = draw(36, 4)
    ours = {**corpus, SMOOTH.name: _corpus_loss(draws, 6, 3)}
    yield Draw(own("corpus"), {**corpus, SMOOTH.name: Ask(SMOOTH.name, SMOOTH.parameters)}, ours)
    yield Draw(UNTOUCHED, *random[0], then=Draw(RANDOM, *random[1]))


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
    _function(SKIPGRAM, (*_WINDOW, PAIR.name), _OF_WINDOW, _skipgram, n_calls=3),
    _function(
        "sgd", (SMOOTH.name, "theta", "learning_rate", "n_iterations"), _OF_DESCENT, _sgd, n_calls=4
    ),
)
