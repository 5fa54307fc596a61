r"""Every word is asked by itself, with a sigmoid.

---
lost = { naive-softmax-loss = 7.0, naive-softmax-grad-center = 7.0, naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.sigmoids"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = sigmoid(z)
    d = p - (np.arange(len(U)) == o)
    return sum(np.logaddexp(0, -z[w] if w == o else z[w]) for w in range(len(U))), d @ U, np.outer(d, v)
