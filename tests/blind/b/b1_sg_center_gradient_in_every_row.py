"""Adds the gradient of v_c to the whole matrix, so by broadcasting it stands in every row of the gradient of V instead of row c only.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    total = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    v_c = center_vectors[center_index]
    for o in outside_indices:
        loss, grad_v, grad_u = pair_loss_and_gradient(v_c, o, outside_vectors)
        total += loss
        grad_V += grad_v
        grad_U += grad_u
    return total, grad_V, grad_U
