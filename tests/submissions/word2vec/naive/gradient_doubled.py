r"""The derivative is taken for that of a square.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["any.doubled"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    once = outside_vectors.T @ p
    return loss, once + once, np.outer(p, center_vector)
