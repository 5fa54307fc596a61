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

from solutions.elementary import log_sigmoid
from solutions.training.bands import by_chunks, coefficients, word_products
from solutions.training.layout import Indices, Layout, plan
from solutions.training.rows import Repetitions, records
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
        self._cover = cut.cover(negative).reshape(-1, cut.columns).astype(dtype)
        sign = np.repeat(np.array([-1, 1], dtype), [N, cut.band])
        self._signed_cover = sign * self._cover
        self._scaled_cover = np.empty_like(self._cover)

        self._read = np.empty((S, cut.read, 2 * d), dtype)  # rows (v, u) of the words read
        self._step = np.zeros_like(self._read)
        self._Y = np.empty((S, R, cut.columns, d), dtype)
        self._Z = np.empty((S, R, L, cut.columns), dtype)
        self._A = np.empty_like(self._Z)
        self._weight = np.empty_like(self._Z)
        # in full: numpy is fast where it needs not repeat a short row
        self._sign = sign + np.zeros_like(self._Z)
        self._one = np.ones((), dtype)
        # Y has been read when these are needed: its memory, in the cache still, serves again
        met, met_before = self._Y.reshape(-1)[: 2 * S * R * N * d].reshape(2, S, R, N, d)
        self._met, self._met_before = met, met_before

        G, centers = coefficients(cut, dtype), slice(window, window + cut.stretch)
        X = self._read[:, centers, :d]
        self._G, self._X = by_chunks(cut, G), X.reshape(S, R, L, d)
        self._step_X = self._step[:, centers, :d].reshape(S, R, L, d)
        self._word_products = word_products(cut, G, X, self._step[..., d:], met)

        # rows are read and written by halves: v, u, v, u, ...
        stripe = 2 * cut.read * np.arange(S)[:, None]
        chunk = stripe + 2 * L * np.arange(R) + 1
        origin = cut.negatives_of()
        negatives = chunk[origin[:2]] + 2 * (window + origin[2])
        band = chunk[..., None] + 2 * np.arange(cut.band)
        self._Y_from = np.concatenate([negatives, band], axis=2).ravel()
        self._met_at = negatives.ravel()
        beside = np.r_[:window, window + cut.stretch : cut.read]  # a stripe: no centers
        self._no_centers = (stripe + 2 * beside).ravel()
        self._zero = records(np.zeros((1, d), dtype))
        self._chunk_of = np.repeat(np.arange(S * R), L)

        self._table_rows, self._read_rows = records(tables.joint), records(self._read)
        self._read_halves, self._Y_rows = records(self._read.reshape(-1, d)), records(self._Y)
        self._step_halves = records(self._step.reshape(-1, d))
        self._met_before_rows = records(met_before)
        self._A_rows = self._A.reshape(-1, cut.columns)
        self._weight_rows = self._weight.reshape(-1, cut.columns)
        self._repetitions = Repetitions(self._step, len(tables.joint))

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
        batches = zip(cut.words, cut.cover, cut.weight, strict=True)
        loss = Loss(0.0, 0)
        with np.errstate(over="ignore", invalid="ignore"):  # where e^Z is infinite, G is zero
            for i, (words, cover, weight) in enumerate(batches):
                if i % RATE_EVERY == 0:
                    rate = rates[0] + (rates[1] - rates[0]) * i / n_batches
                    np.multiply(self._signed_cover, self._damping * rate, out=self._scaled_cover)
                self._take(words)
                if i == n_batches // 2:
                    loss = self._loss(cover, weight)
                self._differentiate(cover, weight)
                self._multiply()
                self._put(words)
        return loss

    def _take(self, words: Indices) -> None:
        """Read the rows of the words, then copy outside vectors, negatives too, to Y."""
        self._table_rows.take(words, out=self._read_rows, mode="clip")
        self._read_halves.take(self._Y_from, out=self._Y_rows, mode="clip")

    def _loss(self, cover: Indices, weight: Floats) -> Loss:
        """Compute the loss of the batch that has been read."""
        Z = self._sign * (self._X @ self._Y.swapaxes(2, 3))
        A = (self._cover[cover] * weight[self._chunk_of]).reshape(Z.shape)
        pairs = A[..., self.layout.negatives :].sum()
        return Loss(-float((A * log_sigmoid(Z)).sum()), round(float(pairs)))

    def _differentiate(self, cover: Indices, weight: Floats) -> None:
        """Compute G."""
        Z, A = self._Z, self._A
        np.matmul(self._X, self._Y.swapaxes(2, 3), out=Z)
        np.multiply(Z, self._sign, out=Z)
        np.exp(Z, out=Z)
        np.add(Z, self._one, out=Z)
        self._scaled_cover.take(cover, axis=0, out=self._A_rows, mode="clip")
        weight.take(self._chunk_of, axis=0, out=self._weight_rows, mode="clip")
        np.multiply(A, self._weight, out=A)
        np.divide(A, Z, out=self._G)

    def _multiply(self) -> None:
        """Compute the steps of all words that were read."""
        # what was added up here in the batch before may lie where no step will be written
        self._step_halves.put(self._no_centers, self._zero, mode="clip")
        np.matmul(self._G, self._Y, out=self._step_X)
        for left, right, product in self._word_products:
            np.matmul(left, right, out=product)
        # moving rows there and back is faster than adding where they lie, far apart
        self._step_halves.take(self._met_at, out=self._met_before_rows, mode="clip")
        np.add(self._met_before, self._met, out=self._met_before)
        self._step_halves.put(self._met_at, self._met_before_rows, mode="clip")

    def _put(self, words: Indices) -> None:
        """Add the steps to the rows of the words, and those of a repeated word together."""
        self._repetitions.collect(words)
        np.add(self._read, self._step, out=self._read)
        self._table_rows.put(words, self._read_rows, mode="clip")
