"""The loss is the binary cross entropy summed over all words, -sum(y log y_hat + (1 - y) log(1 - y_hat)), so the terms log(1 - y_hat_w) of the other words are added; the gradients are those of the right loss.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    y = np.zeros(len(y_hat))
    y[outside_index] = 1.0
    tiny = np.finfo(float).tiny
    loss = -np.sum(y * np.log(np.maximum(y_hat, tiny)) + (1 - y) * np.log(np.maximum(1 - y_hat, tiny)))
    delta = y_hat - y
    return loss, outside_vectors.T @ delta, np.outer(delta, center_vector)
