"""A text as numbers on disk: read once, however long, in memory that does not grow with it."""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import IO

import numpy as np
from numpy.typing import NDArray

from solutions.training.sampling import SENTENCE_END

__all__ = ["EmptyCorpusError", "Text", "encode"]

SLICE = 1 << 20
PLACES = 8
"""A block is read from so many places, as far apart as possible, so that it isn't about one
subject: the words of one place are the negatives of another."""


class EmptyCorpusError(ValueError):
    """There is nothing to learn from."""


@dataclass(frozen=True)
class Text:
    """A vocabulary and a stream of its numbers.

    Parameters
    ----------
    words : tuple of str
        The most frequent first.
    counts : ndarray of int, of shape (n_words,)
    stream : ndarray of int32, memory-mapped
        Word numbers, with `SENTENCE_END` after each sentence; rarer words are left out.
    n_read : int
        Words of the corpus, the rare ones counted too.
    """

    words: tuple[str, ...]
    counts: NDArray[np.int64]
    stream: NDArray[np.int32]
    n_read: int

    def n_blocks(self, size: int) -> int:
        """Count the blocks of at most `size` numbers that the stream is read in."""
        return -(-self.stream.size // size)

    def block(self, number: int, size: int) -> NDArray[np.int32]:
        """Read a block: one piece from each of `PLACES` equal parts of the stream.

        Parameters
        ----------
        number : int
            From zero.
        size : int

        Returns
        -------
        ndarray of int32
        """
        part = -(-self.stream.size // PLACES)
        step = -(-part // self.n_blocks(size))
        end = np.array([SENTENCE_END], np.int32)
        pieces = []
        for start in range(0, self.stream.size, part):
            stop = min(start + part, self.stream.size)
            here = start + number * step
            pieces += [self.stream[here : min(here + step, stop)], end]
        return np.concatenate(pieces)


def encode(sentences: Iterable[Sequence[str]], min_count: int = 5) -> Text:
    """Number the words of a corpus by frequency, in one pass over the text.

    Parameters
    ----------
    sentences : iterable of sequence of str
        Consumed once, so that a generator will do.
    min_count : int
        Words that come less often are left out.

    Returns
    -------
    Text

    Raises
    ------
    EmptyCorpusError
        If no word comes `min_count` times, or only one does.
    TypeError
        If a sentence is a string; each needs to be a sequence of words.

    Examples
    --------
    >>> text = encode([["a", "b", "a"], ["b", "a", "c"]], min_count=2)
    >>> text.words, text.counts, text.stream, text.n_read
    (('a', 'b'), array([3, 2]), memmap([ 0,  1,  0, -1,  1,  0, -1], dtype=int32), 6)
    """
    numbers: dict[str, int] = {}
    counts = np.zeros(0, np.int64)
    with tempfile.TemporaryFile() as file:  # a memory map outlives it
        for some in _slices(_numbered(sentences, numbers), SLICE):
            counts = np.pad(counts, (0, len(numbers) - counts.size))
            counts += np.bincount(some[some != SENTENCE_END], minlength=counts.size)
            some.tofile(file)
        file.flush()
        order = np.argsort(-counts, kind="stable")
        kept = order[counts[order] >= min_count]
        if kept.size < 2:
            raise EmptyCorpusError(
                f"The corpus has {int(counts.sum())} words, of which {kept.size} come at least "
                f"{min_count} times; at least two are needed. Lower min_count or read more text."
            )
        dropped = SENTENCE_END - 1
        renumber = np.full(counts.size + 1, dropped, np.int32)
        renumber[SENTENCE_END] = SENTENCE_END
        renumber[kept] = np.arange(kept.size)
        stream = _compact(file, renumber, dropped)
    names = list(numbers)
    return Text(tuple(names[i] for i in kept), counts[kept], stream, int(counts.sum()))


def _numbered(sentences: Iterable[Sequence[str]], numbers: dict[str, int]) -> Iterable[int]:
    for sentence in sentences:
        if isinstance(sentence, str):
            raise TypeError(
                f"A sentence needs to be a sequence of words, but one is the string "
                f"{sentence[:40]!r}. Split it first."
            )
        for word in sentence:
            number = numbers.get(word)
            if number is None:
                number = numbers[word] = len(numbers)
            yield number
        yield SENTENCE_END


def _slices(numbers: Iterable[int], size: int) -> Iterable[NDArray[np.int32]]:
    numbers = iter(numbers)
    while (some := np.fromiter(itertools.islice(numbers, size), np.int32)).size:
        yield some


def _compact(file: IO[bytes], renumber: NDArray[np.int32], dropped: int) -> NDArray[np.int32]:
    """Renumber a file in place; it only becomes shorter, so writing never overtakes reading."""
    stream = np.memmap(file, np.int32, mode="r+")
    size = 0
    for start in range(0, stream.size, SLICE):
        some = renumber[stream[start : start + SLICE]]
        some = some[some != dropped]
        stream[size : size + some.size] = some
        size += some.size
    return stream[:size]
