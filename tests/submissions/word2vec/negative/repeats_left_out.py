r"""Words that are drawn twice are thrown away.

---
lost = { negative-sampling-grad-outside = 2.0 }
diagnosis = ["negative.repeats_left_out"]
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
    ks = np.array([k for k in ks if list(ks).count(k) == 1])
    loss = np.logaddexp(0, -z[o]) + np.logaddexp(0, z[ks]).sum()
    gv = a * U[o] + sigmoid(z[ks]) @ U[ks]
    gU = np.zeros(U.shape)
    gU[o] = a * v
    gU[ks] = np.outer(sigmoid(z[ks]), v)
    return loss, gv, gU
