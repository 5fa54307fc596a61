r"""The rows are multiples of the center gradient.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.center_gradient_for_v"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gU = np.outer(d, gv)
    return loss, gv, gU
