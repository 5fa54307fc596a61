"""Skips outside words that are equal to the center word, reading j != 0 as 'another word' where it means 'another place'. All outputs are wrong for windows in which the center word occurs again.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index].copy()
    total = 0.0
    dV = np.zeros(center_vectors.shape)
    dU = np.zeros(outside_vectors.shape)

    for o in outside_indices:
        if o == center_index:      # j != 0
            continue
        J, dv, du = pair_loss_and_gradient(v_c, o, outside_vectors)
        total += J
        dV[center_index] += dv
        dU += du
    return total, dV, dU
