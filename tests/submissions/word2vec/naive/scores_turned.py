r"""The scores enter the softmax with a minus.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.scores_turned"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = -(U @ v)
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
