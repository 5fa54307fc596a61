r"""Both gradients are brought to the length 1.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["any.unit_length"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gv = gv / np.linalg.norm(gv)
    gU = gU / np.linalg.norm(gU)
    return loss, gv, gU
