r"""The other words get a minus as well.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.others_turned"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    w = -p
    w[o] = p[o] - 1
    gv, gU = w @ U, np.outer(w, v)
    return loss, gv, gU
