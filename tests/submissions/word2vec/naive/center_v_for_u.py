r"""The center gradient is a multiple of v.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.v_for_u"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], -(1 - p[o]) * v, np.outer(d, v)
