r"""The neighbour of o, and the plain mean of the vectors.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.plain_mean+naive.outside_off_by_one"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], U.mean(axis=0) - U[o - 1], np.outer(d, v)
