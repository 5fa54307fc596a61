r"""A penalty on the outside vectors is added, consistently in loss and gradient.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["any.penalty"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index] + 0.01 * (outside_vectors**2).sum()
    p = softmax(z)
    p[outside_index] -= 1
    return loss, p @ outside_vectors, np.outer(p, center_vector) + 0.02 * outside_vectors
