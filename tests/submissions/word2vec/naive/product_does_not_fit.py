r"""U times delta, where U has a row for each word.

---
lost = { naive-softmax-grad-center = 8.0 }
diagnosis = ["naive.product_does_not_fit"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    return loss, outside_vectors @ delta, np.outer(delta, center_vector)
