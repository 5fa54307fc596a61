r"""The logarithm of the sum is forgotten.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.no_log_of_sum"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.exp(z).sum() - z[o], d @ U, np.outer(d, v)
