r"""Each count goes to the power 3/4.

---
lost = { negative-sampling-grad-outside = 2.0 }
diagnosis = ["negative.counts_changed"]
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
    w, n = np.unique(ks, return_counts=True)
    f = n**0.75
    loss = np.logaddexp(0, -z[o]) + f @ np.logaddexp(0, z[w])
    gv = a * U[o] + (f * sigmoid(z[w])) @ U[w]
    gU[w] = np.outer(f * sigmoid(z[w]), v)
    return loss, gv, gU
