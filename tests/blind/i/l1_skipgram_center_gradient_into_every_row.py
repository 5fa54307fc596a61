"""Adds the vector dJ/dv_c to the whole matrix without an index; NumPy broadcasts it into every row and not only into row center_index.
---
verdict = "wrong"
function = "skipgram_loss_and_gradient"
outputs = "grad_center_vectors"
"""

def skipgram_loss_and_gradient(
    center_index, outside_indices, center_vectors, outside_vectors, pair_loss_and_gradient
):
    J, dV, dU = 0.0, np.zeros(center_vectors.shape), np.zeros(outside_vectors.shape)
    for w in outside_indices:
        pair = pair_loss_and_gradient(center_vectors[center_index, :], w, outside_vectors)
        J, dV, dU = J + pair[0], dV + pair[1], dU + pair[2]
    return J, dV, dU
