r"""Every row gets v, as if log and exp cancelled under the sum.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.no_weights"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(1 - (np.arange(len(U)) == o), v)
