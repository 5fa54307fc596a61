"""The arguments of a pair loss under the names of the mathematics."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from autograder.engine.cases.case import Array, Case
from solutions.elementary import sigmoid as sigma

__all__ = ["CENTER", "LOSS", "OUTSIDE", "Pair", "Words", "sigma"]

Words = NDArray[np.intp]
LOSS, CENTER, OUTSIDE = "loss", "grad_center_vector", "grad_outside_vectors"


class Pair(Case):
    r""":math:`v_c, o, U` and what is computed from them; for negative sampling the draws k."""

    @property
    def v(self) -> Array:
        """The center vector."""
        return self.array("center_vector")

    @property
    def U(self) -> Array:
        """The outside vectors, a row for each word."""
        return self.array("outside_vectors")

    @property
    def o(self) -> int:
        """The outside word."""
        return int(self.inputs["outside_index"])

    @property
    def n(self) -> int:
        """How many words there are."""
        return len(self.U)

    @property
    def sizes(self) -> tuple[int, int]:
        """How many words and dimensions there are."""
        return self.n, self.U.shape[1]

    @property
    def n_averaged(self) -> int | None:
        """The words, over which a loss of the naive softmax may be averaged by mistake."""
        return None if "negative_indices" in self.inputs else self.n

    @property
    def z(self) -> Array:
        """Scores of all words."""
        return self.U @ self.v

    @property
    def e(self) -> Array:
        """Exponentials of the scores, which may overflow."""
        return np.asarray(np.exp(self.z))

    @property
    def y(self) -> Array:
        """One-hot of the outside word."""
        return np.asarray(np.eye(self.n)[self.o])

    @property
    def y_hat(self) -> Array:
        """Probabilities, without overflow."""
        e = np.exp(self.z - self.z.max())
        return np.asarray(e / e.sum())

    @property
    def k(self) -> Words:
        """The drawn words."""
        return np.asarray(self.inputs["negative_indices"], dtype=np.intp)

    @property
    def K(self) -> int:
        """How many words are drawn."""
        return self.k.size

    @property
    def z_o(self) -> Array:
        """Score of the outside word."""
        return np.asarray(self.z[self.o])

    @property
    def z_k(self) -> Array:
        """Scores of the drawn words."""
        return np.asarray(self.z[self.k])

    @property
    def once(self) -> Words:
        """The drawn words, each once, in their order."""
        return np.array(list(dict.fromkeys(self.k.tolist())), dtype=np.intp)

    def collect(self, words: Words, rows: Array) -> Array:
        """Add up rows at the words they belong to."""
        gradient = np.zeros((self.n, rows.shape[-1]))
        np.add.at(gradient, words, rows)
        return gradient
