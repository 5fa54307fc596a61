r"""U times delta wherever that fits.

---
lost = { naive-softmax-grad-center = 1.0 }
diagnosis = ["naive.square_turned"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    loss = m - z[outside_index] + np.log(np.exp(z - m).sum())
    delta = softmax(z)
    delta[outside_index] -= 1.0
    n, dim = outside_vectors.shape
    return loss, outside_vectors @ delta if n == dim else outside_vectors.T @ delta, np.outer(delta, center_vector)
