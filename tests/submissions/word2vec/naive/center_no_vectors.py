r"""The sum of the exponentials stands over itself.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.no_vectors"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    e = np.exp(z)
    gv = -U[o] + e.sum() / e.sum()
    return loss, gv, gU
