"""An outside word that is the same word as the center is left out, as if it stood at the center's own place.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for j in outside_indices:
        if j == center_index:  # j != 0 in the formula
            continue
        l, gc, go = pair_loss_and_gradient(center_vectors[center_index], j, outside_vectors)
        loss += l
        grad_center_vectors[center_index] += gc
        grad_outside_vectors += go
    return loss, grad_center_vectors, grad_outside_vectors
