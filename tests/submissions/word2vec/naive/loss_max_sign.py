r"""The maximum is subtracted again.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.max_sign"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    m = z.max()
    loss = np.log(np.exp(z - m).sum()) - m - z[o]
    return loss, gv, gU
