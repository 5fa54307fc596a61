r"""The exponentials are averaged, not added up.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.mean_of_exponentials"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    return z.max() + np.log(np.exp(z - z.max()).mean()) - z[o], d @ U, np.outer(d, v)
