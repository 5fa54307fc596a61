"""One matrix of a batch, seen by its centers and by the words around them.

Each stripe has a matrix of coefficients with a row for every center and a column for every word
that the stripe reads; the N columns before a chunk's band belong to the chunk's negatives. With
three chunks:

.. code-block:: text

    n n B B B B B               B: the band of a chunk, n: its negatives,
    n n B B B B B               all other places are zero and stay so
          n n B B B B B
          n n B B B B B
                n n B B B B B
                n n B B B B B

Each chunk's rows times the vectors of its own words give the steps of the centers. For the steps
of the words, the same numbers are cut the other way: all centers that a block of L words is near
to are the rows of the chunk with the same number and the last 2m before it. So the step of a word
between two chunks is one sum, taken by one product, and written where it belongs.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import as_strided

from solutions.training.layout import Layout
from solutions.training.tables import Floats

__all__ = ["Product", "by_chunks", "coefficients", "word_products"]

Product = tuple[Floats, Floats, Floats]
"""Left factor, right factor, and where the product goes; all of them views."""


def coefficients(layout: Layout, dtype: np.dtype[np.floating]) -> Floats:
    """Make the matrices of all stripes.

    Parameters
    ----------
    layout : Layout
    dtype : dtype

    Returns
    -------
    ndarray of shape (stripes, stretch, negatives + read)
        All zero.
    """
    return np.zeros((layout.stripes, layout.stretch, layout.negatives + layout.read), dtype)


def by_chunks(layout: Layout, G: Floats) -> Floats:
    """See the coefficients of each chunk: its negatives, then its band.

    Parameters
    ----------
    layout : Layout
    G : ndarray
        From :func:`coefficients`.

    Returns
    -------
    ndarray of shape (stripes, run, chunk, columns)
        A view.
    """
    S, R, L = layout.stripes, layout.run, layout.chunk
    stripe, row, column = G.strides
    return as_strided(G, (S, R, L, layout.columns), (stripe, L * (row + column), row, column))


def word_products(
    layout: Layout, G: Floats, X: Floats, words: Floats, met: Floats
) -> list[Product]:
    """List the products that give the steps of the words.

    Parameters
    ----------
    layout : Layout
    G : ndarray
        From :func:`coefficients`.
    X : ndarray of shape (stripes, stretch, d)
        Vectors of the centers.
    words : ndarray of shape (stripes, read, d)
        For the steps of the words as words around a center.
    met : ndarray of shape (stripes, run, negatives, d)
        For their steps as negatives of a chunk.

    Returns
    -------
    list of Product
    """
    S, R, L, N, d = layout.stripes, layout.run, layout.chunk, layout.negatives, X.shape[-1]
    near = 2 * layout.window  # centers of the chunk before that a block of words is near to
    blocks = words[:, : R * L].reshape(S, R, L, d)
    stripe, row, column = G.strides
    coefficients_between = as_strided(
        G[:, L - near :, N + L :],
        (S, R - 1, L + near, L),
        (stripe, L * (row + column), row, column),
    )
    stripe, row, column = X.strides
    X_between = as_strided(
        X[:, L - near :], (S, R - 1, L + near, d), (stripe, L * row, row, column)
    )
    return [
        # no chunk comes before the first block of words, none comes after the last words
        (G[:, :L, N : N + L].swapaxes(1, 2), X[:, :L], blocks[:, 0]),
        (coefficients_between.swapaxes(2, 3), X_between, blocks[:, 1:]),
        (G[:, R * L - near :, N + R * L :].swapaxes(1, 2), X[:, R * L - near :], words[:, R * L :]),
        (by_chunks(layout, G)[..., :N].swapaxes(2, 3), X.reshape(S, R, L, d), met),
    ]
