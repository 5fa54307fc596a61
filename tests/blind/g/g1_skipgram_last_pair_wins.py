"""Row c of dJ/dV is assigned and not added to, in the belief that one center word has one gradient; only the last pair of the window is left in it.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    loss = 0.0
    grad_center_vectors = np.zeros(center_vectors.shape)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    v_c = center_vectors[center_index]
    for o in outside_indices:
        pair_loss, dv, dU = pair_loss_and_gradient(v_c, o, outside_vectors)
        loss += pair_loss
        grad_center_vectors[center_index] = dv
        grad_outside_vectors += dU
    return loss, grad_center_vectors, grad_outside_vectors
