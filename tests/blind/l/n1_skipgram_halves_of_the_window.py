"""Unusual: it is recursive; a window of several words is cut into two halves, and their losses and gradients are added.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    if len(outside_indices) == 1:
        loss, row, grad_outside_vectors = pair_loss_and_gradient(
            center_vectors[center_index], outside_indices[0], outside_vectors
        )
        grad_center_vectors = np.zeros(center_vectors.shape)
        grad_center_vectors[center_index] = row
        return loss, grad_center_vectors, grad_outside_vectors
    middle = len(outside_indices) // 2
    halves = [
        skipgram_loss_and_gradient(
            center_index, part, center_vectors, outside_vectors, pair_loss_and_gradient
        )
        for part in (outside_indices[:middle], outside_indices[middle:])
    ]
    return tuple(a + b for a, b in zip(*halves))
