r"""Complex gradients whose imaginary part is zero.

---
lost = { naive-softmax-grad-center = 8.0 }
flagged = true
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    return loss, (p @ outside_vectors).astype(complex), np.outer(p, center_vector)
