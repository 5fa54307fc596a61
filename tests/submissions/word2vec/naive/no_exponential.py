r"""The scores are divided by their sum.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.no_exponential"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    q = z / z.sum()
    q[o] -= 1
    gv, gU = q @ U, np.outer(q, v)
    return loss, gv, gU
