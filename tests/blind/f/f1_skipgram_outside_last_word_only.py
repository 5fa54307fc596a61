"""Assigns dJ/dU in the loop instead of adding, so only the last outside word of the window counts there.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for o in outside_indices:
        pair_loss, pair_center, pair_outside = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
        loss += pair_loss
        grad_center_vectors[center_index] += pair_center
        grad_outside_vectors = pair_outside
    return loss, grad_center_vectors, grad_outside_vectors
