"""Right: the arrays which the first call returned serve as accumulators (they are the caller's to change), and functools.reduce adds the others in place.
---
verdict = "right"
"""

from functools import reduce


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    def add(acc, new):
        np.add(acc[1], new[1], out=acc[1])
        np.add(acc[2], new[2], out=acc[2])
        return acc[0] + new[0], acc[1], acc[2]

    pairs = (
        pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        for o in outside_indices
    )
    loss, grad_row, grad_outside_vectors = reduce(add, pairs)
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_center_vectors[center_index] = grad_row
    return loss, grad_center_vectors, grad_outside_vectors
