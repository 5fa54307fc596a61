"""Hidden inputs: random, at the edges, and with large logits. Inputs only, no answers.

Every function draws from the generator it is given, so that one course secret gives the same
cases for a regrade and nobody without it can tell them.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.sandbox.seam import Given, Prepared

__all__ = [
    "Inputs",
    "generator",
    "large_scores",
    "pair",
    "pair_edges",
    "pair_function",
    "smooth_function",
    "step",
    "window",
]

Array = NDArray[np.float64]
Inputs = dict[str, Any]


def generator(secret: bytes, purpose: str) -> np.random.Generator:
    """Give the random numbers of one purpose; another purpose gets independent ones."""
    digest = hmac.new(secret, purpose.encode(), hashlib.sha256).digest()
    return np.random.default_rng(int.from_bytes(digest, "big"))


def step(
    rng: np.random.Generator,
    shape: tuple[int, ...],
    length: float = 1.0,
    slope: Array | None = None,
) -> Array:
    """Draw a step of that length in any direction, but not nearly at right angles to `slope`.

    At right angles a loss does not change, and any factor of its gradient would do.
    """
    while True:
        u = rng.standard_normal(shape)
        u *= length / np.linalg.norm(u)
        if slope is None or not slope.any():
            return u
        if abs(float(np.sum(u * slope))) > 0.1 * length * float(np.linalg.norm(slope)):
            return u


def _negatives(rng: np.random.Generator, o: int, n_words: int, k: int, repeat: bool) -> list[int]:
    others = [w for w in range(n_words) if w != o]
    if not repeat:
        return [int(w) for w in rng.choice(others, size=k, replace=False)]
    twice = int(rng.choice(others))
    rest = [int(w) for w in rng.choice(others, size=k - 2)]
    return [twice, *rest, twice]


def pair(
    rng: np.random.Generator,
    n_words: int,
    dim: int,
    *,
    negatives: int = 0,
    repeat: bool = False,
    scale: float = 0.8,
) -> Inputs:
    """Draw the arguments of a pair loss: v_c, o, U, and `negatives` draws if there are any.

    The outside word isn't word 0, which a mistake may take for any word: that one is an edge.
    """
    o = int(rng.integers(1, n_words))
    inputs: Inputs = {
        "center_vector": scale * rng.standard_normal(dim),
        "outside_index": o,
        "outside_vectors": scale * rng.standard_normal((n_words, dim)),
    }
    if negatives:
        drawn = _negatives(rng, o, n_words, negatives, repeat)
        inputs["negative_indices"] = np.array(drawn, dtype=np.int64)
    return inputs


def pair_edges(rng: np.random.Generator, negatives: int) -> Iterator[tuple[str, Inputs, Inputs]]:
    """Yield (name, as sent, as computed with) for the edges of a pair loss.

    `negatives` is 0 for the naive softmax.
    """
    k = negatives

    def draw(n_words: int, dim: int, k: int = k) -> Inputs:
        return pair(rng, n_words, dim, negatives=k)

    yield _same("two words", draw(2, 3, min(k, 1)))
    yield _same("one dimension", draw(6, 1))
    yield _same("as many words as dimensions", draw(5, 5))
    if k:
        yield _same("one negative", draw(6, 4, 1))
    equal = draw(6, 3)
    equal["outside_vectors"][:] = equal["outside_vectors"][0]
    yield _same("equal rows", equal)
    for end, o in (("first", 0), ("last", 5)):
        ends = draw(6, 4)
        ends["outside_index"] = o
        if k:
            ends["negative_indices"] = np.array(_negatives(rng, o, 6, k, False), dtype=np.int64)
        yield _same(f"the {end} word outside", ends)
    if k:
        itself = draw(6, 4)
        itself["negative_indices"][1] = itself["outside_index"]
        yield _same("a negative that is the outside word", itself)
    zero = draw(6, 4)
    zero["center_vector"] = np.zeros(4)
    yield _same("a center vector of zeros", zero)
    whole = draw(6, 4)
    for name in ("center_vector", "outside_vectors"):
        whole[name] = rng.integers(-2, 3, size=whole[name].shape).astype(np.int64)
    whole["center_vector"][0] = 1
    yield _same("integer inputs", whole)
    strided = draw(6, 4)
    yield (
        "inputs that are not contiguous",
        {n: Prepared(v, "strided") if n.endswith(("vector", "vectors")) else v
         for n, v in strided.items()},
        strided,
    )  # fmt: skip


def single_precision(inputs: Inputs) -> tuple[Inputs, Inputs]:
    """The same in float32, as sent and as computed with."""
    as_sent = {
        n: v.astype(np.float32) if isinstance(v, np.ndarray) and v.dtype.kind == "f" else v
        for n, v in inputs.items()
    }
    return as_sent, {
        n: v.astype(np.float64) if isinstance(v, np.ndarray) and v.dtype.kind == "f" else v
        for n, v in as_sent.items()
    }


def _same(name: str, inputs: Inputs) -> tuple[str, Inputs, Inputs]:
    return name, inputs, inputs


def large_scores(
    rng: np.random.Generator, scores: list[float], dim: int = 4
) -> tuple[Array, Array]:
    """Draw (center_vector, outside_vectors) with exactly these products up to rounding."""
    v = step(rng, (dim,), 10.0)
    noise = rng.standard_normal((len(scores), dim))
    noise -= np.outer(noise @ v, v) / (v @ v)
    return v, noise + np.outer(scores, v) / (v @ v)


def pair_function(rng: np.random.Generator, n_words: int, dim: int) -> Given:
    """Draw a pair loss of ours that no student can foresee."""
    a, b = rng.uniform(0.5, 2, n_words), rng.standard_normal(dim)
    return Given("pair_loss_and_gradient", (a, b, np.array(rng.uniform(0.1, 0.5))))


def smooth_function(rng: np.random.Generator, size: int) -> Given:
    """Draw a smooth loss of ours over theta."""
    return Given("loss_and_gradient", (rng.uniform(0.5, 2, size), rng.standard_normal(size)))


def window(rng: np.random.Generator, n_words: int, dim: int, outside: list[int] | int) -> Inputs:
    """Draw the arguments of a window loss, without its pair function.

    A number of outside words is drawn without the center word where there are enough others. The
    center isn't word 0, which a mistake may take for any word: that one is an edge.
    """
    center = int(rng.integers(1, n_words))
    if isinstance(outside, int):
        others = [w for w in range(n_words) if w != center or outside >= n_words]
        outside = [int(o) for o in rng.choice(others, size=outside, replace=False)]
    return {
        "center_index": center,
        "outside_indices": np.array(outside, dtype=np.int64),
        "center_vectors": 0.8 * rng.standard_normal((n_words, dim)),
        "outside_vectors": 0.8 * rng.standard_normal((n_words, dim)),
    }
