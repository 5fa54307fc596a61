"""Right: goes through the window from its end to its start, adding to fresh arrays.
---
verdict = "right"
function = "skipgram_loss_and_gradient"
outputs = "-"
"""


def skipgram_loss_and_gradient(center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient):
    rest = list(outside_indices)
    J, dV, dU = 0.0, 0.0 * center_vectors, 0.0 * outside_vectors
    while rest:
        j, dv, du = pair_loss_and_gradient(center_vectors[center_index, :], rest.pop(), outside_vectors)
        J = j + J
        dV[center_index, :] = dv + dV[center_index, :]
        dU = du + dU
    return J, dV, dU
