r"""Every word is taken for as likely as any other.

---
lost = { naive-softmax-grad-outside = 7.0 }
diagnosis = ["naive.outside.uniform"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = outside_vectors.shape[0]
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    p = softmax(z)
    p[outside_index] -= 1
    grads = np.tile(center_vector / n, (n, 1))
    grads[outside_index] = grads[outside_index] - center_vector
    return loss, p @ outside_vectors, grads
