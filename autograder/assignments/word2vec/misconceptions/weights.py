r"""A loss that depends on the scores alone, with the gradients that follow from it.

Each weight :math:`\delta_w = \partial J / \partial s_w` is measured by a central difference, which
has ten digits where a comparison needs four, so that an entry only says what the wrong loss is.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from autograder.assignments.word2vec.misconceptions.pair import CENTER, LOSS, OUTSIDE, Pair
from autograder.engine.cases.case import Array
from autograder.engine.cases.entry import Candidate

__all__ = ["OfScores", "Weights", "gradients", "of_scores", "weights_of", "with_weights"]

OfScores = Callable[[Pair, Array], ArrayLike]
Weights = Callable[[Pair], Array]
_STEP = 1e-5


def weights_of(loss: OfScores) -> Weights:
    """Differentiate a loss by each score."""

    def weights(p: Pair) -> Array:
        z = p.z
        slope = np.empty(z.shape)
        for w in range(z.size):
            ends = []
            for step in (_STEP, -_STEP):
                moved = z.copy()
                moved[w] += step
                ends.append(float(np.asarray(loss(p, moved))))
            slope[w] = (ends[0] - ends[1]) / (2 * _STEP)
        return slope

    return weights


def with_weights(weights: Weights) -> dict[str, Candidate]:
    r"""Both gradients: :math:`U^\top \delta` and :math:`\delta v_c^\top`."""
    return {
        CENTER: lambda p: p.U.T @ weights(p),
        OUTSIDE: lambda p: np.outer(weights(p), p.v),
    }


def of_scores(loss: OfScores) -> dict[str, Candidate]:
    """The loss and the gradients that follow from it."""
    return {LOSS: lambda p: loss(p, p.z), **with_weights(weights_of(loss))}


def gradients(*losses: OfScores) -> dict[str, tuple[Candidate, ...]]:
    """The gradients of several losses that are one mistake."""
    made = [with_weights(weights_of(loss)) for loss in losses]
    return {name: tuple(m[name] for m in made) for name in (CENTER, OUTSIDE)}
