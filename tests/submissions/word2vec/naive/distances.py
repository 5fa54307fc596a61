r"""Scores are squared distances.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.distances"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = -np.sum((U - v) ** 2, axis=1)
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
