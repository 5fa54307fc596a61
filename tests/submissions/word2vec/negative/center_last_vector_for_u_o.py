r"""A loop's variable stands in the outside word's term.

---
lost = { negative-sampling-grad-center = 7.0 }
diagnosis = ["negative.center.other_vector_for_u_o"]
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
    gv = b @ U[ks]
    for k in ks:
        u = U[k]
    gv = gv + a * u
    return loss, gv, gU
