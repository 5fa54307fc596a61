r"""Scores over the square root of their dimension, in the loss and in the weights.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.scaled_scores"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v / np.sqrt(len(v))
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
