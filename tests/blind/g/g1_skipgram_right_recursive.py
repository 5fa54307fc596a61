"""Unusual: recursion on the window; the first pair plus the loss and gradients of the rest.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = ""
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    if len(outside_indices) == 0:
        return 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    first, *rest = outside_indices
    J, dv, dU = pair_loss_and_gradient(center_vectors[center_index], first, outside_vectors)
    here = np.zeros(center_vectors.shape)
    here[center_index] = dv
    U_here = np.array(dU)
    J_rest, V_rest, U_rest = skipgram_loss_and_gradient(
        center_index, rest, center_vectors, outside_vectors, pair_loss_and_gradient
    )
    return J + J_rest, here + V_rest, U_here + U_rest
