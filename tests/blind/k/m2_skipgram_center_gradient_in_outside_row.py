"""The gradient of the center vector is added to the row of the outside word instead of the row of the center word.
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
    center_vector = center_vectors[center_index]
    for outside_index in outside_indices:
        l, gc, go = pair_loss_and_gradient(center_vector, outside_index, outside_vectors)
        loss += l
        grad_center_vectors[outside_index] += gc
        grad_outside_vectors += go
    return loss, grad_center_vectors, grad_outside_vectors
