r"""A sigmoid for each other word.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.pairwise"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    others = np.delete(np.arange(len(U)), o)
    loss = np.logaddexp(0, z[others] - z[o]).sum()
    return loss, gv, gU
