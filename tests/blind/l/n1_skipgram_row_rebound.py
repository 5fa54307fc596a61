"""The row is taken out of the matrix and then rebound by row = row + ... instead of being changed in place, so the matrix stays zero.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total = 0.0
    grad_V, grad_U = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    row = grad_V[center_index]
    for o in outside_indices:
        loss, grad_v_c, grad_pair = pair_loss_and_gradient(
            center_vectors[center_index], o, outside_vectors
        )
        total = total + loss
        row = row + grad_v_c
        grad_U = grad_U + grad_pair
    return total, grad_V, grad_U
