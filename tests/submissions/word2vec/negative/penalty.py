r"""Weight decay stands in the loss and in both gradients.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["any.penalty"]
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v, o, U, ks = center_vector, outside_index, outside_vectors, negative_indices
    z = U @ v
    a, b = sigmoid(z[o]) - 1, sigmoid(z[ks])
    loss = np.logaddexp(0, -z[o]) + np.logaddexp(0, z[ks]).sum()
    gv, gU = a * U[o] + b @ U[ks], np.zeros(U.shape)
    gU[o] += a * v
    np.add.at(gU, ks, np.outer(b, v))
    loss = loss + 0.05 * ((U**2).sum() + (v**2).sum())
    gv, gU = gv + 0.1 * v, gU + 0.1 * U
    return loss, gv, gU
