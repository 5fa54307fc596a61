r"""Row o has u_o subtracted.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.u_o_for_v"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    G = np.outer(p, v)
    G[o] -= U[o]
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, G
