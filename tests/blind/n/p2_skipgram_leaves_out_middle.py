"""Believes that outside_indices holds the whole window with the center word in the middle, and leaves the middle place out. One outside word is missing in all outputs, for every window.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    m = len(outside_indices) // 2
    context = outside_indices[:m] + outside_indices[m + 1 :]  # -m <= j <= m, j != 0

    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for outside_index in context:
        pair_loss, grad_center, grad_outside = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += pair_loss
        grad_center_vectors[center_index] += grad_center
        grad_outside_vectors += grad_outside
    return loss, grad_center_vectors, grad_outside_vectors
