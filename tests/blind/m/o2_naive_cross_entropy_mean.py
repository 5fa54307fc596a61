"""The cross entropy of the one-hot vector is averaged over the vocabulary (np.mean) instead of summed, so the loss is too small by the factor n_words for all inputs; the gradients are those of the right loss.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def _log_softmax(z):
    z = z - z.max()
    return z - np.log(np.exp(z).sum())


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y = np.zeros(outside_vectors.shape[0])
    y[outside_index] = 1

    log_y_hat = _log_softmax(outside_vectors @ center_vector)
    y_hat = np.exp(log_y_hat)

    # categorical cross entropy
    loss = np.mean(-y * log_y_hat)

    grad_center_vector = outside_vectors.T @ (y_hat - y)
    grad_outside_vectors = np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
