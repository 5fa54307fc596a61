r"""The derivative of each score is v_c.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.center.v_for_u_w"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    loss = np.logaddexp.reduce(z) - z[o]
    gv, gU = d @ U, np.outer(d, v)
    gv = sum(p[w] * v for w in range(len(U))) - U[o]
    return loss, gv, gU
