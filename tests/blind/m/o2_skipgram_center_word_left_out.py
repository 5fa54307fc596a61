"""Wants to leave out the place j = 0 and compares words instead of places: an outside word that equals the center word is skipped, and its pair is missing in all three results.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    J = 0
    dV = np.zeros(center_vectors.shape)
    dU = np.zeros(outside_vectors.shape)
    v_c = center_vectors[center_index]

    for w in outside_indices:
        if w == center_index:
            continue  # j != 0 in the formula
        J_pair, dv, dU_pair = pair_loss_and_gradient(v_c, w, outside_vectors)
        J = J + J_pair
        dV[center_index] = dV[center_index] + dv
        dU = dU + dU_pair

    return J, dV, dU
