r"""The scores are taken with u_o.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.scores_with_u_o"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ U[o]
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
