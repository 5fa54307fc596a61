r"""The loss of a support vector machine.

---
lost = { naive-softmax-loss = 7.0, naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.loss.margin"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    m = np.maximum(0, 1 + z - z[o])
    m[o] = 0
    loss = m.sum()
    w = 1.0 * (m > 0)
    w[o] = -w.sum()
    gv, gU = w @ U, np.outer(w, v)
    return loss, gv, gU
