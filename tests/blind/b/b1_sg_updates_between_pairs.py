"""Takes a small gradient step with a copy of v_c after each pair, so later pairs of the window are evaluated at another v_c.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "loss, grad_center_vectors, grad_outside_vectors"
"""


LR = 0.025


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    v = center_vectors[center_index].astype(float)
    loss = 0.0
    gV, gU = np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for o in outside_indices:
        l, dv, dU = pair_loss_and_gradient(v, o, outside_vectors)
        loss, gU = loss + l, gU + dU
        gV[center_index] += dv
        v = v - LR * dv       # online update as in the original C code
    return loss, gV, gU
