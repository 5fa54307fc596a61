r"""The mean over the words is taken along the wrong axis.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["any.scaled_by_size"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gv = gv / v.size
    return loss, gv, gU
