"""Believes that a pair touches only the row of its outside word and adds just that row of the pair's gradient, so that all other rows (softmax, draws) are lost.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    total = 0.0
    grad_V = np.zeros(center_vectors.shape)
    grad_U = np.zeros(outside_vectors.shape)
    v_c = center_vectors[center_index]
    for o in outside_indices:
        J, dv, dU = pair_loss_and_gradient(v_c, o, outside_vectors)
        total += J
        grad_V[center_index] += dv
        grad_U[o] += dU[o]
    return total, grad_V, grad_U
