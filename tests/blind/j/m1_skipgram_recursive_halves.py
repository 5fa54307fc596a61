"""The window is halved recursively, so that losses and gradients are added pairwise; row c is set by a one-hot outer product.
---
verdict = "right"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    def add(words):
        if len(words) == 0:
            return 0.0, np.zeros(center_vectors.shape[1]), np.zeros(outside_vectors.shape)
        if len(words) == 1:
            return pair_loss_and_gradient(center_vectors[center_index], words[0], outside_vectors)
        half = len(words) // 2
        left, right = add(words[:half]), add(words[half:])
        return tuple(a + b for a, b in zip(left, right))

    loss, grad_row, grad_outside = add(outside_indices)
    one_hot = np.zeros(len(center_vectors))
    one_hot[center_index] = 1
    return loss, np.outer(one_hot, grad_row), 1.0 * grad_outside
