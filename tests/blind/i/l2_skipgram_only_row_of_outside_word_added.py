"""Adds only row o of the pair's gradient of U to row o of the sum, in the belief that a pair touches no other row; all other rows of the pair's gradient are dropped.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    """Skip-gram loss of one window, and its gradients."""

    v_c = center_vectors[center_index]
    grad_V = np.zeros_like(center_vectors)
    grad_U = np.zeros_like(outside_vectors)
    total = 0.0
    for o in outside_indices:
        l, gv, gu = pair_loss_and_gradient(v_c, o, outside_vectors)
        total += l
        grad_V[center_index] += gv
        grad_U[o] += gu[o]  # sparse update, saves adding a whole matrix of zeros
    return total, grad_V, grad_U
