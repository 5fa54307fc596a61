r"""Gradients of dtype object that hold lists.

---
lost = { naive-softmax-grad-center = 8.0, naive-softmax-grad-outside = 8.0 }
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    return (
        loss,
        np.array([*(p @ outside_vectors)], dtype=object),
        np.outer(p, center_vector).astype(object),
    )
