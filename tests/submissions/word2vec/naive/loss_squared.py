r"""The squared error, as in regression.

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.squared"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    y_hat[outside_index] -= 1
    return np.linalg.norm(y_hat) ** 2, y_hat @ outside_vectors, np.outer(y_hat, center_vector)
