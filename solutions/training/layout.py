"""How the blocked trainer cuts a block of text into batches of chunks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from solutions.training.sampling import Block
from solutions.training.statistics import Statistics

__all__ = ["Layout", "Plan", "plan"]

MAX_CHUNKS = 28
"""What fits into the second-level cache of a processor, at a hundred dimensions."""

SHORT_CHUNK = 8
"""Centers of a chunk where there is room for a few only: negatives need to come from many."""

Indices = NDArray[np.intp]


@dataclass(frozen=True)
class Layout:
    """Sizes of a batch.

    A *chunk* is L consecutive centers with one matrix product of their own; its *band* is
    these and the m words on either side. A batch reads the text at several places at once,
    its *stripes*, each of some chunks that follow each other.

    Parameters
    ----------
    window : int
        m.
    chunk : int
        L, at least 2m, so that only neighbouring bands overlap.
    negatives : int
        N, the negatives that the centers of a chunk share; at most L.
    stripes : int
        At least two.
    run : int
        Chunks of one stripe.
    """

    window: int
    chunk: int = 12
    negatives: int = 6
    stripes: int = 7
    run: int = 4

    def __post_init__(self) -> None:
        if not (
            self.chunk >= max(2 * self.window, self.negatives)
            and self.negatives >= 1
            and self.stripes >= 2
            and self.run >= 1
        ):
            raise ValueError(f"This layout can't be laid out: {self}.")

    @property
    def band(self) -> int:
        """Words of a chunk's context, its centers among them."""
        return self.chunk + 2 * self.window

    @property
    def columns(self) -> int:
        """Words that a chunk's centers are multiplied with: its negatives, then the band."""
        return self.band + self.negatives

    @property
    def stretch(self) -> int:
        """Centers of a stripe."""
        return self.run * self.chunk

    @property
    def read(self) -> int:
        """Words that a stripe reads: its centers and m words on either side."""
        return self.stretch + 2 * self.window

    @classmethod
    def fit(cls, statistics: Statistics, window: int, negative: int, rate: float = 0.025) -> Layout:
        """Choose the longest batch that adds no more than `Statistics.max_step` to any vector.

        Parameters
        ----------
        statistics : Statistics
        window, negative : int
            m and K.
        rate : float
            The highest learning rate that will come.

        Returns
        -------
        Layout

        Examples
        --------
        A text of few words needs small batches:

        >>> Layout.fit(Statistics(np.ones(50)), window=5, negative=5)
        Layout(window=5, chunk=10, negatives=6, stripes=9, run=1)
        >>> Layout.fit(Statistics(np.ones(10_000)), window=5, negative=5)
        Layout(window=5, chunk=12, negatives=6, stripes=7, run=4)
        """
        centers = statistics.max_step / (rate * statistics.most_terms(window, negative))
        chunk = max(cls.chunk if centers >= 8 * cls.chunk else SHORT_CHUNK, 2 * window)
        chunks = int(np.clip(centers / chunk, 2, MAX_CHUNKS))
        # long stripes have few words beside them, but there need to be more than negatives
        run = int(np.clip(chunks // (cls.negatives + 1), 1, cls.run))
        return cls(window, chunk, cls.negatives, chunks // run, run)

    def negatives_of(self) -> tuple[Indices, Indices, Indices]:
        """Say whose words are whose negatives.

        Negative n of a chunk is word n of the same chunk in the n-th stripe after its own:
        from as many places as there are, never from its own, and no word serves two chunks.

        Returns
        -------
        stripe, chunk, word : ndarray of int, of shape (stripes, run, negatives)
        """
        s, r, n = np.indices((self.stripes, self.run, self.negatives))
        return (s + 1 + n % (self.stripes - 1)) % self.stripes, r, n

    def cover(self, negative: int) -> NDArray[np.float64]:
        """Tabulate the rows of A, for each window and each place in a chunk.

        Parameters
        ----------
        negative : int
            K; the N negatives of a center with n pairs weigh n K together.

        Returns
        -------
        ndarray of shape (m + 1, m + 1, chunk, columns)
            By the words on the left, the words on the right, and the place of the center.
        """
        reach = np.arange(self.window + 1)
        left, right = reach[:, None, None, None], reach[:, None, None]
        offset = np.arange(self.band) - self.window - np.arange(self.chunk)[:, None]
        cover = np.empty((reach.size, reach.size, self.chunk, self.columns))
        cover[..., self.negatives :] = (-left <= offset) & (offset <= right) & (offset != 0)
        cover[..., : self.negatives] = (left + right) * (negative / self.negatives)
        return cover


@dataclass(frozen=True)
class Plan:
    """A block of text, cut.

    Parameters
    ----------
    words : ndarray of int, of shape (n_batches, stripes * read)
    cover : ndarray of int, of shape (n_batches, stripes * stretch)
        The row of the table of :meth:`Layout.cover` for each center.
    weight : ndarray of shape (n_batches, stripes * run, columns)
        :math:`P_n / Q` for the negatives, one for the band.
    """

    words: Indices
    cover: Indices
    weight: NDArray[np.floating]


def plan(layout: Layout, block: Block, importance: NDArray[np.floating]) -> Plan:
    """Cut a block of text; what is missing in the last batch has neither pairs nor weight.

    Parameters
    ----------
    layout : Layout
    block : Block
    importance : ndarray of shape (n_words,)
        :math:`P_n / Q`.

    Returns
    -------
    Plan
    """
    S, R, L, m, n = layout.stripes, layout.run, layout.chunk, layout.window, block.words.size
    n_batches = -(-n // (S * layout.stretch))
    length = n_batches * layout.stretch  # of the part of the block that a stripe runs through

    words = np.zeros(S * length + 2 * m, np.intp)
    words[m : m + n] = block.words
    first = np.arange(n_batches)[:, None] * layout.stretch + np.arange(S) * length
    read = sliding_window_view(words, layout.read)[first]

    rows = np.zeros((S * length // L, L), np.intp)
    rows.reshape(-1)[:n] = (block.left * (m + 1) + block.right) * L
    rows += np.arange(L)
    cover = rows.reshape(S, n_batches, layout.stretch).swapaxes(0, 1)

    weight = np.ones((n_batches, S, R, layout.columns), importance.dtype)
    each = np.zeros(S * length, importance.dtype)
    each[:n] = importance.take(block.words)
    met = each.reshape(S, n_batches, R, L).swapaxes(0, 1)
    stripe, chunk, word = layout.negatives_of()
    weight[..., : layout.negatives] = met[:, stripe, chunk, word]
    weight = weight.reshape(n_batches, S * R, -1)
    return Plan(read.reshape(n_batches, -1), cover.reshape(n_batches, -1), weight)
