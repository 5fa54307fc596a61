r"""1/n is subtracted from every probability.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.uniform_labels"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gv, gU = (p - 1 / len(U)) @ U, np.outer(p - 1 / len(U), v)
    return loss, gv, gU
