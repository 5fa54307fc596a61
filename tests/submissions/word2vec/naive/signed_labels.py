r"""The other words have the label -1.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.signed_labels"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    y = np.full(len(U), -1.0)
    y[o] = 1
    gv, gU = (p - y) @ U, np.outer(p - y, v)
    return loss, gv, gU
