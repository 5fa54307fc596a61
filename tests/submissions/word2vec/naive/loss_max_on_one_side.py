r"""The largest score is subtracted before the exponential and never added again.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.max_on_one_side"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.log(np.exp(z - z.max()).sum()) - z[o], d @ U, np.outer(d, v)
