r"""The outside word is looked for by its vector.

---
lost = { naive-softmax-loss = 1.0 }
diagnosis = ["naive.o_found_by_its_vector"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    y = 1.0 * np.all(U == U[o], axis=1)
    loss = (y * (np.logaddexp.reduce(z) - z)).sum()
    gv, gU = (p - y) @ U, np.outer(p - y, v)
    return loss, gv, gU
