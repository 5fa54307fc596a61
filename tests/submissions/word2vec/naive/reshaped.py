r"""reshape in place of a transposition.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.reshaped"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(v, d).reshape(U.shape)
