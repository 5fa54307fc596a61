r"""ŷ - y is returned as the center gradient.

---
lost = { naive-softmax-grad-center = 8.0 }
diagnosis = ["naive.delta_returned"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], p - np.eye(len(U))[o], np.outer(d, v)
