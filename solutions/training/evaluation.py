"""How good are word vectors? Three answers, with NumPy alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from solutions.elementary import log_sigmoid
from solutions.training.sampling import SENTENCE_END, Integers, Loss, pairs_of, sample_block
from solutions.training.statistics import Statistics
from solutions.training.text import normal
from solutions.training.vectors import Vectors

__all__ = [
    "Score",
    "analogy_accuracy",
    "held_out_loss",
    "neighbour_accuracy",
    "read_analogies",
    "read_similarities",
    "spearman",
    "word_similarity",
]

Quadruple = tuple[str, str, str, str]


@dataclass(frozen=True)
class Score:
    """A figure, and how many of the questions could be asked.

    Parameters
    ----------
    value : float
        NaN if none could be.
    n_asked, n_questions : int
        The others have a word that the vectors don't know.
    """

    value: float
    n_asked: int
    n_questions: int


def spearman(a: ArrayLike, b: ArrayLike) -> float:
    r"""Rank correlation; equal values share the mean of their ranks.

    Parameters
    ----------
    a, b : array_like of shape (n,)

    Returns
    -------
    float
        NaN if all values of `a` or of `b` are equal.

    Examples
    --------
    >>> round(spearman([1, 2, 3, 4], [10, 30, 20, 40]), 3)
    0.8
    """
    x, y = (ranks - ranks.mean() for ranks in map(_ranks, (a, b)))
    scale = float(np.sqrt((x @ x) * (y @ y)))
    return float(x @ y) / scale if scale > 0 else float("nan")


def _ranks(values: ArrayLike) -> NDArray[np.float64]:
    _, group, counts = np.unique(np.asarray(values), return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts - 1) / 2)[group]


def word_similarity(vectors: Vectors, pairs: Iterable[tuple[str, str, float]]) -> Score:
    """Compare cosines with people's ratings, by rank.

    Parameters
    ----------
    vectors : Vectors
    pairs : iterable of (str, str, float)
        Two words and their rating, for example from :func:`read_similarities`.

    Returns
    -------
    Score
        Spearman's correlation.
    """
    pairs = list(pairs)
    known = [(a, b, rating) for a, b, rating in pairs if a in vectors and b in vectors]
    cosines = [vectors.similarity(a, b) for a, b, _ in known]
    value = spearman(cosines, [r for _, _, r in known]) if len(known) > 1 else float("nan")
    return Score(value, len(known), len(pairs))


def analogy_accuracy(vectors: Vectors, questions: Iterable[Quadruple]) -> Score:
    """Count the analogies "a is to b as c is to d" whose first answer is d.

    Parameters
    ----------
    vectors : Vectors
    questions : iterable of (str, str, str, str)

    Returns
    -------
    Score
        The share of right answers.
    """
    questions = list(questions)
    known = [question for question in questions if all(word in vectors for word in question)]
    right = [vectors.analogy(a, b, c)[0][0] == d for a, b, c, d in known]
    return Score(float(np.mean(right)) if right else float("nan"), len(known), len(questions))


def neighbour_accuracy(vectors: Vectors, neighbours: Mapping[str, frozenset[str]]) -> Score:
    """Count the words whose nearest among the other words asked is one of the right ones.

    Parameters
    ----------
    vectors : Vectors
    neighbours : mapping of str to frozenset of str
        For example :func:`solutions.training.grammar.neighbours`.

    Returns
    -------
    Score
        The share of right neighbours.
    """
    words = [word for word in neighbours if word in vectors]
    directions = vectors.directions[[vectors.number(word) for word in words]]
    cosines = directions @ directions.T
    np.fill_diagonal(cosines, -np.inf)
    nearest = cosines.argmax(axis=1) if words else []
    right = [words[i] in neighbours[word] for word, i in zip(words, nearest, strict=True)]
    return Score(float(np.mean(right)) if right else float("nan"), len(right), len(neighbours))


def held_out_loss(
    vectors: Vectors,
    sentences: Iterable[Sequence[str]],
    window: int = 5,
    negative: int = 5,
    sample: float = 1e-3,
    seed: int = 0,
) -> Loss:
    """Compute the loss that was trained, on text that was not.

    Parameters
    ----------
    vectors : Vectors
        With outside vectors and counts.
    sentences : iterable of sequence of str
    window, negative : int
    sample : float
    seed : int
        Fixes subsampling, windows and negatives, so that two vectors for the same vocabulary
        are compared on the same draws.

    Returns
    -------
    Loss

    Raises
    ------
    ValueError
        If the vectors have no outside vectors or counts.
    """
    if vectors.outside is None or vectors.counts is None:
        raise ValueError("The loss needs outside vectors and counts; the text format has none.")
    index = vectors.index
    numbers = [
        number
        for sentence in sentences
        for number in [*(index[word] for word in sentence if word in index), SENTENCE_END]
    ]
    statistics, rng = Statistics(vectors.counts, sample), np.random.default_rng(seed)
    block = sample_block(np.array(numbers, dtype=np.intp), statistics.keep, window, rng)
    centers, outsides = pairs_of(block)
    words = np.column_stack([outsides, statistics.draw_negatives(rng, (centers.size, negative))])
    total = sum(
        _loss(vectors.center, vectors.outside, centers[i : i + 4096], words[i : i + 4096])
        for i in range(0, centers.size, 4096)
    )
    return Loss(float(total), centers.size)


def _loss(
    V: NDArray[np.floating], U: NDArray[np.floating], centers: Integers, words: Integers
) -> float:
    scores = np.einsum("pkd,pd->pk", U[words], V[centers])
    scores[:, 1:] *= -1
    return -float(log_sigmoid(scores).sum())


def read_similarities(path: Path) -> Iterator[tuple[str, str, float]]:
    """Read pairs of words with a rating, as in WordSim-353 and SimLex-999.

    Parameters
    ----------
    path : Path
        Lines of two words and a number, tabs between them; others are left out.

    Yields
    ------
    (str, str, float)
        In lower case.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) == 3 and not line.startswith("#"):
            yield normal(fields[0]), normal(fields[1]), float(fields[2])


def read_analogies(path: Path) -> Iterator[Quadruple]:
    """Read lines of four words, as in word2vec's own questions.

    Parameters
    ----------
    path : Path
        Lines of another length, or that begin with a colon, are headings.

    Yields
    ------
    (str, str, str, str)
        In lower case.
    """
    for line in path.read_text(encoding="utf-8").splitlines():
        words = normal(line).split()
        if len(words) == 4 and not line.startswith(":"):
            a, b, c, d = words
            yield a, b, c, d
