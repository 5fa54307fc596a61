"""This assignment: its functions, its cases, and what the reference answers to them.

The only module that names the reference. The answers to hidden cases are computed once, when the
plans are made, and serve a whole class; shown cases are drawn for each report.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.child.functions import given
from autograder.engine.cases import cases
from autograder.engine.cases.cases import Draws
from autograder.engine.cases.plans import Plan, Probe
from autograder.engine.cases.probing import answers, line, nudges, probe, shuffled, untouched
from autograder.engine.questions import NAIVE, NEGATIVE, SKIPGRAM
from autograder.engine.values.compare import LARGE
from autograder.sandbox.seam import Ask, Given, Prepared
from solutions import reference

__all__ = ["EARLIER", "FORMULA_SECONDS", "hidden_plans", "shown_plans"]

Array = NDArray[np.float64]

# CPU time for 100,000 gradient entries: loops in Python take a tenth of it, a difference quotient
# for each entry many times as much
FORMULA_SECONDS = 0.2

# functions that may be answered by value for a student whose own is wrong
EARLIER: dict[str, tuple[tuple[str, ...], Callable[..., Any]]] = {
    "sigmoid": (("x",), reference.sigmoid),
    "softmax": (("x",), reference.softmax),
}


def _elementary(function: str, draws: Draws) -> Plan:
    answer = answers(getattr(reference, function), ("value",))
    large = np.array([1e4, -1e4, 9998.5, 0.0, 745.5, -745.5])
    matrix = draws.numbers(*((2, 3) if draws.shown else (3, 5)), scale=2.0)
    random = [draws.numbers(n, scale=3.0) for n in ((3, 3, 9) if draws.shown else (6, 4, 9))]
    probes = [probe("random", {"x": x}, answer) for x in random]
    edges: dict[str, Any] = {
        "one number in an array": np.array([0.7]),
        "equal entries": np.full(4, 1.25),
        "a matrix, row by row": matrix,
        "arrays that are not contiguous": Prepared(matrix, "strided"),
    }
    for name, x in edges.items():
        plain = {"x": x.array if isinstance(x, Prepared) else x}
        probes.append(probe(f"edge:{name}", {"x": x}, answer, plain=plain))
    probes.append(probe("large", {"x": large}, answer, tolerance=LARGE))
    probes.append(probe("large", {"x": -large[:4]}, answer, tolerance=LARGE))
    a, b = {"x": random[0]}, {"x": random[0][::-1] + 1.0}
    probes += untouched(a, a, (b, b), answer)
    return Plan(
        function, ("x",), ("value",), tuple(probes), order=_order(draws, probes), shown=draws.shown
    )


def _order(draws: Draws, probes: list[Probe]) -> tuple[int, ...]:
    return () if draws.shown else shuffled(draws.rng, probes)


def _pair(function: str, draws: Draws) -> Plan:
    outputs = ("loss", "grad_center_vector", "grad_outside_vectors")
    answer = answers(getattr(reference, function), outputs)
    arguments = ("center_vector", "outside_vectors")
    k = 3 if function == NEGATIVE else 0
    # shown ones are small, but for one as large as any: a mistake may show from a size on
    sizes = [(5, 2), (5, 3), (6, 2), (11, 5)] if draws.shown else [(7, 4), (6, 3), (11, 5)]
    random = [draws.pair(n, d, k) for n, d in sizes]
    probes = [probe("random", inputs, answer) for inputs in random]
    if k:
        two = [(5, 2), (9, 3)] if draws.shown else [(7, 4), (9, 3)]
        numbers = (4, 5) if draws.shown else (5, 5)
        twice = [draws.pair(*nd, m, repeat=True) for nd, m in zip(two, numbers, strict=True)]
        probes += [probe("repeated", inputs, answer) for inputs in twice]
    for name, sent, plain in cases.pair_edges(draws, k):
        probes.append(probe(f"edge:{name}", sent, answer, plain=plain))
    drawn = draws.pair(6, 4, k)
    drawn["center_vector"], drawn["outside_vectors"] = draws.cancelling(6)
    probes.append(probe("precise", drawn, answer))
    near = [1e4, 9998.5, 0.5, -1e4, -9999.0]
    for o, words, scores in (
        (1, [2, 4, 3], near),
        (3, [2, 4, 0], near),
        (0, [1, 4, 2], [1e4, -1e4, 9000.0, -0.5, 8000.0]),  # the outside word is sure
    ):
        v, U = draws.large_scores(scores)
        inputs: cases.Inputs = {"center_vector": v, "outside_index": o, "outside_vectors": U}
        if k:
            inputs["negative_indices"] = np.array(words)
        probes.append(probe("large", inputs, answer))
    if draws.shown:
        probes += nudges(random[0], random[0], arguments, answer)
        # as large as the first: what is kept between calls of the same size shows here
        probes.append(probe("random", draws.pair(*sizes[0], k), answer))
    else:
        start = draws.pair(7, 4, k)
        probes += line(start, start, arguments, answer, draws.rng)
        sent, plain = draws.many(k)
        probes.append(
            probe(
                "costly",
                sent,
                answer,
                plain=plain,
                follow_up=True,
                cpu_seconds=FORMULA_SECONDS,
                sample=int(draws.rng.integers(2**62)),
            )
        )
    again = {**random[0], "center_vector": random[0]["center_vector"][::-1] + 1.0}
    probes += untouched(random[0], random[0], (again, again), answer)
    return Plan(
        function,
        tuple(random[0]),
        outputs,
        tuple(probes),
        on_line=arguments,
        order=_order(draws, probes),
        shown=draws.shown,
    )


def _with(function: Given, inputs: cases.Inputs) -> tuple[cases.Inputs, cases.Inputs]:
    """Add a function to a call's inputs: as it is sent, and as we compute with it."""
    ours = given(function.name, function.coefficients)
    return {**inputs, function.name: function}, {**inputs, function.name: ours}


