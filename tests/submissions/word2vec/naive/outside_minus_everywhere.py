r"""1 is subtracted from every probability.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.minus_everywhere"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    grads = (p - 1)[:, None] @ center_vector[None, :]
    p[outside_index] -= 1
    return loss, p @ outside_vectors, grads
