r"""Words are counted from one.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.outside_off_by_one"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    o = o - 1
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
