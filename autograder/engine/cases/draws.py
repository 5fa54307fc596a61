"""Draws the inputs of cases: random, at the edges, and with large scores. No answers.

Hidden cases are drawn from a generator that one course secret decides, so that they are the same
for a regrade and nobody without it can tell them. Shown cases are small and made of round numbers,
so that a person can follow and paste them; they have nothing to do with the hidden ones.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

import numpy as np
from numpy.typing import NDArray

from autograder.sandbox.calls import Prepared

__all__ = ["Draws", "Inputs", "generator", "has_no_empty_row", "spread", "step"]

Array = NDArray[np.float64]
Inputs = dict[str, Any]
TAIL = 2.2  # standard deviations: beyond them, whether a number is drawn at all is chance


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


def spread(words: list[int], again: int) -> list[int]:
    """Let the first of some words come again so many times, among the others and at the end.

    Examples
    --------
    >>> spread([4, 1, 3], 2)
    [4, 1, 4, 3, 4]
    """
    if not again:
        return words
    first, second, *rest = words
    return [first, second, *[first] * (again - 1), *rest, first]


def has_no_empty_row(numbers: Array) -> bool:
    """Whether no row is zeros alone; of a few numbers, which lists are faster for than arrays."""
    return all(map(any, numbers.reshape(-1, numbers.shape[-1]).tolist()))


class Draws:
    """Draws inputs.

    Parameters
    ----------
    rng : Generator
    shown : bool
        Whether a person is to read them: sizes are small and numbers round.
    """

    def __init__(self, rng: np.random.Generator, shown: bool = False) -> None:
        self.rng, self.shown = rng, shown

    def numbers(self, *shape: int, scale: float = 0.8) -> Array:
        """Draw an array, not all of it zeros."""
        if not self.shown:
            return np.asarray(scale * self.rng.standard_normal(shape).clip(-TAIL, TAIL))
        while True:
            drawn = self.halves(*shape, scale=scale)
            if has_no_empty_row(drawn):
                return drawn

    def halves(self, *shape: int, scale: float = 0.8) -> Array:
        """Draw round numbers, zeros among them."""
        return np.asarray(self.rng.integers(-3, 4, shape) / 2 * (1 if scale <= 1 else 2 * scale))

    def positive(self, low: float, high: float, *shape: int) -> Array:
        """Draw numbers between two, with two digits where a person reads them."""
        drawn = self.rng.uniform(low, high, shape)
        return np.asarray(np.round(drawn, 2) if self.shown else drawn)

    def many(self, *shape: int) -> tuple[Prepared, Array]:
        """Draw very many numbers, a byte for each of them: as they are sent, and as they are."""
        small = self.rng.integers(-10, 11, shape).astype(np.int8)
        return Prepared(small, "over 32"), small / 32.0

    def distinct(self, *shape: int) -> tuple[Prepared, Array]:
        """Draw very many numbers of which no two of a row are equal, two bytes for each of them.

        So a difference quotient can't be taken once for all entries with the same number.
        """
        row = np.arange(1, shape[-1] + 1) - shape[-1] // 2 - 0.5
        rows = np.broadcast_to((2 * row).astype(np.int16), shape)
        small = self.rng.permuted(rows, axis=-1)
        return Prepared(small, "over 524288"), small / 524288.0

    def large_scores(
        self, scores: list[float], dim: int = 4, spread: float = 1.0
    ) -> tuple[Array, Array]:
        """Draw a vector, and rows whose products with it are exactly these up to rounding.

        The rows differ by the scores' part of them, and otherwise by numbers of size `spread`.
        """
        if self.shown:
            v, U = np.zeros(2), self.numbers(len(scores), 2)
            v[0], U[:, 0] = 100.0, np.asarray(scores) / 100
            return v, U
        v = step(self.rng, (dim,), 10.0)
        noise = spread * self.rng.standard_normal((len(scores), dim))
        noise -= np.outer(noise @ v, v) / (v @ v)
        return v, noise + np.outer(scores, v) / (v @ v)

    def cancelling(self, n_rows: int) -> tuple[Array, Array]:
        """Draw a vector, and rows whose products with it are small differences.

        The products are near a million and cancel to numbers near 1. In float64 ten digits are
        left of such a score, in float32 not one. The rows lie as far apart as they are long, in
        directions that no score has: else a gradient made of them would cancel as well.
        """
        base = 1024.0
        v = base * self.rng.permutation([1.0, 1.0, -1.0, -1.0])
        rows = base + self.numbers(n_rows, 4, scale=1.0) / 2048
        for alike in (v > 0, v < 0):
            far = self.rng.integers(100, 500, size=n_rows) * self.rng.choice([-1, 1], size=n_rows)
            rows[:, alike] += np.outer(far, [1.0, -1.0])
        return v, rows
