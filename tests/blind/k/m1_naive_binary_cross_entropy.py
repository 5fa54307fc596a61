"""The loss is the binary cross-entropy summed over all words, so it has the additional terms -log(1 - y_hat_w) of the other words.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    log_y_hat = scores - scores.max()
    log_y_hat = log_y_hat - np.log(np.exp(log_y_hat).sum())
    y_hat = np.exp(log_y_hat)
    y = np.zeros_like(y_hat)
    y[outside_index] = 1

    others = y == 0
    loss = -(y * log_y_hat).sum() - np.log1p(-y_hat[others]).sum()

    grad_center_vector = outside_vectors.T @ (y_hat - y)
    grad_outside_vectors = np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
