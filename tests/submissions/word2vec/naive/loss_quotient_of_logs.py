r"""The quotient of two logarithms.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.quotient_of_logs"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    loss = -z[o] / np.log(np.exp(z).sum())
    return loss, gv, gU
