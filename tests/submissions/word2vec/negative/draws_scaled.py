r"""The draws stand for all n words.

---
lost = { negative-sampling-loss = 7.0 }
diagnosis = ["negative.draws_scaled"]
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
    f = len(U) / len(ks)
    loss = np.logaddexp(0, -z[o]) + f * np.logaddexp(0, z[ks]).sum()
    gv = a * U[o] + f * b @ U[ks]
    gU[:] = 0
    gU[o] = a * v
    np.add.at(gU, ks, np.outer(f * b, v))
    return loss, gv, gU
