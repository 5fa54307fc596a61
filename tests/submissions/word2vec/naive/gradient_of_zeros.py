r"""The center gradient is set up and never filled.

---
lost = { naive-softmax-grad-center = 7.0 }
diagnosis = ["any.zeros"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    grad_center_vector = np.zeros(center_vector.shape)
    for w in range(len(p)):
        grad_center_vector + p[w] * outside_vectors[w]
    return loss, grad_center_vector, np.outer(p, center_vector)
