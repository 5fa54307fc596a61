r"""The trusted implementation of every gradient in the course.

Conventions: words are rows, so that ``outside_vectors`` (:math:`U`) and ``center_vectors``
(:math:`V`) both have shape ``(n_words, dim)``, and a gradient has the shape of its parameter.
Everything is computed in float64, no function changes its arguments, and no intermediate
overflows for :math:`|u_w^\top v_c|` up to 1e4 and far beyond.

The code is written to be read beside the book: the equation stands in the docstring and the
lines below follow it in the same order and the same letters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from solutions.elementary import Array, float64, log_sigmoid, sigmoid, softmax

__all__ = [
    "naive_softmax_loss_and_gradient",
    "negative_sampling_loss_and_gradient",
    "pack",
    "sample_negatives",
    "sgd",
    "sigmoid",
    "skipgram_loss_and_gradient",
    "softmax",
    "unigram_distribution",
    "unpack",
]

PairLossAndGradient = Callable[[Array, int, Array], tuple[float, Array, Array]]
LossAndGradient = Callable[[Array], tuple[float, Array]]


def naive_softmax_loss_and_gradient(
    center_vector: ArrayLike, outside_index: int, outside_vectors: ArrayLike
) -> tuple[float, Array, Array]:
    r"""Naive softmax loss of one (center, outside) pair and its gradients.

    .. math::
        \hat y_w &= P(O = w \mid C = c) = \operatorname{softmax}(U v_c)_w \\
        J &= -\log \hat y_o = -u_o^\top v_c + \log \sum_w e^{u_w^\top v_c} \\
        \partial J / \partial v_c &= U^\top (\hat y - y) \\
        \partial J / \partial U &= (\hat y - y)\, v_c^\top

    Parameters
    ----------
    center_vector : array_like of shape (dim,)
        :math:`v_c`.
    outside_index : int
        :math:`o`, a row of `outside_vectors`.
    outside_vectors : array_like of shape (n_words, dim)
        :math:`U`, one row for each word.

    Returns
    -------
    loss : float
    grad_center_vector : ndarray of shape (dim,)
    grad_outside_vectors : ndarray of shape (n_words, dim)

    References
    ----------
    Rong, "word2vec Parameter Learning Explained" (2014), equations 7 to 12; Mikolov et al.,
    "Distributed Representations of Words and Phrases and their Compositionality" (2013),
    equation 2; the source derivation, equations (3) and (4).

    Examples
    --------
    With all vectors zero every word is as likely as any other:

    >>> loss, _, _ = naive_softmax_loss_and_gradient([0.0, 0.0], 1, np.zeros((4, 2)))
    >>> bool(np.isclose(loss, np.log(4)))
    True
    """
    v_c, U = float64(center_vector), float64(outside_vectors)
    z = U @ v_c
    m = z.max()
    loss = float(m - z[outside_index] + np.log(np.exp(z - m).sum()))
    delta = softmax(z)
    delta[outside_index] -= 1.0  # y_hat - y
    return loss, U.T @ delta, np.outer(delta, v_c)


def negative_sampling_loss_and_gradient(
    center_vector: ArrayLike,
    outside_index: int,
    outside_vectors: ArrayLike,
    negative_indices: Sequence[int] | NDArray[np.integer],
) -> tuple[float, Array, Array]:
    r"""Negative sampling loss of one (center, outside) pair and its gradients.

    .. math::
        J &= -\log \sigma(u_o^\top v_c) - \sum_{k=1}^K \log \sigma(-u_{w_k}^\top v_c) \\
        \partial J / \partial v_c &= -(1 - \sigma(u_o^\top v_c))\, u_o
            + \sum_{k=1}^K (1 - \sigma(-u_{w_k}^\top v_c))\, u_{w_k} \\
        \partial J / \partial u_o &= -(1 - \sigma(u_o^\top v_c))\, v_c \\
        \partial J / \partial u_{w_k} &= (1 - \sigma(-u_{w_k}^\top v_c))\, v_c
            \quad\text{for each draw } k

    A word that is drawn twice stands twice in both sums, so its row of
    :math:`\partial J / \partial U` collects its gradient twice.

    Parameters
    ----------
    center_vector : array_like of shape (dim,)
        :math:`v_c`.
    outside_index : int
        :math:`o`, a row of `outside_vectors`.
    outside_vectors : array_like of shape (n_words, dim)
        :math:`U`.
    negative_indices : sequence of int, of shape (K,)
        :math:`w_1 \dots w_K`, the words drawn; repeats count.

    Returns
    -------
    loss : float
    grad_center_vector : ndarray of shape (dim,)
    grad_outside_vectors : ndarray of shape (n_words, dim)

    References
    ----------
    Mikolov et al., "Distributed Representations of Words and Phrases and their
    Compositionality" (2013), equation 4; Goldberg and Levy, "word2vec Explained" (2014);
    the source derivation, equation (5), with its u_o in the sum corrected to u_k.

    Examples
    --------
    At zero every one of the 1 + K terms is log 2:

    >>> loss, _, _ = negative_sampling_loss_and_gradient([0.0], 0, np.zeros((3, 1)), [1, 2, 1])
    >>> bool(np.isclose(loss, 4 * np.log(2)))
    True
    """
    v_c, U = float64(center_vector), float64(outside_vectors)
    words = np.concatenate([[outside_index], np.asarray(negative_indices, dtype=np.intp)])
    sign = np.ones(words.size)
    sign[1:] = -1.0  # the true word is pushed up, the drawn ones down
    x = sign * (U[words] @ v_c)
    loss = float(-log_sigmoid(x).sum())
    delta = -sign * sigmoid(-x)  # 1 - sigma(x) = sigma(-x), without cancellation
    grad_outside_vectors = np.zeros_like(U)
    np.add.at(grad_outside_vectors, words, np.outer(delta, v_c))
    return loss, delta @ U[words], grad_outside_vectors


def skipgram_loss_and_gradient(
    center_index: int,
    outside_indices: Sequence[int] | NDArray[np.integer],
    center_vectors: ArrayLike,
    outside_vectors: ArrayLike,
    pair_loss_and_gradient: PairLossAndGradient,
) -> tuple[float, Array, Array]:
    r"""Skip-gram loss of one window and its gradients.

    .. math:: J = \sum_{-m \le j \le m,\; j \ne 0} J(v_c, w_{t+j}, U)

    Only row `center_index` of :math:`\partial J / \partial V` differs from zero.

    Parameters
    ----------
    center_index : int
        :math:`c`, a row of `center_vectors`.
    outside_indices : sequence of int
        The words around the center, at most 2m of them; repeats count.
    center_vectors, outside_vectors : array_like of shape (n_words, dim)
        :math:`V` and :math:`U`.
    pair_loss_and_gradient : callable
        ``(center_vector, outside_index, outside_vectors) -> (loss, grad_center_vector,
        grad_outside_vectors)``, for example :func:`naive_softmax_loss_and_gradient`.

    Returns
    -------
    loss : float
    grad_center_vectors, grad_outside_vectors : ndarray of shape (n_words, dim)

    References
    ----------
    Mikolov et al., "Distributed Representations of Words and Phrases and their
    Compositionality" (2013), equation 1; the source derivation, the skip-gram sum.

    Examples
    --------
    >>> zeros = np.zeros((5, 2))
    >>> loss, _, _ = skipgram_loss_and_gradient(
    ...     0, [1, 2, 1], zeros, zeros, naive_softmax_loss_and_gradient)
    >>> bool(np.isclose(loss, 3 * np.log(5)))
    True
    """
    V, U = float64(center_vectors), float64(outside_vectors)
    loss, grad_V, grad_U = 0.0, np.zeros_like(V), np.zeros_like(U)
    for o in outside_indices:
        pair_loss, grad_v_c, grad_pair_U = pair_loss_and_gradient(V[center_index], int(o), U)
        loss += pair_loss
        grad_V[center_index] += grad_v_c
        grad_U += grad_pair_U
    return float(loss), grad_V, grad_U


def pack(outside_vectors: ArrayLike, center_vectors: ArrayLike) -> Array:
    r"""All parameters as one vector: all of U, then all of V.

    .. math:: \theta = (u_1, \dots, u_V, v_1, \dots, v_V) \in \mathbb R^{2 d V}

    Parameters
    ----------
    outside_vectors, center_vectors : array_like of shape (n_words, dim)

    Returns
    -------
    ndarray of shape (2 * dim * n_words,)
        A copy, never a view.

    Raises
    ------
    ValueError
        If the two matrices differ in shape.

    References
    ----------
    The source derivation, equation (1).

    Examples
    --------
    >>> pack([[1.0, 2.0]], [[3.0, 4.0]])
    array([1., 2., 3., 4.])
    """
    U, V = float64(outside_vectors), float64(center_vectors)
    if U.shape != V.shape:
        raise ValueError(f"U and V need the same shape, but are {U.shape} and {V.shape}.")
    return np.concatenate([U.ravel(), V.ravel()])


def unpack(theta: ArrayLike, n_words: int) -> tuple[Array, Array]:
    """Undo :func:`pack`.

    Parameters
    ----------
    theta : array_like of shape (2 * dim * n_words,)
    n_words : int

    Returns
    -------
    outside_vectors, center_vectors : ndarray of shape (n_words, dim)
        Copies, never views.

    Raises
    ------
    ValueError
        If the length of `theta` is no multiple of ``2 * n_words``.

    Examples
    --------
    >>> unpack([1.0, 2.0, 3.0, 4.0], n_words=1)
    (array([[1., 2.]]), array([[3., 4.]]))
    """
    flat = float64(theta)
    if flat.ndim != 1 or flat.size % (2 * n_words):
        raise ValueError(
            f"theta has shape {flat.shape}; expected one axis with a multiple of 2 * {n_words}."
        )
    U, V = flat.reshape(2, n_words, -1)
    return U.copy(), V.copy()


def unigram_distribution(counts: ArrayLike, power: float = 0.75) -> Array:
    r"""Noise distribution of negative sampling.

    .. math:: P_n(w) = \frac{\mathrm{count}(w)^{3/4}}{\sum_{w'} \mathrm{count}(w')^{3/4}}

    Parameters
    ----------
    counts : array_like of shape (n_words,)
        How often each word occurs; none negative, at least one positive.
    power : float
        3/4 in the paper.

    Returns
    -------
    ndarray of shape (n_words,), summing to one

    Raises
    ------
    ValueError
        If a count is negative or not finite, or all are zero.

    References
    ----------
    Mikolov et al., "Distributed Representations of Words and Phrases and their
    Compositionality" (2013), section 2.2.

    Examples
    --------
    >>> unigram_distribution([16.0, 1.0]).round(3)
    array([0.889, 0.111])
    """
    n = float64(counts)
    if not (np.isfinite(n).all() and (n >= 0).all() and n.sum() > 0):
        raise ValueError("counts need to be finite, not negative, and not all zero.")
    weight = np.where(n > 0, n, 1.0) ** power * (n > 0)  # 0 ** 0 would be 1
    return np.asarray(weight / weight.sum())


def sample_negatives(
    outside_index: int, counts: ArrayLike, n_negatives: int, rng: np.random.Generator
) -> NDArray[np.intp]:
    """Draw negatives from the unigram distribution to the 3/4, never the outside word.

    Parameters
    ----------
    outside_index : int
        The true word, which is left out; the rest is normalised again.
    counts : array_like of shape (n_words,)
    n_negatives : int
        K.
    rng : numpy.random.Generator

    Returns
    -------
    ndarray of int, of shape (n_negatives,)
        Drawn with replacement, so that a word can come twice.

    Raises
    ------
    ValueError
        If no other word has a positive count.

    Examples
    --------
    >>> sample_negatives(0, [5, 1], 3, np.random.default_rng(0))
    array([1, 1, 1])
    """
    p = unigram_distribution(counts)
    p[outside_index] = 0.0
    if not p.sum() > 0:
        raise ValueError("No word other than the outside word has a positive count.")
    return rng.choice(p.size, size=n_negatives, p=p / p.sum())


def sgd(
    loss_and_gradient: LossAndGradient,
    theta: ArrayLike,
    learning_rate: float,
    n_iterations: int,
) -> tuple[Array, list[float]]:
    r"""Stochastic gradient descent with a constant step.

    .. math:: \theta_{t+1} = \theta_t - \eta\, g(\theta_t)

    Parameters
    ----------
    loss_and_gradient : callable
        ``theta -> (loss, gradient)``; called once an iteration. A stochastic one draws its
        own batch.
    theta : array_like
        Where to start; left unchanged.
    learning_rate : float
        :math:`\eta`.
    n_iterations : int

    Returns
    -------
    theta : ndarray of the shape of `theta`
        Where it ended.
    losses : list of float, of length `n_iterations`
        ``losses[t]`` is the loss at :math:`\theta_t`, before step t.

    Examples
    --------
    >>> theta, losses = sgd(lambda x: (float(x @ x), 2 * x), [1.0], 0.25, 2)
    >>> theta, losses
    (array([0.25]), [1.0, 0.25])
    """
    theta = float64(theta).copy()
    losses = []
    for _ in range(n_iterations):
        loss, gradient = loss_and_gradient(theta)
        theta = theta - learning_rate * gradient
        losses.append(float(loss))
    return theta, losses
