"""Takes j != 0 for w != c and skips outside words that are the same word as the center.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    loss = 0.0
    dV, dU = np.zeros_like(center_vectors), np.zeros_like(outside_vectors)
    for o in outside_indices:
        if o == center_index:
            continue  # j != 0
        l, dv, du = pair_loss_and_gradient(center_vectors[center_index], o, outside_vectors)
        loss, dV[center_index], dU = loss + l, dV[center_index] + dv, dU + du
    return loss, dV, dU
