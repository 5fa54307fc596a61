r"""np.mean of the cross-entropy with a one-hot vector.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["any.averaged_over_words"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    y = np.zeros_like(y_hat)
    y[outside_index] = 1
    loss = np.mean(-y * np.log(y_hat + 1e-300))
    return loss, (y_hat - y) @ outside_vectors, np.outer(y_hat - y, center_vector)
