r"""The last entry of the outside gradient is off by a twentieth of the largest.

---
lost = { naive-softmax-grad-outside = 7.0 }
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    grads = np.outer(p, center_vector)
    grads[-1, -1] += 0.05 * np.abs(grads).max()
    return loss, p @ outside_vectors, grads
