"""Believes that a = b = np.zeros(...) makes two arrays; dJ/dV and dJ/dU are one and the same array and hold the sum of both.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0
    grad_center_vectors = grad_outside_vectors = np.zeros(center_vectors.shape)
    for outside_index in outside_indices:
        J, dJ_dv, dJ_dU = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += J
        grad_center_vectors[center_index] += dJ_dv
        grad_outside_vectors += dJ_dU
    return loss, grad_center_vectors, grad_outside_vectors
