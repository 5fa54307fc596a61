r"""Each row of U loses its own largest entry before the product.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.row_maxima"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = (U - U.max(axis=1)[:, None]) @ v
    d = softmax(z)
    d[o] -= 1
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
