r"""The center gradient subtracts the vector of the word with the largest probability.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.most_probable_word"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return np.logaddexp.reduce(z) - z[o], p @ U - U[np.argmax(p)], np.outer(d, v)
