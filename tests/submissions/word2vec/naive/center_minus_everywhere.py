r"""1 is subtracted from every probability in the center gradient.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.minus_everywhere"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], (p - 1) @ U, np.outer(d, v)
