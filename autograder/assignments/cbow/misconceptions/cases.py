"""The arguments of this assignment's functions under the names of the mathematics."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from autograder.engine.cases.case import Array, Case
from solutions.elementary import sigmoid as sigma

__all__ = ["INPUT", "LOSS", "NODES", "OUTPUT", "VECTOR", "Context", "Tree", "Window", "sigma"]

Words = NDArray[np.intp]
LOSS = "loss"
INPUT, OUTPUT = "grad_input_vectors", "grad_output_vectors"
VECTOR, NODES = "grad_input_vector", "grad_node_vectors"


class Context(Case):
    r""":math:`w_1 \dots w_N` and :math:`V`, and what is computed from them."""

    @property
    def words(self) -> Words:
        """The words of the context."""
        return np.asarray(self.inputs["context_indices"], dtype=np.intp)

    @property
    def N(self) -> int:
        """How many words the context has."""
        return self.words.size

    @property
    def V(self) -> Array:
        """The input vectors."""
        return self.array("input_vectors")

    @property
    def n(self) -> int:
        """How many words there are at all."""
        return len(self.V)

    @property
    def sizes(self) -> tuple[int, int] | None:
        """How many words and dimensions there are."""
        n_words, dim = self.V.shape
        return n_words, dim

    @property
    def v(self) -> Array:
        """The mean of the context."""
        return np.asarray(self.V[self.words].sum(axis=0) / self.N)

    @property
    def counts(self) -> Array:
        """How often each word stands in the context."""
        return np.bincount(self.words, minlength=self.n).astype(np.float64)

    @property
    def once(self) -> Array:
        """1 for each word of the context, however often it stands there."""
        return (self.counts > 0).astype(np.float64)

    def at(self, place: int) -> Array:
        """1 for the word at that place of the context."""
        return np.asarray(np.eye(self.n)[self.words[place]])


class Window(Context):
    r"""A context, the center word :math:`c` and :math:`U`; for negative sampling the draws."""

    @property
    def U(self) -> Array:
        """The output vectors."""
        return self.array("output_vectors")

    @property
    def c(self) -> int:
        """The center word."""
        return int(self.inputs["center_index"])

    @property
    def y(self) -> Array:
        """One-hot of the center word."""
        return np.asarray(np.eye(self.n)[self.c])

    @property
    def z(self) -> Array:
        """Scores of all words."""
        return self.U @ self.v

    @property
    def k(self) -> Words:
        """The drawn words."""
        return np.asarray(self.inputs["negative_indices"], dtype=np.intp)

    @property
    def K(self) -> int:
        """How many words are drawn."""
        return self.k.size

    @property
    def drawn(self) -> Array:
        """How often each word is drawn."""
        return np.bincount(self.k, minlength=self.n).astype(np.float64)

    def input_gradient(self, weights: Array, shares: Array | None = None) -> Array:
        r"""Give :math:`\partial J / \partial V` of weights :math:`\partial J / \partial z`."""
        shares = self.counts / self.N if shares is None else shares
        return np.outer(shares, self.U.T @ weights)

    def output_gradient(self, weights: Array) -> Array:
        r"""Give :math:`\partial J / \partial U` of weights :math:`\partial J / \partial z`."""
        return np.outer(weights, self.v)


class Tree(Case):
    r""":math:`v, w, s, n`, and what is computed from them."""

    @property
    def v(self) -> Array:
        """The input vector."""
        return self.array("input_vector")

    @property
    def nodes(self) -> Array:
        """The vectors of the inner nodes."""
        return self.array("node_vectors")

    @property
    def tree(self) -> Array:
        """The signs of all words."""
        return self.array("tree")

    @property
    def w(self) -> int:
        """The word that is predicted."""
        return int(self.inputs["word_index"])

    @property
    def s(self) -> Array:
        """The signs of that word."""
        return np.asarray(self.tree[self.w])

    @property
    def on(self) -> NDArray[np.bool_]:
        """Which nodes are on the way to it."""
        return np.asarray(self.s != 0)

    @property
    def x(self) -> Array:
        """Scores of all nodes."""
        return self.nodes @ self.v

    @property
    def right(self) -> Array:
        """Weights of all nodes in the gradients."""
        return np.where(self.on, sigma(self.x) - (1 + self.s) / 2, 0.0)

    @property
    def sizes(self) -> tuple[int, int] | None:
        """How many nodes and dimensions there are."""
        n_nodes, dim = self.nodes.shape
        return n_nodes, dim
