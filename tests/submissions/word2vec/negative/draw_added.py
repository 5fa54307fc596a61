r"""The last draw counts twice.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.draw_added"]
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
    loss += np.logaddexp(0, z[ks[-1]])
    gv = gv + b[-1] * U[ks[-1]]
    gU[ks[-1]] += b[-1] * v
    return loss, gv, gU
