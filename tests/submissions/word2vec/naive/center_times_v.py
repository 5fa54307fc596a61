r"""The result is multiplied with v_c, entry by entry.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.times_v"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gv = (d @ U) * v
    return loss, gv, gU
