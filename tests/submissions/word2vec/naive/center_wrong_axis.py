r"""The weighted rows are added up along axis 1.

---
lost = { naive-softmax-grad-center = 8.0 }
diagnosis = ["naive.center.wrong_axis"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return loss, (delta[:, None] * outside_vectors).sum(axis=1), np.outer(delta, center_vector)
