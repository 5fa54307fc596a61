"""Step one: the student's gradients, one pair at a time."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from solutions.training.sampling import Block, Integers, Loss, pairs_of
from solutions.training.statistics import Statistics
from solutions.training.tables import Floats, Tables
from solutions.word2vec.reference import negative_sampling_loss_and_gradient

__all__ = ["Loop", "PairLossAndGradient"]

Gradients = tuple[float, NDArray[np.float64], NDArray[np.float64]]
PairLossAndGradient = Callable[[Floats, int, Floats, Integers], Gradients]


class Loop:
    r"""Learn a block of text pair by pair.

    .. math:: v_c \leftarrow v_c - \eta\, \partial J / \partial v_c, \qquad
              U \leftarrow U - \eta\, \partial J / \partial U

    after every pair. Of U only the rows of the outside word and its negatives are handed to
    the function that differentiates; the gradient of every other row is zero.

    Parameters
    ----------
    tables : Tables
        Changed in place.
    statistics : Statistics
    window, negative : int
        m, which the block has been sampled with already, and K.
    rate : float
        Not needed: each pair sees the parameters that the one before it left.
    pair_loss_and_gradient : callable
        The student's function, or the reference's: ``(center_vector, outside_index,
        outside_vectors, negative_indices) -> (loss, grad_center_vector,
        grad_outside_vectors)``.
    """

    def __init__(
        self,
        tables: Tables,
        statistics: Statistics,
        window: int,
        negative: int,
        rate: float = 0.025,
        pair_loss_and_gradient: PairLossAndGradient = negative_sampling_loss_and_gradient,
    ) -> None:
        self.tables, self.statistics, self.negative = tables, statistics, negative
        self.pair_loss_and_gradient = pair_loss_and_gradient

    def learn(self, block: Block, rates: tuple[float, float], rng: np.random.Generator) -> Loss:
        r"""Take a step for every pair.

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
        V, U = self.tables.center, self.tables.outside
        centers, outsides = pairs_of(block)
        negatives = self.statistics.draw_negatives(rng, (centers.size, self.negative))
        words = np.column_stack([outsides, negatives])
        places = np.arange(1, self.negative + 1)  # where the negatives stand among the words
        total = 0.0
        for c, ws, rate in zip(centers, words, np.linspace(*rates, centers.size), strict=True):
            loss, grad_v, grad_u = self.pair_loss_and_gradient(V[c], 0, U[ws], places)
            total += float(loss)
            V[c] -= rate * grad_v
            np.subtract.at(U, ws, rate * grad_u)  # a word that stands twice moves twice
        return Loss(total, centers.size)
