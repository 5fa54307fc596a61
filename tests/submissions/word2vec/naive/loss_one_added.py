r"""np.log1p in place of np.log.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.one_added"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return -np.log1p(p[o]), d @ U, np.outer(d, v)
