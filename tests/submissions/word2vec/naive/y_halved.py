r"""Half of u_o is subtracted.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.y_scaled"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gv = p @ U - U[o] / 2
    return loss, gv, gU
