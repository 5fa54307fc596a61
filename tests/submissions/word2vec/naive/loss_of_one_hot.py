r"""Right, but 0 * log 0 is no number where a score is large.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.loss.log_of_zero"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return -(np.eye(len(z))[o] * np.log(p)).sum(), d @ U, np.outer(d, v)
