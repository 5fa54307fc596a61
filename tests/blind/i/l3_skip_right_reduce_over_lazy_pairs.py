"""Folds the triples of the pairs with functools.reduce, starting from zeros, and puts the summed gradient of v_c into its row with the outer product of a one-hot vector.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

import functools


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    n_words, dim = center_vectors.shape
    pairs = (
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        for o in outside_indices
    )
    zero = (0.0, np.zeros(dim), np.zeros(outside_vectors.shape))
    add = lambda a, b: tuple(x + y for x, y in zip(a, b))
    loss, grad_center, grad_outside = functools.reduce(add, pairs, zero)
    here = (np.arange(n_words) == center_index).astype(float)
    return loss, np.outer(here, grad_center), grad_outside
