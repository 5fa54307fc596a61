r"""Entries beyond 0.1 are cut down.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["any.clipped"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gv, gU = np.clip(gv, -0.1, 0.1), np.clip(gU, -0.1, 0.1)
    return loss, gv, gU
