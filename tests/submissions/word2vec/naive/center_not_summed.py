r"""One row for each word is returned as center gradient.

---
lost = { naive-softmax-grad-center = 8.0 }
diagnosis = ["naive.center.not_summed"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    loss = np.logaddexp.reduce(z) - z[outside_index]
    delta = softmax(z)
    delta[outside_index] -= 1
    return loss, delta.reshape(-1, 1) * outside_vectors, np.outer(delta, center_vector)
