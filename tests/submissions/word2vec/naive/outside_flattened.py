r"""The outside gradient is one long vector.

---
lost = { naive-softmax-grad-outside = 8.0 }
diagnosis = ["any.flattened"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    return loss, outside_vectors.T @ p, np.kron(p, center_vector)
