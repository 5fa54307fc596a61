"""The two matrices that are learned, side by side in memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import DTypeLike, NDArray

__all__ = ["Floats", "Tables", "start"]

Floats = NDArray[np.floating]


@dataclass(frozen=True)
class Tables:
    """Center and outside vectors of every word, one row a word.

    Parameters
    ----------
    joint : ndarray of shape (n_words, 2 * dim)
        Row w is :math:`(v_w, u_w)`. A text visits the two vectors of a word together, so that
        one read and one write of a row serve both.
    """

    joint: Floats

    @property
    def dim(self) -> int:
        """Length of one vector."""
        return int(self.joint.shape[1]) // 2

    @property
    def center(self) -> Floats:
        """:math:`V`, a view of shape (n_words, dim)."""
        return self.joint[:, : self.dim]

    @property
    def outside(self) -> Floats:
        """:math:`U`, a view of shape (n_words, dim)."""
        return self.joint[:, self.dim :]

    def add_to_center(self, words: NDArray[np.integer], steps: Floats) -> None:
        """Add steps of shape (n, dim) to rows of V; a word that comes twice moves twice."""
        self._add(words, steps, 0)

    def add_to_outside(self, words: NDArray[np.integer], steps: Floats) -> None:
        """Add steps of shape (n, dim) to rows of U; a word that comes twice moves twice."""
        self._add(words, steps, self.dim)

    def _add(self, words: NDArray[np.integer], steps: Floats, first: int) -> None:
        # numpy's ufunc.at adds at single numbers several times faster than at rows
        numbers = words[:, None] * self.joint.shape[1] + np.arange(first, first + self.dim)
        np.add.at(self.joint.reshape(-1), numbers.ravel(), steps.ravel())


def start(n_words: int, dim: int, seed: int, dtype: DTypeLike = np.float32) -> Tables:
    r"""Begin as word2vec does: V small and random, U zero.

    With U zero every score is zero, so that the first loss is :math:`(1 + K) \log 2` a pair.

    Parameters
    ----------
    n_words, dim : int
    seed : int
    dtype : dtype
        float32 to be fast, float64 to be compared.

    Returns
    -------
    Tables

    Examples
    --------
    >>> tables = start(n_words=3, dim=2, seed=0)
    >>> tables.center.shape, float(abs(tables.outside).max())
    ((3, 2), 0.0)
    >>> bool(abs(tables.center).max() <= 0.5 / 2)
    True
    """
    joint = np.zeros((n_words, 2 * dim), dtype=dtype)
    joint[:, :dim] = (np.random.default_rng(seed).random((n_words, dim)) - 0.5) / dim
    return Tables(joint)
