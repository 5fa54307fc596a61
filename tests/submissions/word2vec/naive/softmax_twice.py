r"""A cross-entropy that makes its own softmax gets probabilities.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.softmax_twice"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    q = softmax(p)
    loss = -np.log(q[o])
    q[o] -= 1
    gv, gU = q @ U, np.outer(q, v)
    return loss, gv, gU
