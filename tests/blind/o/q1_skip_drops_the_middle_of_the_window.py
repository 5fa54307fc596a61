"""Because of j != 0 the student believes that outside_indices still contains the center word in its middle and removes that entry. Shows in all outputs for every window.
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
    loss = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for j in range(-m, len(outside_indices) - m):
        if j == 0:
            continue  # that is the center word itself
        outside_index = outside_indices[m + j]
        J, dv, dU = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += J
        grad_center_vectors[center_index] += dv
        grad_outside_vectors += dU
    return loss, grad_center_vectors, grad_outside_vectors
