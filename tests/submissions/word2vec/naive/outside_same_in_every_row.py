r"""Every row gets the outside word's gradient.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.same_in_every_row"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, np.zeros(U.shape) + (p[o] - 1) * v
