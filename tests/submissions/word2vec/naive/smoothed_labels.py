r"""A tenth of the label goes to all words.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.smoothed_labels"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    y = np.full(len(U), 0.1 / len(U))
    y[o] += 0.9
    d = p - y
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
