"""The row of the center word is set with `=` instead of added to with `+=`, so only the gradient of the last pair is left there. Shows for windows of two words or more.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        pair_loss, grad_center, grad_outside = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += pair_loss
        grad_outside_vectors += grad_outside
        # only this row differs from zero
        grad_center_vectors[center_index] = grad_center
    return loss, grad_center_vectors, grad_outside_vectors