def _skipgram(draws: Draws) -> Plan:
    outputs = ("loss", "grad_center_vectors", "grad_outside_vectors")
    arguments = ("center_vectors", "outside_vectors")
    answer = answers(reference.skipgram_loss_and_gradient, outputs)

    def with_pair(inputs: cases.Inputs) -> tuple[cases.Inputs, cases.Inputs]:
        return _with(draws.pair_function(*inputs["outside_vectors"].shape), inputs)

    draw = draws.window
    itself = draw(6, 3, [0, 4, 2])
    itself["outside_indices"][1] = itself["center_index"]
    sizes = ((4, 2, 2), (4, 2, 3), (9, 5, 6)) if draws.shown else ((6, 5, 2), (7, 4, 4), (9, 3, 6))
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
    probes = [probe("random", sent, answer, plain=plain) for sent, plain in random]
    for name, inputs in edges.items():
        sent, plain = with_pair(inputs)
        probes.append(probe(f"edge:{name}", sent, answer, plain=plain))
    sent, plain = random[0]
    if draws.shown:
        probes += nudges(plain, sent, arguments, answer)
    else:
        asked, moved = with_pair(draw(7, 4, 4))
        probes += line(moved, asked, arguments, answer, draws.rng)
    # this one asks the parent, which counts
    asked, ours = with_pair(draw(6, 3, [2, 4, 1]))
    name = "pair_loss_and_gradient"
    asked = {**asked, name: Ask(name, ("center_vector", "outside_index", "outside_vectors"))}
    probes.append(probe("counted", asked, answer, plain=ours))
    probes += untouched(sent, plain, with_pair(draw(*sizes[0])), answer)
    return Plan(
        SKIPGRAM,
        tuple(sent),
        outputs,
        tuple(probes),
        {name: ours[name]},
        on_line=arguments,
        order=_order(draws, probes),
        shown=draws.shown,
        n_calls=3,
    )


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


def _sgd(draws: Draws) -> Plan:
    outputs = ("theta", "losses")
    answer = answers(reference.sgd, outputs)

    def draw(size: int, n: int, rate: tuple[float, float] = (0.05, 0.15)) -> cases.Inputs:
        return {
            "loss_and_gradient": None,  # the first parameter, drawn apart
            "theta": draws.numbers(size, scale=0.5),
            "learning_rate": float(draws.positive(*rate)),
            "n_iterations": n,
        }

    sizes = ((2, 3), (3, 2), (2, 1), (8, 4)) if draws.shown else ((5, 4), (8, 3), (4, 1))
    random = [_with(draws.smooth_function(n), draw(n, steps)) for n, steps in sizes]
    # steps so large that the loss rises
    random.append(_with(draws.smooth_function(3), draw(3, 4, (2.5, 3.0))))
    # this one is computed in the parent, since it is made of what the assignment asks for
    name, corpus = "loss_and_gradient", draw(36, 4)
    ours = {**corpus, name: _corpus_loss(draws, 6, 3)}
    probes = [probe("random", sent, answer, plain=plain) for sent, plain in random]
    asking = {**corpus, name: Ask(name, ("theta",))}
    probes.append(probe("corpus", asking, answer, plain=ours))
    probes += untouched(*random[0], random[1], answer)
    return Plan(
        "sgd",
        tuple(random[0][0]),
        outputs,
        tuple(probes),
        {name: ours[name]},
        order=_order(draws, probes),
        shown=draws.shown,
        n_calls=4,
    )


