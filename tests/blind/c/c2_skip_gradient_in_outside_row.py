"""Adds dJ/dv_c of each pair to row o of dJ/dV instead of row c.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v_c = center_vectors[center_index]
    total, dV, dU = 0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    for index in outside_indices:
        J, dv, du = pair_loss_and_gradient(v_c, index, outside_vectors)
        total, dU = total + J, dU + du
        dV[index] += dv
    return total, dV, dU
