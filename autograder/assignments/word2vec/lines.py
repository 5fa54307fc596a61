"""The lines of the derivations: functions of the symbols that a line may use.

Every line of a derivation has to equal the derivative.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

import numpy as np
from numpy.typing import NDArray

from autograder.assignments.word2vec.draws import Draws
from autograder.assignments.word2vec.misconceptions import catalogue
from autograder.assignments.word2vec.rows import ROWS
from autograder.engine.cases import cases
from autograder.engine.cases.function import Draw, Function
from autograder.engine.values.outputs import Array as ArrayOutput
from solutions.word2vec import reference

__all__ = ["LINES"]

Array = NDArray[np.float64]
_U, _V, _O = "outside_vectors", "center_vector", "outside_index"


def _cases(name: str, draws: cases.Draws) -> Iterator[Draw]:
    """Draw points of its own for each line, so that none can be answered from another."""
    own = Draws(draws.rng, draws.shown)
    for n_words, dim in ((3, 2), (4, 2), (7, 5)) if draws.shown else ((7, 4), (5, 3), (6, 5)):
        symbols = _symbols(own.pair(n_words, dim))
        yield Draw("random", {symbol: symbols[symbol] for symbol in _LINES[name][0]})


def _symbols(point: cases.Inputs) -> cases.Inputs:
    """Give the value of every symbol at a point."""
    v, o, U = point.values()
    y_hat, y = reference.softmax(U @ v), np.eye(len(U))[o]
    u_k = U[(o + 1) % len(U)]
    return {
        **point,
        "probabilities": y_hat,
        "y_hat": y_hat,
        "y": y,
        "delta": y_hat - y,
        "outside_vector": u_k,
        "score": float(u_k @ v),
        "sigma": float(reference.sigmoid(-(u_k @ v))),
    }


def _delta(y_hat: Array, o: int) -> Array:
    return np.asarray(y_hat - np.eye(y_hat.size)[o])


# the symbols of each line, and what it has to equal
_LINES: Mapping[str, tuple[tuple[str, ...], Callable[..., Array]]] = {
    "center_line_1": (
        (_U, _V, _O), lambda U, v, o: reference.naive_softmax_loss_and_gradient(v, o, U)[1]),
    "center_line_2": ((_U, "probabilities", _O), lambda U, y_hat, o: U.T @ _delta(y_hat, o)),
    "center_line_3": ((_U, "y_hat", "y"), lambda U, y_hat, y: U.T @ (y_hat - y)),
    "center_line_4": ((_U, "delta"), lambda U, delta: U.T @ delta),
    "outside_line_1": (
        (_U, _V, _O), lambda U, v, o: reference.naive_softmax_loss_and_gradient(v, o, U)[2]),
    "outside_line_2": (
        ("probabilities", _V, _O), lambda y_hat, v, o: np.outer(_delta(y_hat, o), v)),
    "outside_line_3": (("y_hat", "y", _V), lambda y_hat, y, v: np.outer(y_hat - y, v)),
    "negative_line_1": (
        ("outside_vector", _V), lambda u_k, v: (1 - reference.sigmoid(-(u_k @ v))) * v),
    "negative_line_2": (("sigma", _V), lambda sigma, v: (1 - sigma) * v),
    "negative_line_3": (("score", _V), lambda score, v: (1 - reference.sigmoid(-score)) * v),
}  # fmt: skip
_VALUE = (ArrayOutput("value"),)
LINES = tuple(
    Function(
        name, symbols, _VALUE, right, partial(_cases, name), catalogue(name, _VALUE), rows=ROWS
    )
    for name, (symbols, right) in _LINES.items()
)
