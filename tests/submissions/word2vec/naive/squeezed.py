r"""Every axis of length one is lost.

---
lost = { naive-softmax-grad-center = 1.0, naive-softmax-grad-outside = 1.0 }
diagnosis = ["naive.squeezed"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return loss, np.squeeze(delta @ outside_vectors), np.squeeze(np.outer(delta, center_vector))
