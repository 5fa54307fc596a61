r"""The differences are squared, as in a mean squared error.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.squared_differences"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gv, gU = d**2 @ U, np.outer(d**2, v)
    return loss, gv, gU
