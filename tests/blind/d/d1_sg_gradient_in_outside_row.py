"""Adds dJ/dv_c of each pair to the row of the outside word in dJ/dV instead of the row of the center word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    total = 0.0
    grad_center_vectors = np.zeros_like(center_vectors)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    for index in outside_indices:
        loss, grad_v, grad_u = pair_loss_and_gradient(v_c, index, outside_vectors)
        total += loss
        grad_center_vectors[index] += grad_v
        grad_outside_vectors += grad_u
    return total, grad_center_vectors, grad_outside_vectors
