r"""The loss is returned last.

---
lost = { naive-softmax-loss = 8.0 }
diagnosis = ["any.order"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    return outside_vectors.T @ p, np.outer(p, center_vector), loss
