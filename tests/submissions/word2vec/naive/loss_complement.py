r"""log(1 - p) instead of log(p).

---
lost = { naive-softmax-loss = 7.0 }
diagnosis = ["naive.loss.complement"]
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss = -np.log1p(-y_hat[outside_index])
    y_hat[outside_index] -= 1
    return loss, y_hat @ outside_vectors, np.outer(y_hat, center_vector)
