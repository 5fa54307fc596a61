r"""Row o is a multiple of u_o.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.u_in_row_o"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gU[o] = (p[o] - 1) * U[o]
    return loss, gv, gU
