"""Right: the function calls itself with the rest of the window and adds the first pair to what comes back.
---
verdict = "right"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    if len(outside_indices) == 0:
        return 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    first, *rest = outside_indices
    J, dv, dU = pair_loss_and_gradient(center_vectors[center_index], first, outside_vectors)
    dV = np.zeros(center_vectors.shape)
    dV[center_index] = dv
    dU = np.array(dU)
    J_rest, dV_rest, dU_rest = skipgram_loss_and_gradient(
        center_index, rest, center_vectors, outside_vectors, pair_loss_and_gradient
    )
    return J + J_rest, dV + dV_rest, dU + dU_rest
