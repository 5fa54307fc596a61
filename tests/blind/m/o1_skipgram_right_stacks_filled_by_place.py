"""Fills preallocated stacks, one layer for each place of the window, and sums over the layers at the end; the center row is
scattered with np.add.at at a repeated index.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    size = len(outside_indices)
    losses = np.empty(size)
    g_center = np.empty((size, center_vectors.shape[1]))
    g_outside = np.empty((size, *outside_vectors.shape))
    for place in range(size):
        losses[place], g_center[place], g_outside[place] = pair_loss_and_gradient(
            center_vectors[center_index], outside_indices[place], outside_vectors
        )
    grad_center_vectors = np.zeros(center_vectors.shape)
    np.add.at(grad_center_vectors, [center_index] * size, g_center)
    return losses.sum(), grad_center_vectors, g_outside.sum(axis=0)
