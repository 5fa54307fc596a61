r"""1 is taken from the probabilities in place, and then y again for U.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.y_twice"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p
    d[o] -= 1
    y = np.eye(len(U))[o]
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(p - y, v)
