r"""The gradient of one row is returned.

---
lost = { naive-softmax-grad-outside = 8.0 }
diagnosis = ["naive.outside.vector"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    return loss, p @ outside_vectors, p[outside_index] * center_vector
