r"""The gradient by U starts as a copy of U.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["any.parameter_inside"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    G = U.copy()
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, G + np.outer(d, v)
