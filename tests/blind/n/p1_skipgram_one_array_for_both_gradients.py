"""`grad_center_vectors = grad_outside_vectors = np.zeros(...)` is one array with two names, so both gradients are added into each other. Shows whenever the gradients are not zero.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    # U and V have the same shape
    grad_center_vectors = grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        pair_loss, pair_grad_center, pair_grad_outside = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += pair_loss
        grad_center_vectors[center_index] += pair_grad_center
        grad_outside_vectors += pair_grad_outside
    return loss, grad_center_vectors, grad_outside_vectors
