r"""Every word has the weight 1 - p.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.complements_only"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gv, gU = (1 - p) @ U, np.outer(1 - p, v)
    return loss, gv, gU
