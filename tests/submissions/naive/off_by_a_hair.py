r"""The last entry of the outside gradient is off by 2e-8: no slope shows that, the reference does.

---
lost = { naive-softmax-grad-outside = 4.0 }
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    grads = np.outer(p, center_vector)
    grads[-1, -1] *= 1 + 2e-8
    return loss, p @ outside_vectors, grads
