r"""The words that did not come are added up.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.other_words"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return -sum(np.log(p[w]) for w in range(len(p)) if w != o), d @ U, np.outer(d, v)
