"""Adds dJ/dv_c of each pair to the row of the outside word in dJ/dV instead of to the row of the center word.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total = 0
    dV, dU = np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    v_c = center_vectors[center_index]
    for word in outside_indices:
        J, dv, dU_pair = pair_loss_and_gradient(v_c, word, outside_vectors)
        total += J
        dV[word] += dv
        dU += dU_pair
    return total, dV, dU
