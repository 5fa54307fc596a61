"""A chained assignment makes both gradients the same array, so the two sums run into each other.
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
    grad_center_vectors = grad_outside_vectors = np.zeros(outside_vectors.shape)
    for outside_index in outside_indices:
        l, gc, go = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        loss += l
        grad_center_vectors[center_index] += gc
        grad_outside_vectors += go
    return loss, grad_center_vectors, grad_outside_vectors
