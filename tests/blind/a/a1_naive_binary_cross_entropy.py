"""The loss is the binary cross-entropy summed over all words, with the extra terms -(1-y_w) log(1-y_hat_w), instead of -log y_hat_o; the gradients are those of the right loss.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    y = np.zeros(y_hat.shape)
    y[outside_index] = 1
    cross_entropy = -np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
    delta = y_hat - y
    return cross_entropy, outside_vectors.T @ delta, np.outer(delta, center_vector)
