r"""The gradients are not returned.

---
lost = { naive-softmax-loss = 8.0, naive-softmax-grad-center = 8.0, naive-softmax-grad-outside = 8.0 }
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    return np.logaddexp.reduce(z) - z[outside_index]
