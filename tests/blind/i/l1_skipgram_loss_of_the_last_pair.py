"""The running sum and the loss of a pair have the same name, so that each call overwrites it and the loss of the last pair is returned.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)

    for outside_index in outside_indices:
        loss, gc, go = pair_loss_and_gradient(
            center_vectors[center_index], outside_index, outside_vectors
        )
        grad_center_vectors[center_index] += gc
        grad_outside_vectors += go

    return loss, grad_center_vectors, grad_outside_vectors
