r"""The Jacobian of the softmax comes once more, in both gradients.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["naive.jacobian_again"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, o, U = center_vector, outside_index, outside_vectors
    z = U @ v
    p = softmax(z)
    d = p - (np.arange(len(U)) == o)
    d = (np.diag(p) - np.outer(p, p)) @ d
    return np.logaddexp.reduce(z) - z[o], d @ U, np.outer(d, v)
