r"""A number for each word beside its row, without a new axis.

---
lost = { naive-softmax-grad-center = 8.0 }
diagnosis = ["naive.axis_missing"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return loss, (delta * outside_vectors).sum(axis=0), np.outer(delta, center_vector)
