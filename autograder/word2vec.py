"""This assignment: its functions, its hidden cases, and what the reference answers to them.

The only module that names the reference. Reference values are computed once, when the plans are
made, and serve a whole class.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder import cases
from autograder.child.functions import given
from autograder.compare import EXACT, LARGE, SINGLE
from autograder.plans import Plan, Probe
from autograder.probing import answers, probe, slopes, untouched
from autograder.questions import NAIVE, NEGATIVE, SKIPGRAM
from autograder.sandbox.seam import Ask, Given, Prepared
from solutions import reference

__all__ = ["EARLIER", "make_plans"]

Array = NDArray[np.float64]


# functions that may be answered by value for a student whose own is wrong
EARLIER: dict[str, tuple[tuple[str, ...], Callable[..., Any]]] = {
    "sigmoid": (("x",), reference.sigmoid),
    "softmax": (("x",), reference.softmax),
}


def _elementary(function: str, rng: np.random.Generator) -> Plan:
    answer = answers(getattr(reference, function), ("value",))
    large = np.array([1e4, -1e4, 9998.5, 0.0, 745.5, -745.5])
    matrix = 2 * rng.standard_normal((3, 5))
    draws = [3 * rng.standard_normal(n) for n in (6, 4, 9)]
    probes = [probe("random", {"x": x}, answer) for x in draws]
    edges: dict[str, Any] = {
        "one number in an array": np.array([0.7]),
        "integers": np.array([-3, 0, 2, 5]),
        "equal entries": np.full(4, 1.25),
        "a matrix, row by row": matrix,
        "an array that is not contiguous": Prepared(matrix, "strided"),
    }
    if function == "sigmoid":
        edges["a plain number"] = 0.3
    for name, x in edges.items():
        plain = {"x": x.array if isinstance(x, Prepared) else x}
        probes.append(probe(f"edge:{name}", {"x": x}, answer, plain=plain))
    probes.append(probe("large", {"x": large}, answer))
    probes.append(probe("large", {"x": -large[:4]}, answer))
    a, b = {"x": draws[0]}, {"x": draws[0][::-1].copy()}
    probes += untouched(a, a, (b, b), answer)
    return Plan(function, ("x",), ("value",), tuple(probes))


def _pair(function: str, rng: np.random.Generator) -> Plan:
    outputs = ("loss", "grad_center_vector", "grad_outside_vectors")
    answer = answers(getattr(reference, function), outputs)
    k = 3 if function == NEGATIVE else 0
    draws = [cases.pair(rng, n, d, negatives=k) for n, d in ((7, 4), (6, 3), (11, 5))]
    probes = [probe("random", inputs, answer) for inputs in draws]
    if k:
        twice = [cases.pair(rng, n, d, negatives=5, repeat=True) for n, d in ((7, 4), (9, 3))]
        probes += [probe("repeated", inputs, answer) for inputs in twice]
    for name, sent, plain in cases.pair_edges(rng, k):
        probes.append(probe(f"edge:{name}", sent, answer, plain=plain))
    sent, plain = cases.single_precision(cases.pair(rng, 6, 4, negatives=k))
    probes.append(probe("edge:float32 inputs", sent, answer, plain=plain, tolerance=SINGLE))
    near = [1e4, 9998.5, 0.5, -1e4, -9999.0]
    for o, drawn, scores in (
        (1, [2, 4, 3], near),
        (3, [2, 4, 0], near),
        (0, [1, 4, 2], [1e4, -1e4, 9000.0, -0.5, 8000.0]),  # the outside word is sure
    ):
        v, U = cases.large_scores(rng, scores)
        inputs: cases.Inputs = {"center_vector": v, "outside_index": o, "outside_vectors": U}
        if k:
            inputs["negative_indices"] = np.array(drawn)
        probes.append(probe("large", inputs, answer, tolerance=LARGE))
    arguments = ("center_vector", "outside_vectors")
    probes += slopes(draws[0], draws[0], arguments, answer, rng)
    again = {**draws[0], "center_vector": draws[0]["center_vector"][::-1].copy()}
    probes += untouched(draws[0], draws[0], (again, again), answer)
    return Plan(function, tuple(draws[0]), outputs, tuple(probes), on_line=arguments)


def _with(function: Given, inputs: cases.Inputs) -> tuple[cases.Inputs, cases.Inputs]:
    """Add a function to a call's inputs: as it is sent, and as we compute with it."""
    ours = given(function.name, function.coefficients)
    return {**inputs, function.name: function}, {**inputs, function.name: ours}


