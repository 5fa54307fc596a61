r"""U is stepped before the center gradient is computed.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.step_before"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    G = np.outer(d, v)
    U = U - 0.1 * G
    return np.logaddexp.reduce(z) - z[o], d @ U, G
