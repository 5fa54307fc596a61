"""What is known of a vocabulary before training: how often each word is kept, met, and drawn."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from solutions.word2vec.reference import unigram_distribution

__all__ = ["Statistics"]


class Statistics:
    r"""Probabilities that follow from the counts of the words.

    .. math::
        \mathrm{keep}(w) &= \min\Bigl(1, \sqrt{t / f_w} + t / f_w\Bigr) \\
        Q(w) &\propto \mathrm{count}(w)\, \mathrm{keep}(w) \\
        P_n(w) &\propto \mathrm{count}(w)^{3/4}

    with :math:`f_w` the share of w in the text.

    Parameters
    ----------
    counts : array_like of shape (n_words,)
        How often each word occurs, all positive.
    threshold : float
        t; zero keeps every word.

    Attributes
    ----------
    keep, share, noise : ndarray of shape (n_words,)
        The probability to be kept, :math:`Q`, and :math:`P_n`.

    References
    ----------
    Mikolov et al., "Distributed Representations of Words and Phrases and their
    Compositionality" (2013), sections 2.2 and 2.3; the second term of the probability to be
    kept is in the authors' program, not in the paper.

    Examples
    --------
    >>> words = Statistics([999_000, 1_000], threshold=1e-3)
    >>> words.keep.round(3), words.share.round(3), words.noise.round(3)
    (array([0.033, 1.   ]), array([0.97, 0.03]), array([0.994, 0.006]))
    """

    def __init__(self, counts: ArrayLike, threshold: float = 1e-3) -> None:
        n = np.asarray(counts, dtype=np.float64)
        if not (n.ndim == 1 and n.size and (n > 0).all()):
            raise ValueError("Every word of a vocabulary needs a positive count.")
        ratio = threshold * n.sum() / n
        self.keep = np.minimum(1.0, np.sqrt(ratio) + ratio) if threshold else np.ones(n.size)
        self.share = n * self.keep / (n @ self.keep)
        self.noise = unigram_distribution(n)
        self._cumulative_noise = np.cumsum(self.noise)
        self._cumulative_noise[-1] = 1.0

    def most_terms(self, window: int, negative: int) -> float:
        """Expect how many terms of the gradient a center of the text adds to the busiest vector.

        Parameters
        ----------
        window, negative : int
            m and K. A center has m + 1 pairs on average, each with K negatives.

        Returns
        -------
        float

        Examples
        --------
        >>> round(Statistics([1] * 10).most_terms(window=2, negative=5), 3)
        1.8
        """
        as_center = self.share * (1 + negative)
        as_outside = self.share + self.noise * negative
        return float((window + 1) * np.maximum(as_center, as_outside).max())

    @property
    def max_step(self) -> float:
        """Learning rate times terms that one batch may add to one vector.

        All terms of a batch come from the same parameters. Each pulls as if the others were not
        there, and too many that pull the same way overshoot, farther each time. In the text of
        a large vocabulary they pull in many ways, and 300 terms at a rate of 0.025 do no harm;
        where few words make the text, they pull in one.
        """
        return float(np.clip(self.share.size / 30, 1.0, 7.5))

    def draw_negatives(
        self, rng: np.random.Generator, shape: tuple[int, ...]
    ) -> NDArray[np.integer]:
        """Draw words from :math:`P_n`, with replacement.

        Parameters
        ----------
        rng : numpy.random.Generator
        shape : tuple of int

        Returns
        -------
        ndarray of int, of shape `shape`

        Examples
        --------
        >>> draws = Statistics([16, 1]).draw_negatives(np.random.default_rng(0), (9_000,))
        >>> bool(abs(draws.mean() - 1 / 9) < 0.01)
        True
        """
        return np.searchsorted(self._cumulative_noise, rng.random(shape), side="right")
