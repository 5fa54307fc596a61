r"""np.sum of all products, not of the scores.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.sum_over_components"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = np.exp(z) / np.exp(U * v).sum()
    d = p - (np.arange(len(U)) == o)
    return -np.log(p[o]), d @ U, np.outer(d, v)
