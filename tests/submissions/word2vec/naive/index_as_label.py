r"""The index itself is subtracted.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.index_as_label"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - o
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