def _skipgram(rng: np.random.Generator) -> Plan:
    outputs = ("loss", "grad_center_vectors", "grad_outside_vectors")
    answer = answers(reference.skipgram_loss_and_gradient, outputs)

    def with_pair(inputs: cases.Inputs) -> tuple[cases.Inputs, cases.Inputs]:
        return _with(cases.pair_function(rng, *inputs["outside_vectors"].shape), inputs)

    def draw(n_words: int, dim: int, outside: list[int] | int) -> cases.Inputs:
        return cases.window(rng, n_words, dim, outside)

    itself = draw(6, 3, [0, 4, 2])
    itself["outside_indices"][1] = itself["center_index"]
    random = [with_pair(draw(6, 5, 2)), with_pair(draw(7, 4, 4)), with_pair(draw(9, 3, 6))]
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
    arguments = ("center_vectors", "outside_vectors")
    probes += slopes(plain, sent, arguments, answer, rng)
    probes += untouched(sent, plain, with_pair(draw(6, 5, 2)), answer)
    return Plan(SKIPGRAM, tuple(random[0][0]), outputs, tuple(probes), on_line=arguments)


def _corpus_loss(rng: np.random.Generator, n_words: int, dim: int) -> Callable[..., Any]:
    """Negative sampling over a few pairs of a tiny corpus, as a function of theta."""
    pairs = [cases.pair(rng, n_words, dim, negatives=3) for _ in range(4)]
    centers = rng.integers(n_words, size=len(pairs))

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


def _sgd(rng: np.random.Generator) -> Plan:
    outputs = ("theta", "losses")
    answer = answers(reference.sgd, outputs)
    oracles: dict[str, Callable[..., Any]] = {}

    def draw(size: int, n: int) -> cases.Inputs:
        return {
            "loss_and_gradient": None,  # the first parameter, drawn apart
            "theta": 0.5 * rng.standard_normal(size),
            "learning_rate": float(rng.uniform(0.05, 0.15)),
            "n_iterations": n,
        }

    sizes = ((5, 4), (8, 3), (4, 1))
    random = [_with(cases.smooth_function(rng, n), draw(n, steps)) for n, steps in sizes]
    # this one is computed in the parent, since it is made of what the assignment asks for
    name, corpus = "loss_and_gradient", draw(36, 4)
    oracles[name] = _corpus_loss(rng, 6, 3)
    probes = [probe("random", sent, answer, plain=plain) for sent, plain in random]
    asking, ours = {**corpus, name: Ask(name, ("theta",))}, {**corpus, name: oracles[name]}
    probes.append(probe("corpus", asking, answer, plain=ours))
    probes += untouched(*random[0], random[1], answer)
    return Plan("sgd", tuple(random[0][0]), outputs, tuple(probes), oracles)


def _line_plans(rng: np.random.Generator) -> Iterator[Plan]:
    """One plan for each line; every line of a derivation has to equal the derivative."""
    points = [cases.pair(rng, n, d) for n, d in ((7, 4), (5, 3), (6, 5))]
    stages: dict[str, list[tuple[cases.Inputs, Array]]] = {}
    for p in points:
        v, o, U = p.values()
        _, grad_v, grad_U = reference.naive_softmax_loss_and_gradient(v, o, U)
        y_hat = reference.softmax(U @ v)
        y = np.eye(len(U))[o]
        u_k = U[(o + 1) % len(U)]
        score = float(u_k @ v)
        sigma = float(reference.sigmoid(-score))
        first = {"outside_vectors": U, "center_vector": v, "outside_index": o}
        symbols: dict[str, tuple[cases.Inputs, Array]] = {
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
        for name, line in symbols.items():
            stages.setdefault(name, []).append(line)
    for name, probes in stages.items():
        yield Plan(
            name,
            tuple(probes[0][0]),
            ("value",),
            tuple(Probe("random", i, {"value": value}, EXACT, i) for i, value in probes),
        )


def make_plans(secret: bytes) -> tuple[Plan, ...]:
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

    def rng(purpose: str) -> np.random.Generator:
        return cases.generator(secret, purpose)

    return (
        _elementary("sigmoid", rng("sigmoid")),
        _elementary("softmax", rng("softmax")),
        _pair(NAIVE, rng(NAIVE)),
        _pair(NEGATIVE, rng(NEGATIVE)),
        *_line_plans(rng("lines")),
        _skipgram(rng(SKIPGRAM)),
        _sgd(rng("sgd")),
    )
