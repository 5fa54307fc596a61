r"""All exponentials are divided by the outside word's.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.relative_to_o"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    r = np.exp(z - z[o])
    gU = np.outer(r, v)
    gU[o] -= v
    return loss, gv, gU
