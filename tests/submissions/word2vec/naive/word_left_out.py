r"""The loop of the center gradient starts at 1.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.word_left_out"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    g = -1.0 * U[o]
    for w in range(1, len(U)):
        g = g + p[w] * U[w]
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], g, np.outer(d, v)
