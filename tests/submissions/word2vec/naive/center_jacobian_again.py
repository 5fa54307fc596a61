r"""The Jacobian of the softmax is multiplied to y_hat - y once more.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.jacobian_again"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    jacobian = np.diag(p) - np.outer(p, p)
    delta = p - np.eye(len(p))[outside_index]
    return loss, outside_vectors.T @ (jacobian @ delta), np.outer(delta, center_vector)