def _line_plans(draws: Draws) -> Iterator[Plan]:
    """One plan for each line; every line of a derivation has to equal the derivative."""
    stages: dict[str, list[tuple[cases.Inputs, Array]]] = {}
    for n_words, dim in ((3, 2), (4, 2), (7, 5)) if draws.shown else ((7, 4), (5, 3), (6, 5)):
        for name in _LINES:  # points of its own for each, so that none can be answered from another
            stages.setdefault(name, []).append(_line(name, draws.pair(n_words, dim)))
    for name, probes in stages.items():
        yield Plan(
            name,
            tuple(probes[0][0]),
            ("value",),
            tuple(Probe("random", i, {"value": value}, plain=i) for i, value in probes),
            shown=draws.shown,
        )


_LINES = (
    *(f"center_line_{i}" for i in (1, 2, 3, 4)),
    *(f"outside_line_{i}" for i in (1, 2, 3)),
    *(f"negative_line_{i}" for i in (1, 2, 3)),
)


def _line(name: str, point: cases.Inputs) -> tuple[cases.Inputs, Array]:
    """Give the symbols of a line at a point, and what the line has to equal."""
    v, o, U = point.values()
    _, grad_v, grad_U = reference.naive_softmax_loss_and_gradient(v, o, U)
    y_hat = reference.softmax(U @ v)
    y = np.eye(len(U))[o]
    u_k = U[(o + 1) % len(U)]
    score = float(u_k @ v)
    sigma = float(reference.sigmoid(-score))
    first = {"outside_vectors": U, "center_vector": v, "outside_index": o}
    lines: dict[str, tuple[cases.Inputs, Array]] = {
        "center_line_1": (first, grad_v),
        "center_line_2": (
            {"outside_vectors": U, "probabilities": y_hat, "outside_index": o}, grad_v),
        "center_line_3": ({"outside_vectors": U, "y_hat": y_hat, "y": y}, grad_v),
        "center_line_4": ({"outside_vectors": U, "delta": y_hat - y}, grad_v),
        "outside_line_1": (first, grad_U),
        "outside_line_2": (
            {"probabilities": y_hat, "center_vector": v, "outside_index": o}, grad_U),
        "outside_line_3": ({"y_hat": y_hat, "y": y, "center_vector": v}, grad_U),
        "negative_line_1": ({"outside_vector": u_k, "center_vector": v}, (1 - sigma) * v),
        "negative_line_2": ({"sigma": sigma, "center_vector": v}, (1 - sigma) * v),
        "negative_line_3": ({"score": score, "center_vector": v}, (1 - sigma) * v),
    }  # fmt: skip
    return lines[name]


def _plans(draws_for: Callable[[str], Draws]) -> tuple[Plan, ...]:
    return (
        _elementary("sigmoid", draws_for("sigmoid")),
        _elementary("softmax", draws_for("softmax")),
        _pair(NAIVE, draws_for(NAIVE)),
        _pair(NEGATIVE, draws_for(NEGATIVE)),
        *_line_plans(draws_for("lines")),
        _skipgram(draws_for(SKIPGRAM)),
        _sgd(draws_for("sgd")),
    )


def hidden_plans(secret: bytes) -> tuple[Plan, ...]:
    """Draw the hidden cases of a course and answer them.

    Parameters
    ----------
    secret : bytes
        Of the course; one secret gives the same cases.

    Returns
    -------
    tuple of Plan
        In the order in which the functions are asked.
    """
    return _plans(lambda purpose: Draws(cases.generator(secret, purpose)))


def shown_plans(seed: bytes, functions: Collection[str]) -> tuple[Plan, ...]:
    """Draw small cases with round numbers, which a report may print, and answer them.

    Parameters
    ----------
    seed : bytes
        Nothing that a hidden case is drawn from.
    functions : collection of str
        Those that are wanted.

    Returns
    -------
    tuple of Plan
    """
    plans = _plans(lambda purpose: Draws(cases.generator(seed, purpose), shown=True))
    return tuple(plan for plan in plans if plan.function in functions)
