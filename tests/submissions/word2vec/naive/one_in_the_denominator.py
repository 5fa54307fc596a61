r"""There is a 1 in the denominator, as in the sigmoid.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.more_in_sum"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    e = np.exp(U @ v)
    d = e / (1 + e.sum())
    loss = -np.log(d[o])
    d[o] -= 1
    return loss, d @ U, np.outer(d, v)
