r"""ŷ - y still goes through the derivative of a sigmoid.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.sigmoid_factor"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = (p - (np.arange(len(U)) == o)) * p * (1 - p)
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
