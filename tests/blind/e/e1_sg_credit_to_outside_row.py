"""Adds the gradient of v_c to row o of dJ/dV, the row of the outside word, instead of row c.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    total = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    for index in outside_indices:
        loss, g_center, g_outside = pair_loss_and_gradient(center_vectors[center_index], index, outside_vectors)
        total += loss
        grad_center_vectors[index] += g_center
        grad_outside_vectors += g_outside
    return total, grad_center_vectors, grad_outside_vectors
