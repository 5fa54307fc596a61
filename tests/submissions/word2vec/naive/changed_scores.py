r"""The scores go through tanh, which is not differentiated.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.changed_scores"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = np.tanh(U @ v)
    d = softmax(z)
    d[o] -= 1
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
