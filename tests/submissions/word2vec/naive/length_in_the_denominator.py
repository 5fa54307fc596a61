r"""The exponentials are divided by their length, as a vector is normalised.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.other_denominator"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    e = np.exp(z - z.max())
    d = e / np.linalg.norm(e)
    loss = -np.log(d[o])
    d[o] -= 1
    return loss, U.T @ d, np.outer(d, v)
