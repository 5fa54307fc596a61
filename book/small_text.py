"""A small text, made by a grammar, and what skip-gram learns from it.

The chapters show figures and numbers of this run. It uses the reference solution behind the page.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from solutions.elementary import log_sigmoid
from solutions.word2vec.reference import (
    negative_sampling_loss_and_gradient,
    sigmoid,
    skipgram_loss_and_gradient,
    unigram_distribution,
)

GROUPS = {
    "animals": ("cat", "dog", "horse", "cow", "sheep"),
    "foods": ("bread", "cheese", "soup", "rice", "fish"),
    "people": ("king", "farmer", "child", "teacher", "queen"),
    "places": ("castle", "field", "house", "school", "market"),
}
SENTENCES = (
    "the {animals} sleeps near the {places}",
    "a small {animals} runs away quickly",
    "every {animals} likes fresh water",
    "the {people} feeds that {animals}",
    "the {people} eats warm {foods} today",
    "our {people} cooks some tasty {foods}",
    "the {people} walks towards this {places}",
    "her {people} lives at one {places}",
    "tasty {foods} is sold inside this {places}",
    "he tasted warm {foods} again",
)
N_SENTENCES = 700
DIM, WINDOW, NEGATIVES = 12, 2, 5
LEARNING_RATE = 0.15
EPOCHS = 4
AVERAGE = 400  # steps, in the drawing of the loss

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Text:
    """Sentences as indices into a vocabulary."""

    words: tuple[str, ...]
    sentences: tuple[NDArray[np.intp], ...]
    counts: NDArray[np.intp]

    @property
    def n_tokens(self) -> int:
        """How many words the text has."""
        return int(self.counts.sum())

    def windows(self) -> list[tuple[int, NDArray[np.intp]]]:
        """Every center with the words around it; windows end with the sentence."""
        return [
            (int(sentence[t]), np.delete(sentence[max(t - WINDOW, 0) : t + WINDOW + 1],
                                         min(t, WINDOW)))
            for sentence in self.sentences
            for t in range(len(sentence))
        ]  # fmt: skip


@dataclass(frozen=True)
class Run:
    """Vectors and how they came about."""

    outside_vectors: Array
    center_vectors: Array
    losses: Array  # of a pair, one for each step


@cache
def text() -> Text:
    """Let the grammar speak."""
    rng = np.random.default_rng(2013)
    sentences = []
    for _ in range(N_SENTENCES):
        template = SENTENCES[rng.integers(len(SENTENCES))]
        chosen = {group: rng.choice(words) for group, words in GROUPS.items()}
        sentences.append(template.format(**chosen).split())
    words = tuple(sorted({word for sentence in sentences for word in sentence}))
    index = {word: i for i, word in enumerate(words)}
    coded = tuple(np.array([index[word] for word in sentence]) for sentence in sentences)
    return Text(words, coded, np.bincount(np.concatenate(coded), minlength=len(words)))


def as_data() -> dict[str, object]:
    """Give the text to the script that trains on it in the page, as JSON can hold it."""
    corpus = text()
    return {
        "words": corpus.words,
        "sentences": [sentence.tolist() for sentence in corpus.sentences],
        "window": WINDOW,
        "groups": [[corpus.words.index(word) for word in group] for group in GROUPS.values()],
    }


@cache
def trained() -> Run:
    """Skip-gram with negative sampling, one window a step, with a falling learning rate."""
    rng = np.random.default_rng(2014)
    corpus = text()
    n = len(corpus.words)
    V, U = (rng.random((n, DIM)) - 0.5) / DIM, np.zeros((n, DIM))
    noise = np.tile(unigram_distribution(corpus.counts), (n, 1))
    np.fill_diagonal(noise, 0.0)  # the observed word is not drawn
    thresholds = np.array([np.cumsum(p / p.sum()) for p in noise])
    windows = corpus.windows()
    losses = []
    n_steps = EPOCHS * len(windows)
    for step, i in enumerate(
        np.concatenate([rng.permutation(len(windows)) for _ in range(EPOCHS)])
    ):
        c, outside = windows[i]

        def pair(v_c: Array, o: int, U: Array) -> tuple[float, Array, Array]:
            drawn = np.searchsorted(thresholds[o], rng.random(NEGATIVES))
            return negative_sampling_loss_and_gradient(v_c, o, U, drawn)

        loss, grad_V, grad_U = skipgram_loss_and_gradient(c, outside, V, U, pair)
        rate = LEARNING_RATE * (1 - step / n_steps)
        V, U = V - rate * grad_V, U - rate * grad_U
        losses.append(loss / len(outside))
    return Run(U, V, np.array(losses))


def nearest(word: str, n: int = 3) -> list[str]:
    """The words whose center vectors make the smallest angle with that of a word."""
    corpus, V = text(), trained().center_vectors
    unit = V / np.linalg.norm(V, axis=1, keepdims=True)
    cosine = unit @ unit[corpus.words.index(word)]
    return [corpus.words[i] for i in np.argsort(-cosine)[1 : n + 1]]


@cache
def pair_counts() -> Array:
    """#(w, c): how often word w stands in a window around c."""
    n = len(text().words)
    counts = np.zeros((n, n))
    for c, outside in text().windows():
        np.add.at(counts[:, c], outside, 1.0)
    return counts


def company(word: str, other: str) -> float:
    """How often another word stands in a window around a word."""
    index = text().words.index
    return float(pair_counts()[index(other), index(word)])


def cosine_of_counts(word: str, other: str) -> float:
    """Cosine of the angle between the counts of two words over all of the vocabulary."""
    index = text().words.index
    a, b = pair_counts()[:, [index(word), index(other)]].T
    return float(a @ b / np.sqrt(a @ a * (b @ b)))


@cache
def counted_and_learned(dim: int = 6, n_steps: int = 3000) -> tuple[Array, Array, Array]:
    """Fit vectors to the expected loss of every pair: (best score, learned score, count).

    Only pairs that occur. The fit is by Adam, because the counts differ by a factor of hundreds.
    """
    counts = pair_counts()
    n_w, n_c, total = counts.sum(axis=1), counts.sum(axis=0), counts.sum()
    false = NEGATIVES * np.outer(n_w, n_c) / total
    rng = np.random.default_rng(2015)
    theta = 0.1 * rng.normal(size=(2, len(n_w), dim))
    first, second = np.zeros_like(theta), np.zeros_like(theta)
    for step in range(1, n_steps + 1):
        U, V = theta
        x = U @ V.T
        slope = -counts * sigmoid(-x) + false * sigmoid(x)
        g = np.stack([slope @ V, slope.T @ U])
        first += 0.1 * (g - first)
        second += 0.001 * (g**2 - second)
        theta = theta - 0.02 * (1 - step / n_steps) * (first / (1 - 0.9**step)) / (
            np.sqrt(second / (1 - 0.999**step)) + 1e-8
        )
    met = counts > 0
    best = np.log(counts[met] / false[met])
    return best, (theta[0] @ theta[1].T)[met], counts[met]


def zero_loss() -> float:
    """Loss of a pair while all scores are zero."""
    return float(-(1 + NEGATIVES) * log_sigmoid(0.0))
