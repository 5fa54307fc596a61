r"""1 is subtracted from the exponential of the outside word.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.y_before_division"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    e = np.exp(z)
    total = e.sum()
    e[o] -= 1
    gv, gU = e @ U / total, np.outer(e / total, v)
    return loss, gv, gU
