r"""u_o is subtracted inside the loop over the words.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.y_for_each_word"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    g = np.zeros(v.shape)
    for w in range(len(U)):
        g += p[w] * U[w] - U[o]
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], g, np.outer(d, v)
