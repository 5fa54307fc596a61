r"""Word 0 is padding, its row stays zero.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.row_left_empty"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gU[0] = 0
    return loss, gv, gU
