r"""Step three: the same mathematics as three matrix products a chunk.

With :math:`X` the center vectors of a chunk of the text, :math:`Y` the outside vectors of
their negatives and then of the words around them, and :math:`s` minus one for the former and
one for the latter,

.. math::
    Z &= s \odot (X Y^\top) \\
    G &= \eta\, s \odot A \odot (1 - \sigma(Z)) = \eta\, s \odot A \oslash (1 + e^{Z}) \\
    -\eta\, \partial J / \partial X &= G\, Y \\
    -\eta\, \partial J / \partial Y &= G^\top X

where :math:`A` is one for the pairs inside a window, zero elsewhere in the band, and the
weight of each negative. Three quarters of the band are computed for nothing, and it pays: a
processor multiplies matrices far faster than it follows single pairs.

Negatives are not drawn, they are met. A batch reads the text at many places at once, and the
words of the other places are the negatives of this one: a word comes with probability
:math:`Q(w)`, its share after subsampling, and weighting it by :math:`P_n(w) / Q(w)` gives the
expectation that drawing from :math:`P_n` gives. Their vectors are in the cache already.

All pairs of a batch see the same parameters, then all gradients are added.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from solutions.elementary import log_sigmoid
from solutions.training.bands import by_chunks, coefficients, word_products
from solutions.training.layout import Indices, Layout, plan
from solutions.training.sampling import Block, Loss
from solutions.training.statistics import Statistics
from solutions.training.tables import Floats, Tables

__all__ = ["Blocked"]

RATE_EVERY = 8
"""Batches that share a learning rate."""


class Blocked:
    """Learn a block of text by matrix products.

    Parameters
    ----------
    tables : Tables
        Changed in place; float32 or float64, in one piece.
    statistics : Statistics
    window, negative : int
        m and K.
    rate : float
        The highest learning rate that will come.
    layout : Layout, optional
        Fitted to the statistics and the rate by default.

    Raises
    ------
    ValueError
        If the tables are a slice or a transpose of something else.
    """

    def __init__(
        self,
        tables: Tables,
        statistics: Statistics,
        window: int,
        negative: int,
        rate: float = 0.025,
        layout: Layout | None = None,
    ) -> None:
        if not tables.joint.flags.c_contiguous:
            raise ValueError("The tables need to be one piece of memory, row after row.")
        self.tables = tables
        self.layout = cut = layout or Layout.fit(statistics, window, negative, rate)
        S, R, L, N, d = cut.stripes, cut.run, cut.chunk, cut.negatives, tables.dim
        dtype = tables.joint.dtype

        self._damping = 1.0
        if layout is None:
            # of very few words even the shortest batch is too long: then its rate is lower
            step = rate * statistics.most_terms(window, negative) * S * cut.stretch
            self._damping = min(1.0, statistics.max_step / step)
        self._importance = (statistics.noise / statistics.share).astype(dtype)
        self._sign = np.repeat(np.array([-1, 1], dtype), [N, cut.band])
        self._cover = cut.cover(negative).reshape(-1, cut.columns).astype(dtype)

        self._read = np.empty((S, cut.read, 2 * d), dtype)  # rows (v, u) of the words read
        self._step = np.zeros_like(self._read)
        self._Y = np.empty((S, R, cut.columns, d), dtype)
        self._met = np.empty((S, R, N, d), dtype)
        self._step_negatives = np.empty_like(self._met)
        self._Z = np.empty((S, R, L, cut.columns), dtype)
        self._A = np.empty_like(self._Z)

        G, centers = coefficients(cut, dtype), slice(window, window + cut.stretch)
        X = self._read[:, centers, :d]
        self._G, self._X = by_chunks(cut, G), X.reshape(S, R, L, d)
        self._step_X = self._step[:, centers, :d].reshape(S, R, L, d)
        self._step_U = self._step[:, centers, d:].reshape(S, R, L, d)
        self._word_products = word_products(cut, G, X, self._step[..., d:], self._met)

        first = np.arange(S)[:, None] * cut.read + np.arange(R) * L
        origin = cut.negatives_of()
        Y_rows = np.empty((S, R, cut.columns), np.intp)
        Y_rows[..., :N] = first[origin[:2]] + window + origin[2]
        Y_rows[..., N:] = first[..., None] + np.arange(cut.band)
        self._Y_from = 2 * Y_rows.ravel() + 1  # in halves of rows: v, u, v, u, ...
        back = np.empty((S, R, N), np.intp)
        back[origin] = np.arange(back.size).reshape(S, R, N)
        self._negatives_from = back.ravel()

        self._table_records, self._read_records = _records(tables.joint), _records(self._read)
        self._read_halves, self._Y_records = _records(self._read.reshape(-1, d)), _records(self._Y)
        self._met_records = _records(self._met)
        self._negative_records = _records(self._step_negatives)
        self._step_pairs, self._A_rows = _pairs(self._step), self._A.reshape(-1, cut.columns)
        n = S * cut.read
        self._places = np.arange(n)
        self._numbers = np.arange(n * d).reshape(n, d)  # of pairs of floats
        self._last = np.zeros(len(tables.joint), np.intp)

    def learn(self, block: Block, rates: tuple[float, float], rng: np.random.Generator) -> Loss:
        r"""Take a step for every batch of chunks.

        Parameters
        ----------
        block : Block
        rates : tuple of float
            :math:`\eta` at the beginning and at the end of the block.
        rng : numpy.random.Generator
            Not needed: negatives are met.

        Returns
        -------
        Loss
            Of the batch in the middle, before its step.
        """
        cut = plan(self.layout, block, self._importance)
        n_batches = len(cut.words)
        loss = Loss(0.0, 0)
        with np.errstate(over="ignore", invalid="ignore"):  # where e^Z is infinite, G is zero
            for i in range(n_batches):
                if i % RATE_EVERY == 0:
                    rate = rates[0] + (rates[1] - rates[0]) * i / n_batches
                    signed_cover = (self._damping * rate * self._sign * self._cover).astype(
                        self._Z.dtype
                    )
                self._take(cut.words[i])
                if i == n_batches // 2:
                    loss = self._loss(cut.cover[i], cut.weight[i])
                self._differentiate(signed_cover, cut.cover[i], cut.weight[i])
                self._multiply()
                self._put(cut.words[i])
        return loss

    def _take(self, words: Indices) -> None:
        """Read the rows of the words, then copy outside vectors, negatives too, to Y."""
        np.take(self._table_records, words, out=self._read_records, mode="clip")
        np.take(self._read_halves, self._Y_from, out=self._Y_records, mode="clip")

    def _loss(self, cover: Indices, weight: Floats) -> Loss:
        """Compute the loss of the batch that has been read."""
        Z = self._sign * (self._X @ self._Y.swapaxes(2, 3))
        A = self._cover[cover].reshape(Z.shape) * weight
        pairs = A[..., self.layout.negatives :].sum()
        return Loss(-float((A * log_sigmoid(Z)).sum()), round(float(pairs)))

    def _differentiate(self, signed_cover: Floats, cover: Indices, weight: Floats) -> None:
        """Compute G."""
        Z, A = self._Z, self._A
        np.matmul(self._X, self._Y.swapaxes(2, 3), out=Z)
        Z *= self._sign
        np.exp(Z, out=Z)
        Z += 1
        np.take(signed_cover, cover, axis=0, out=self._A_rows, mode="clip")
        A *= weight
        np.divide(A, Z, out=self._G)

    def _multiply(self) -> None:
        """Compute the steps of all words that were read."""
        cut, d = self.layout, self.tables.dim
        self._step[:, : cut.window, :d] = 0  # words beside a stripe are no centers
        self._step[:, cut.window + cut.stretch :, :d] = 0
        np.matmul(self._G, self._Y, out=self._step_X)
        for left, right, product in self._word_products:
            np.matmul(left, right, out=product)
        np.take(self._met_records, self._negatives_from, out=self._negative_records, mode="clip")
        self._step_U[:, :, : cut.negatives] += self._step_negatives

    def _put(self, words: Indices) -> None:
        """Add the steps to the rows of the words, and those of a repeated word together.

        The last of several equal words is the one that is written last, so it collects the
        steps of the others.
        """
        self._last[words] = self._places
        last = self._last[words]
        repeated = np.flatnonzero(last != self._places)
        # numpy adds at single numbers much faster than at rows, and at pairs twice as fast
        pairs = self._step_pairs
        np.add.at(pairs.reshape(-1), self._numbers[last[repeated]].ravel(), pairs[repeated].ravel())
        self._read += self._step
        np.put(self._table_records, words, self._read_records, mode="clip")


def _records(array: Floats) -> NDArray[np.void]:
    """See the rows of a contiguous array as single items, which numpy moves in one go."""
    rows = array.reshape(-1, array.shape[-1])
    return rows.view(np.dtype((np.void, rows.shape[1] * rows.itemsize)))[:, 0]


def _pairs(array: Floats) -> NDArray[np.complexfloating]:
    """See two floats as one complex number, which adds like them."""
    kind = np.complex64 if array.dtype == np.float32 else np.complex128
    return array.reshape(-1, array.shape[-1]).view(kind)
