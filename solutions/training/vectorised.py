"""Step two: the same mathematics for many pairs at once."""

from __future__ import annotations

import numpy as np

from solutions.elementary import log_sigmoid
from solutions.training.sampling import Block, Integers, Loss, pairs_of
from solutions.training.statistics import Statistics
from solutions.training.tables import Tables

__all__ = ["Vectorised"]

MAX_BATCH = 256
"""More pairs at once would not fit into the cache."""


class Vectorised:
    r"""Learn a block of text by mini-batches of pairs.

    With :math:`s_0 = 1` for the outside word :math:`w_0` and :math:`s_k = -1` for negative k,

    .. math::
        x_{pk} &= s_k\, u_{w_{pk}}^\top v_{c_p} \\
        \delta_{pk} &= -s_k\, (1 - \sigma(x_{pk})) = -s_k\, \sigma(-x_{pk}) \\
        \partial J_p / \partial v_{c_p} &= \sum_k \delta_{pk}\, u_{w_{pk}}, \qquad
        \partial J_p / \partial u_{w_{pk}} = \delta_{pk}\, v_{c_p}

    Parameters
    ----------
    tables : Tables
        Changed in place.
    statistics : Statistics
    window, negative : int
        m, which the block has been sampled with already, and K.
    rate : float
        The highest learning rate that will come.
    batch : int, optional
        Pairs that see the same parameters; by default as many as add no more than
        `Statistics.max_step` to any vector, and at most `MAX_BATCH`.
    """

    def __init__(
        self,
        tables: Tables,
        statistics: Statistics,
        window: int,
        negative: int,
        rate: float = 0.025,
        batch: int | None = None,
    ) -> None:
        self.tables, self.statistics = tables, statistics
        self.negative = negative
        terms = statistics.most_terms(window, negative) / (window + 1)
        self.batch = batch or int(np.clip(statistics.max_step / (rate * terms), 1, MAX_BATCH))

    def learn(self, block: Block, rates: tuple[float, float], rng: np.random.Generator) -> Loss:
        r"""Take a step for every batch of pairs.

        Parameters
        ----------
        block : Block
        rates : tuple of float
            :math:`\eta` at the beginning and at the end of the block.
        rng : numpy.random.Generator
            Draws the negatives.

        Returns
        -------
        Loss
            Of every pair, before its step.
        """
        centers, outsides = pairs_of(block)
        negatives = self.statistics.draw_negatives(rng, (centers.size, self.negative))
        words = np.column_stack([outsides, negatives])
        starts = range(0, centers.size, self.batch)
        total = 0.0
        for start, rate in zip(starts, np.linspace(*rates, len(starts)), strict=True):
            pairs = slice(start, start + self.batch)
            total += self.step(centers[pairs], words[pairs], float(rate))
        return Loss(total, centers.size)

    def step(self, centers: Integers, words: Integers, rate: float) -> float:
        """Take one step.

        Parameters
        ----------
        centers : ndarray of int, of shape (n_pairs,)
        words : ndarray of int, of shape (n_pairs, 1 + K)
            The outside word of each pair, then its negatives.
        rate : float

        Returns
        -------
        float
            Sum of the losses before the step.
        """
        V, U = self.tables.center, self.tables.outside
        v, u = V[centers], U[words]
        sign = np.full(words.shape[1], -1, dtype=v.dtype)
        sign[0] = 1
        x = sign * np.einsum("pkd,pd->pk", u, v)
        with np.errstate(over="ignore", invalid="ignore"):  # infinity gives zero, as it should
            delta = -sign / (1 + np.exp(x))
        self.tables.add_to_center(centers, -rate * np.einsum("pk,pkd->pd", delta, u))
        steps = -rate * delta[:, :, None] * v[:, None, :]
        self.tables.add_to_outside(words.ravel(), steps.reshape(-1, self.tables.dim))
        return -float(log_sigmoid(x).sum())
