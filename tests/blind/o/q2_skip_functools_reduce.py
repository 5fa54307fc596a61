"""Right: the three results of the pairs are added by functools.reduce over a lazy map, and the one row is put into a matrix at the end.
---
verdict = "right"
"""
from functools import partial, reduce


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    call = partial(pair_loss_and_gradient, center_vectors[center_index].copy())
    zero = (0.0, np.zeros(center_vectors.shape[1]), np.zeros(outside_vectors.shape))
    loss, row, grad_outside = reduce(
        lambda a, b: tuple(x + y for x, y in zip(a, b)),
        map(lambda o: call(o, outside_vectors), outside_indices),
        zero,
    )
    grad_center = np.zeros(center_vectors.shape)
    grad_center[center_index, :] = row
    return loss, grad_center, grad_outside
