"""An outside word with the index of the center word is skipped, because j != 0 is read as "not the center word itself". Shows in all outputs when an outside word equals the center.
---
verdict = "wrong"
kind = "value"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""
def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    v_c = center_vectors[center_index]
    total, dV, dU = 0.0, np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    for j in outside_indices:
        if j == center_index:      # j != 0
            continue
        J, dv, du = pair_loss_and_gradient(v_c, j, outside_vectors)
        total += J
        dV[center_index] += dv
        dU += du
    return total, dV, dU
