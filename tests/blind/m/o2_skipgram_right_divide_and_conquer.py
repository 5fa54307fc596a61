"""Right: recursive; a window of several words is the left half plus the right half, a window of one word is one call of the pair function.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    if len(outside_indices) == 1:
        loss, grad_v, grad_outside_vectors = pair_loss_and_gradient(
            center_vectors[center_index], outside_indices[0], outside_vectors
        )
        grad_center_vectors = np.zeros(center_vectors.shape)
        grad_center_vectors[center_index] = grad_v
        return loss, grad_center_vectors, np.array(grad_outside_vectors)

    middle = len(outside_indices) // 2
    left, right = (
        skipgram_loss_and_gradient(
            center_index, half, center_vectors, outside_vectors, pair_loss_and_gradient
        )
        for half in (outside_indices[:middle], outside_indices[middle:])
    )
    return tuple(a + b for a, b in zip(left, right))
