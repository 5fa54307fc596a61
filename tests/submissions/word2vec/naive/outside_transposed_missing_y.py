r"""Transposed, and the minus y is missing.

---
lost = { naive-softmax-grad-outside = 8.0 }
diagnosis = ["naive.outside.missing_y+any.transposed"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    grad_U = center_vector[:, None] * p[None, :]
    p[outside_index] -= 1
    return loss, outside_vectors.T @ p, grad_U
