"""Right: recursion over the window, where the first word's triple is added to the triple of the rest.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    if len(outside_indices) == 0:
        return 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    first, *rest = outside_indices
    J, dv, dU = pair_loss_and_gradient(center_vectors[center_index], first, outside_vectors)
    J_rest, dV_rest, dU_rest = skipgram_loss_and_gradient(
        center_index, rest, center_vectors, outside_vectors, pair_loss_and_gradient
    )
    dV = dV_rest.copy()
    dV[center_index] = dV[center_index] + dv
    return J + J_rest, dV, dU + dU_rest
