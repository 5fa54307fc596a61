"""Rows of floats, moved and added fast."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from solutions.training.layout import Indices
from solutions.training.tables import Floats

__all__ = ["Repetitions", "records"]

Records = NDArray[np.void]


def records(array: NDArray[np.generic]) -> Records:
    """See the rows of a contiguous array as single items, which numpy moves in one go.

    Parameters
    ----------
    array : ndarray
        The last axis becomes one item.

    Returns
    -------
    ndarray of void, of one axis
        A view.
    """
    rows = array.reshape(-1, array.shape[-1])
    return rows.view(np.dtype((np.void, rows.shape[1] * rows.itemsize)))[:, 0]


class Repetitions:
    """Add up the steps of words that come more than once.

    The last of several equal words is the one that is written last, so it collects the steps of
    the others.

    Parameters
    ----------
    step : ndarray of shape (..., 2 * dim)
        The steps, in one piece of memory; one row a place.
    n_words : int
        Of the vocabulary.
    """

    def __init__(self, step: Floats, n_words: int) -> None:
        rows = step.reshape(-1, step.shape[-1])
        n, dim = rows.shape[0], rows.shape[1] // 2
        self._rows = records(rows)
        # numpy adds at single numbers much faster than at rows, and at pairs of floats, which
        # are complex numbers and add like them, twice as fast
        self._pairs = rows.view(np.result_type(rows.dtype, np.complex64)).reshape(-1)
        self._numbers = records(np.arange(n * dim).reshape(n, dim))
        self._places = np.arange(n)
        self._last = np.zeros(n_words, np.intp)

    def collect(self, words: Indices) -> None:
        """Add the steps of all places of a word to that of its last place.

        Parameters
        ----------
        words : ndarray of int, of shape (n_places,)
        """
        self._last[words] = self._places
        last = self._last.take(words)
        repeated = (last != self._places).nonzero()[0]
        to = self._numbers.take(last.take(repeated)).view(np.intp)
        np.add.at(self._pairs, to, self._rows.take(repeated).view(self._pairs.dtype))
