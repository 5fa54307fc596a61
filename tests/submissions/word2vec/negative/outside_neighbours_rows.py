r"""The draws' rows are counted from one.

---
lost = { negative-sampling-grad-outside = 7.0 }
diagnosis = ["negative.outside.neighbours_rows"]
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
    gU = np.zeros(U.shape)
    gU[o] += a * v
    np.add.at(gU, ks - 1, np.outer(b, v))
    return loss, gv, gU
