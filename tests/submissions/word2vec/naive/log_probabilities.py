r"""The logarithms of the probabilities serve as the prediction.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.log_probabilities"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = z - np.logaddexp.reduce(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
