"""What is drawn from a block of text before anything is learned: words kept and windows.

The three trainers share it, so that they differ in nothing but the arithmetic.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["SENTENCE_END", "Block", "Integers", "Loss", "pairs_of", "sample_block"]

SENTENCE_END = -1
"""Stands between two sentences in a stream of word numbers."""

Integers = NDArray[np.integer]


@dataclass(frozen=True)
class Block:
    """A piece of text after subsampling, with the window of every word.

    Parameters
    ----------
    words : ndarray of int, of shape (n,)
        The words that were kept; each is a center once.
    left, right : ndarray of int, of shape (n,)
        How many words before and after it belong to its window, within its sentence.
    """

    words: Integers
    left: Integers
    right: Integers

    @property
    def n_pairs(self) -> int:
        """Number of (center, outside) pairs."""
        return int(self.left.sum() + self.right.sum())


@dataclass(frozen=True)
class Loss:
    """Sum of the losses of some pairs, and their number."""

    total: float
    n_pairs: int

    @property
    def mean(self) -> float:
        """Loss of a pair with its negatives; NaN if there is none."""
        return self.total / self.n_pairs if self.n_pairs else float("nan")


def sample_block(
    stream: Integers, keep: NDArray[np.floating], window: int, rng: np.random.Generator
) -> Block:
    """Drop frequent words, then draw the width of every window.

    Parameters
    ----------
    stream : ndarray of int
        Word numbers, with `SENTENCE_END` between sentences.
    keep : ndarray of shape (n_words,)
        Probability of each word to be kept.
    window : int
        m; each center draws its own width from 1 to m, so that near words count more.
    rng : numpy.random.Generator

    Returns
    -------
    Block

    References
    ----------
    Mikolov et al., "Efficient Estimation of Word Representations in Vector Space" (2013),
    section 3.2, for the width.

    Examples
    --------
    >>> block = sample_block(
    ...     np.array([0, 1, SENTENCE_END, 2, 0, 1]), np.ones(3), 1, np.random.default_rng(0))
    >>> block.words, block.left, block.right
    (array([0, 1, 2, 0, 1]), array([0, 1, 0, 1, 1]), array([1, 0, 1, 1, 0]))
    """
    # SENTENCE_END is -1 and finds the last entry of the table, which is always kept
    table = np.append(keep, 1.0).astype(np.float32)
    kept = rng.random(stream.size, dtype=np.float32) < table.take(stream, mode="wrap")
    stream = stream.compress(kept)
    ends = np.flatnonzero(stream == SENTENCE_END)
    words = stream.compress(stream != SENTENCE_END)
    bounds = np.concatenate([[0], ends - np.arange(ends.size), [words.size]])
    lengths = np.diff(bounds)
    position = np.arange(words.size)
    before = position - np.repeat(bounds[:-1], lengths)
    after = np.repeat(bounds[1:] - 1, lengths) - position
    reach = rng.integers(1, window + 1, words.size)
    return Block(words, np.minimum(reach, before), np.minimum(reach, after))


def pairs_of(block: Block) -> tuple[Integers, Integers]:
    """List the (center, outside) pairs of a block, in the order of the text.

    Parameters
    ----------
    block : Block

    Returns
    -------
    centers, outsides : ndarray of int, of shape (n_pairs,)

    Examples
    --------
    >>> pairs_of(Block(np.array([7, 8, 9]), np.array([0, 1, 1]), np.array([1, 1, 0])))
    (array([7, 8, 8, 9]), array([8, 7, 9, 8]))
    """
    n_outside = block.left + block.right
    center = np.repeat(np.arange(block.words.size), n_outside)
    # 0, 1, 2, ... within each window, moved to begin at -left and to leave out 0
    step = np.arange(center.size) - np.repeat(np.cumsum(n_outside) - n_outside, n_outside)
    offset = step - block.left[center]
    offset += offset >= 0
    return block.words[center], block.words[center + offset]
