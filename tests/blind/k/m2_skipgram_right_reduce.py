"""Right: functools.reduce adds the triples of the pairs, starting from a triple of zeros.
---
verdict = "right"
"""
from functools import reduce
from operator import add


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v = center_vectors[center_index]
    zero = (0.0, np.zeros(v.shape), np.zeros(outside_vectors.shape))
    loss, row, grad_outside_vectors = reduce(
        lambda total, o: tuple(map(add, total, pair_loss_and_gradient(v, o, outside_vectors))),
        outside_indices,
        zero,
    )
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = row
    return loss, grad_center_vectors, grad_outside_vectors
