r"""The trusted implementation of CBOW and of the hierarchical softmax.

Conventions: words are rows. ``input_vectors`` (:math:`V`) holds the vectors of words that predict
and ``output_vectors`` (:math:`U`) those of words that are predicted, both of shape
``(n_words, dim)``; skip-gram calls them center and outside vectors, but with CBOW it is the center
word that is predicted. A gradient has the shape of its parameter, everything is computed in
float64, no function changes its arguments, and no intermediate overflows for scores up to 1e4 and
far beyond.

A binary tree with the words at its leaves is one array ``tree`` of shape ``(n_words, n_nodes)``:

.. math:: s_{wj} = \begin{cases} 1 & \text{the path to word } w \text{ goes left at inner node } j
          \\ -1 & \text{it goes right there} \\ 0 & \text{it does not pass there} \end{cases}

The code is written to be read beside the book's page *What the objective learns, and its
relatives*: the equation stands in the docstring and the lines below follow it in the same letters.

References
----------
.. [1] Mikolov, Chen, Corrado and Dean, "Efficient Estimation of Word Representations in Vector
   Space" (2013a), section 3.1: CBOW; section 2.1: the hierarchical softmax.
.. [2] Mikolov, Sutskever, Chen, Corrado and Dean, "Distributed Representations of Words and
   Phrases and their Compositionality" (2013b), equation 3 (hierarchical softmax), 4 (negative
   sampling).
.. [3] Rong, "word2vec Parameter Learning Explained" (2014), section 1.2 (CBOW), 3.1 (hierarchical
   softmax) and 3.2 (negative sampling).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from solutions.elementary import Array, float64, log_sigmoid, sigmoid

__all__ = [
    "cbow_negative_sampling_loss_and_gradient",
    "cbow_softmax_loss_and_gradient",
    "context_mean",
    "hierarchical_softmax_loss_and_gradient",
    "tree_probabilities",
]

Indices = Sequence[int] | NDArray[np.integer]


def _words(indices: Indices) -> NDArray[np.intp]:
    return np.asarray(indices, dtype=np.intp)


def context_mean(context_indices: Indices, input_vectors: ArrayLike) -> Array:
    r"""Mean of the vectors of the context.

    .. math:: \hat v = \frac{1}{N} \sum_{j=1}^{N} v_{w_j}

    A word that stands twice in the context stands twice in the sum.

    Parameters
    ----------
    context_indices : sequence of int, of shape (N,)
        :math:`w_1 \dots w_N`, rows of `input_vectors`; at least one, repeats count.
    input_vectors : array_like of shape (n_words, dim)
        :math:`V`.

    Returns
    -------
    ndarray of shape (dim,)

    Raises
    ------
    ValueError
        If the context is empty.

    References
    ----------
    Rong (2014), equation 18; the book's equation ``eq-cbow-mean``.

    Examples
    --------
    >>> context_mean([0, 2, 2, 0], [[1.0, 0.0], [9.0, 9.0], [3.0, 2.0]])
    array([2., 1.])
    """
    V, words = float64(input_vectors), _words(context_indices)
    if not words.size:
        raise ValueError("The context is empty: it needs one word at least.")
    return np.asarray(V[words].sum(axis=0) / words.size)


def _grad_input_vectors(context_indices: Indices, V: Array, grad_mean: Array) -> Array:
    r"""Share out a gradient by the mean among the words of the context.

    .. math:: \frac{\partial J}{\partial v_w} = \frac{\#\{j : w_j = w\}}{N}
              \frac{\partial J}{\partial \hat v}
    """
    words = _words(context_indices)
    grad_V = np.zeros_like(V)
    np.add.at(grad_V, words, grad_mean / words.size)
    return grad_V


def cbow_softmax_loss_and_gradient(
    context_indices: Indices,
    center_index: int,
    input_vectors: ArrayLike,
    output_vectors: ArrayLike,
) -> tuple[float, Array, Array]:
    r"""CBOW loss of one window with the naive softmax, and its gradients.

    .. math::
        \hat v &= \tfrac1N \sum_{j=1}^{N} v_{w_j} \\
        \hat y &= \operatorname{softmax}(U \hat v) \\
        J &= -\log \hat y_c = -u_c^\top \hat v + \log \sum_x e^{u_x^\top \hat v} \\
        \partial J / \partial \hat v &= U^\top (\hat y - y) \\
        \partial J / \partial v_{w_j} &= \tfrac1N\, U^\top (\hat y - y)
            \quad\text{for each place } j \\
        \partial J / \partial U &= (\hat y - y)\, \hat v^\top

    A word that stands twice in the context collects its gradient twice.

    Parameters
    ----------
    context_indices : sequence of int, of shape (N,)
        :math:`w_1 \dots w_N`, the words around the center; at least one, repeats count.
    center_index : int
        :math:`c`, the word that is predicted, a row of `output_vectors`.
    input_vectors, output_vectors : array_like of shape (n_words, dim)
        :math:`V` and :math:`U`.

    Returns
    -------
    loss : float
    grad_input_vectors, grad_output_vectors : ndarray of shape (n_words, dim)

    References
    ----------
    Mikolov et al. (2013a), section 3.1; Rong (2014), section 1.2; the book's equations
    ``eq-cbow-grad``, ``eq-cbow-grad-row`` and ``eq-cbow-grad-outside``.

    Examples
    --------
    With all vectors zero every word is as likely as any other:

    >>> zeros = np.zeros((4, 2))
    >>> loss, _, _ = cbow_softmax_loss_and_gradient([0, 2], 1, zeros, zeros)
    >>> bool(np.isclose(loss, np.log(4)))
    True
    """
    V, U = float64(input_vectors), float64(output_vectors)
    v_hat = context_mean(context_indices, V)
    z = U @ v_hat
    m = z.max()
    e = np.exp(z - m)
    loss = float(m - z[center_index] + np.log(e.sum()))
    delta = e / e.sum()
    delta[center_index] -= 1.0  # y_hat - y
    grad_V = _grad_input_vectors(context_indices, V, U.T @ delta)
    return loss, grad_V, np.outer(delta, v_hat)


def cbow_negative_sampling_loss_and_gradient(
    context_indices: Indices,
    center_index: int,
    input_vectors: ArrayLike,
    output_vectors: ArrayLike,
    negative_indices: Indices,
) -> tuple[float, Array, Array]:
    r"""CBOW loss of one window with negative sampling, and its gradients.

    .. math::
        J &= -\log \sigma(u_c^\top \hat v) - \sum_{k=1}^K \log \sigma(-u_k^\top \hat v) \\
        \partial J / \partial \hat v &= -(1 - \sigma(u_c^\top \hat v))\, u_c
            + \sum_{k=1}^K \sigma(u_k^\top \hat v)\, u_k \\
        \partial J / \partial v_{w_j} &= \tfrac1N\, \partial J / \partial \hat v
            \quad\text{for each place } j \\
        \partial J / \partial u_c &= -(1 - \sigma(u_c^\top \hat v))\, \hat v \\
        \partial J / \partial u_k &= \sigma(u_k^\top \hat v)\, \hat v \quad\text{for each draw } k

    Parameters
    ----------
    context_indices, center_index, input_vectors, output_vectors
        As for :func:`cbow_softmax_loss_and_gradient`.
    negative_indices : sequence of int, of shape (K,)
        The words drawn, rows of `output_vectors`; repeats count.

    Returns
    -------
    loss : float
    grad_input_vectors, grad_output_vectors : ndarray of shape (n_words, dim)

    References
    ----------
    Mikolov et al. (2013b), equation 4, with the mean of the context for the input vector; Rong
    (2014), section 3.2; the book's equations
    ``eq-cbow-negative-loss`` and ``eq-cbow-negative-grad``.

    Examples
    --------
    At zero every one of the 1 + K terms is log 2:

    >>> zeros = np.zeros((4, 1))
    >>> loss, _, _ = cbow_negative_sampling_loss_and_gradient([3], 0, zeros, zeros, [1, 2, 1])
    >>> bool(np.isclose(loss, 4 * np.log(2)))
    True
    """
    V, U = float64(input_vectors), float64(output_vectors)
    v_hat = context_mean(context_indices, V)
    words = np.concatenate([[center_index], _words(negative_indices)])
    sign = np.ones(words.size)
    sign[1:] = -1.0  # the true word is pushed up, the drawn ones down
    x = sign * (U[words] @ v_hat)
    loss = float(-log_sigmoid(x).sum())
    delta = -sign * sigmoid(-x)  # 1 - sigma(x) = sigma(-x), without cancellation
    grad_V = _grad_input_vectors(context_indices, V, delta @ U[words])
    grad_U = np.zeros_like(U)
    np.add.at(grad_U, words, np.outer(delta, v_hat))
    return loss, grad_V, grad_U


def hierarchical_softmax_loss_and_gradient(
    input_vector: ArrayLike, word_index: int, tree: ArrayLike, node_vectors: ArrayLike
) -> tuple[float, Array, Array]:
    r"""Hierarchical softmax loss of one word and its gradients.

    .. math::
        J &= -\log P(w) = -\sum_{j \,:\, s_{wj} \ne 0} \log \sigma(s_{wj}\, n_j^\top v) \\
        \partial J / \partial v &= \sum_{j \,:\, s_{wj} \ne 0}
            \Bigl( \sigma(n_j^\top v) - \frac{1 + s_{wj}}{2} \Bigr)\, n_j \\
        \partial J / \partial n_j &= \Bigl( \sigma(n_j^\top v) - \frac{1 + s_{wj}}{2} \Bigr)\, v
            \quad\text{on the path, and 0 elsewhere}

    Parameters
    ----------
    input_vector : array_like of shape (dim,)
        :math:`v`: the mean of a context with CBOW, a center vector with skip-gram.
    word_index : int
        :math:`w`, a row of `tree`.
    tree : array_like of int, of shape (n_words, n_nodes)
        :math:`s_{wj}`: 1 for left, -1 for right, 0 for a node that is not on the path.
    node_vectors : array_like of shape (n_nodes, dim)
        :math:`n_j`, a row for each inner node.

    Returns
    -------
    loss : float
    grad_input_vector : ndarray of shape (dim,)
    grad_node_vectors : ndarray of shape (n_nodes, dim)

    References
    ----------
    Mikolov et al. (2013b), equation 3; Rong (2014), section 3.1; the book's equations
    ``eq-hs-loss``, ``eq-hs-grad-center`` and ``eq-hs-grad-node``.

    Examples
    --------
    At zero every step of the path is a toss of a coin:

    >>> tree = [[1, 1], [1, -1], [-1, 0]]
    >>> loss, _, _ = hierarchical_softmax_loss_and_gradient([0.0], 0, tree, np.zeros((2, 1)))
    >>> bool(np.isclose(loss, 2 * np.log(2)))
    True
    """
    v, n = float64(input_vector), float64(node_vectors)
    signs = float64(tree)[word_index]
    path = np.flatnonzero(signs)
    s = signs[path]
    x = s * (n[path] @ v)
    loss = float(-log_sigmoid(x).sum())
    delta = -s * sigmoid(-x)  # sigma(n_j . v) - (1 + s_j) / 2, without cancellation
    grad_n = np.zeros_like(n)
    grad_n[path] = np.outer(delta, v)
    return loss, delta @ n[path], grad_n


def tree_probabilities(input_vector: ArrayLike, tree: ArrayLike, node_vectors: ArrayLike) -> Array:
    r"""Probability of every word by the hierarchical softmax.

    .. math:: P(w) = \prod_{j \,:\, s_{wj} \ne 0} \sigma(s_{wj}\, n_j^\top v)

    They add up to one without anybody having added them up, since :math:`\sigma(x) + \sigma(-x)
    = 1` at each node.

    Parameters
    ----------
    input_vector, tree, node_vectors
        As for :func:`hierarchical_softmax_loss_and_gradient`.

    Returns
    -------
    ndarray of shape (n_words,)

    References
    ----------
    Mikolov et al. (2013b), equation 3; Rong (2014), section 3.1; the book's equation
    ``eq-hs-model``.

    Examples
    --------
    >>> tree_probabilities([0.0], [[1, 1], [1, -1], [-1, 0]], np.zeros((2, 1)))
    array([0.25, 0.25, 0.5 ])
    """
    s = float64(tree)
    x = s * (float64(node_vectors) @ float64(input_vector))
    return np.asarray(np.where(s != 0, sigmoid(x), 1.0).prod(axis=1))
