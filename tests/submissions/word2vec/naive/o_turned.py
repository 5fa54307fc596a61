r"""The outside word's weight is taken the other way round.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.o_turned"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p.copy()
    d[o] = 1 - d[o]
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
