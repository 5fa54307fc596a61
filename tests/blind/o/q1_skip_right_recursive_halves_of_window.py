"""Right: the window is split in two halves recursively; an empty window is zero, a single word is one call, left before right.
---
verdict = "right"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    again = (center_vectors, outside_vectors, pair_loss_and_gradient)
    n = len(outside_indices)
    if n == 0:
        return 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    if n == 1:
        loss, row, grad_U = pair_loss_and_gradient(
            center_vectors[center_index], outside_indices[0], outside_vectors
        )
        rest = np.delete(np.zeros(center_vectors.shape), center_index, axis=0)
        return loss, np.insert(rest, center_index, row, axis=0), grad_U
    left = skipgram_loss_and_gradient(center_index, outside_indices[: n // 2], *again)
    right = skipgram_loss_and_gradient(center_index, outside_indices[n // 2 :], *again)
    return tuple(a + b for a, b in zip(left, right))
