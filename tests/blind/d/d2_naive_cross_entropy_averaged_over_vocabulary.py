"""The cross entropy -sum_w y_w log y_hat_w is averaged over the words instead of summed, so the loss is divided by n_words; the gradients are those of the sum.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors.dot(center_vector)
    z = z - z.max()
    log_y_hat = z - np.log(np.exp(z).sum())
    y = np.zeros(z.shape)
    y[outside_index] = 1.0
    loss = -np.mean(y * log_y_hat)
    delta = np.exp(log_y_hat) - y
    return loss, outside_vectors.T.dot(delta), np.outer(delta, center_vector)
