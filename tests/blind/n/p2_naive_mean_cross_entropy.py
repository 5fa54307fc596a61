"""The cross entropy is averaged over the words (np.mean) where it has to be summed: the loss is too small by the factor n_words. The gradients are those of the sum and right.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def cross_entropy(y, log_y_hat):
    return -np.mean(y * log_y_hat)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    z = z - z.max()
    log_y_hat = z - np.log(np.exp(z).sum())
    y = np.eye(1, outside_vectors.shape[0], outside_index)[0]

    loss = cross_entropy(y, log_y_hat)
    delta = np.exp(log_y_hat) - y
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
