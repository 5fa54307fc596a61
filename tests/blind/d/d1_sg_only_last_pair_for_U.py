"""Keeps dJ/dU of the last pair only: the matrix is assigned in the loop, not added up.
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
    for outside_index in outside_indices:
        pair_loss, grad_center_vector, grad_outside_vectors = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += pair_loss
        grad_center_vectors[center_index] += grad_center_vector
    return loss, grad_center_vectors, grad_outside_vectors
