r"""np.outer with its arguments in the wrong order.

---
lost = { naive-softmax-grad-outside = 8.0 }
diagnosis = ["any.transposed"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    return loss, outside_vectors.T @ p, np.outer(center_vector, p)
