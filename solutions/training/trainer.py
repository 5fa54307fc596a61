"""From a text to word vectors."""

from __future__ import annotations

import functools
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import DTypeLike

from solutions.training.blocked import Blocked
from solutions.training.checkpoint import Checkpoint, fingerprint
from solutions.training.loop import Loop, PairLossAndGradient
from solutions.training.sampling import Block, Loss, sample_block
from solutions.training.statistics import Statistics
from solutions.training.stream import Text, encode
from solutions.training.tables import Tables, start
from solutions.training.text import read_sentences
from solutions.training.vectorised import Vectorised
from solutions.training.vectors import Vectors

__all__ = ["METHODS", "Corpus", "DivergedError", "Progress", "train"]

Corpus = Path | Text | Iterable[Sequence[str]]


class DivergedError(ValueError):
    """The steps became longer and longer."""


class Method(Protocol):
    """One of the three steps of the ladder."""

    def learn(self, block: Block, rates: tuple[float, float], rng: np.random.Generator) -> Loss:
        """Learn a block."""


METHODS: Mapping[str, Callable[[Tables, Statistics, int, int, float], Method]] = {
    "loop": Loop,
    "vectorised": Vectorised,
    "blocked": Blocked,
}
BLOCK_WORDS = {"loop": 1 << 11, "vectorised": 1 << 14, "blocked": 1 << 16}
"""Numbers of the stream in a block: about as long a wait for each method."""


@dataclass(frozen=True)
class Progress:
    """How far a training is, told after each block.

    Parameters
    ----------
    epoch, epochs : int
        The epoch that the block belongs to, from one, and their number.
    words_done, words_total : int
        Of all epochs, the rare words counted too.
    loss : float
        Mean loss of the pairs of the block that were looked at.
    rate : float
        Learning rate at the end of the block.
    """

    epoch: int
    epochs: int
    words_done: int
    words_total: int
    loss: float
    rate: float


def train(
    corpus: Corpus,
    dim: int = 100,
    window: int = 5,
    negative: int = 5,
    epochs: int = 5,
    min_count: int = 5,
    seed: int = 1,
    *,
    method: str = "blocked",
    rate: float = 0.025,
    final_rate: float = 1e-4,
    sample: float = 1e-3,
    dtype: DTypeLike = np.float32,
    block_words: int | None = None,
    pair_loss_and_gradient: PairLossAndGradient | None = None,
    progress: Callable[[Progress], None] | None = None,
    checkpoint: Path | None = None,
    checkpoint_every: int = 64,
) -> Vectors:
    r"""Learn word vectors by skip-gram with negative sampling.

    Parameters
    ----------
    corpus : Path, Text or iterable of sequence of str
        A UTF-8 file or folder, or sentences as words. Read once.
    dim, window, negative, epochs, min_count : int
        d, m, K, how often the text is read, and how rare a word may be.
    seed : int
        The same seed gives the same vectors.
    method : {"blocked", "vectorised", "loop"}
        The same mathematics, ever faster from right to left.
    rate, final_rate : float
        :math:`\eta` falls from one to the other in a straight line.
    sample : float
        t, above which words are dropped at random; zero keeps all.
    dtype : dtype
        float32 or float64.
    block_words : int, optional
        How much text is sampled at a time; losses and progress are told as often.
    pair_loss_and_gradient : callable, optional
        For the method "loop": a student's function instead of the reference's.
    progress : callable, optional
        Called with a :class:`Progress` after each block.
    checkpoint : Path, optional
        If it exists, the training goes on from there; it is written every `checkpoint_every`
        blocks and at the end.
    checkpoint_every : int

    Returns
    -------
    Vectors
        After a KeyboardInterrupt, what was learned until then, with `finished` False.

    Raises
    ------
    CorpusError, EmptyCorpusError
        If the corpus can't be read, or nothing can be learned from it.
    CheckpointError
        If the checkpoint is of another training.
    DivergedError
        If the loss is no number any more.
    ValueError
        If a setting makes no sense.

    Examples
    --------
    >>> sentences = [["the", "cat", "sleeps"], ["the", "dog", "sleeps"]] * 50
    >>> vectors = train(sentences, dim=10, seed=1)
    >>> vectors.words
    ('the', 'sleeps', 'cat', 'dog')
    """
    for name, value in {
        "dim": dim, "window": window, "negative": negative, "epochs": epochs,
        "min_count": min_count, "checkpoint_every": checkpoint_every,
    }.items():  # fmt: skip
        if value < 1:
            raise ValueError(f"{name} needs to be at least 1, but is {value}.")
    if method not in METHODS:
        raise ValueError(f"There is no method {method!r}; there are {', '.join(METHODS)}.")
    make = METHODS[method]
    if pair_loss_and_gradient is not None:
        if method != "loop":
            raise ValueError(f'Only the method "loop" calls your function, not {method!r}.')
        make = functools.partial(Loop, pair_loss_and_gradient=pair_loss_and_gradient)

    text = _text_of(corpus, min_count)
    statistics = Statistics(text.counts, sample)
    size = block_words or BLOCK_WORDS[method]
    per_epoch = text.n_blocks(size)
    total = epochs * per_epoch
    mark = fingerprint(
        text.words,
        {
            "stream": zlib.crc32(text.stream.data), "dim": dim, "window": window, "epochs": epochs,
            "negative": negative, "seed": seed, "method": method, "rate": [rate, final_rate],
            "sample": sample, "dtype": np.dtype(dtype).name, "block_words": size,
        },
    )  # fmt: skip
    if checkpoint is not None and checkpoint.exists():
        found = Checkpoint.load(checkpoint, mark)
        tables, done, losses = found.tables, found.n_blocks, found.losses.tolist()
    else:
        tables, done, losses = start(len(text.words), dim, seed, dtype), 0, []

    def rate_after(blocks: int) -> float:
        return rate + (final_rate - rate) * blocks / total

    def save() -> None:
        if checkpoint is not None:
            Checkpoint(tables, done, np.array(losses), mark).save(checkpoint)

    learner = make(tables, statistics, window, negative, max(rate, final_rate))
    try:
        while done < total:
            epoch, number = divmod(done, per_epoch)
            rng = np.random.default_rng([seed, epoch, number])
            block = sample_block(text.block(number, size), statistics.keep, window, rng)
            loss = learner.learn(block, (rate_after(done), rate_after(done + 1)), rng)
            if loss.n_pairs and not np.isfinite(loss.total):
                raise DivergedError(
                    f"In block {done + 1} of {total} the loss is no number any more. Lower the "
                    f"learning rate, which is {rate}"
                    + (
                        ", or look for a division by zero or an overflow in your function."
                        if pair_loss_and_gradient
                        else "."
                    )
                )
            done += 1
            losses.append(loss.mean)
            if done % checkpoint_every == 0 or done == total:
                save()
            if progress is not None:
                words = text.n_read * done // per_epoch, text.n_read * epochs
                progress(Progress(epoch + 1, epochs, *words, loss.mean, rate_after(done)))
    except KeyboardInterrupt:
        pass  # a step half taken is a step of SGD too
    return Vectors(
        text.words,
        tables.center,
        outside=tables.outside,
        counts=text.counts,
        losses=np.array(losses),
        finished=done == total,
    )


def _text_of(corpus: Corpus, min_count: int) -> Text:
    if isinstance(corpus, Text):
        return corpus
    if isinstance(corpus, str):
        raise TypeError(f"The corpus is the string {corpus[:40]!r}; for a file, give a Path.")
    return encode(read_sentences(corpus) if isinstance(corpus, Path) else corpus, min_count)
