"""The loss is the binary cross-entropy summed over all words, which adds -log(1 - y_hat_w) for every other word, while the gradients are those of the right loss.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    y_hat = softmax(outside_vectors @ center_vector)
    y = np.eye(n_words)[outside_index]
    loss = 0.0
    for w in range(n_words):
        if y[w] == 1:
            loss -= np.log(y_hat[w])
        else:
            loss -= np.log1p(-y_hat[w])
    grad_center_vector = outside_vectors.T @ (y_hat - y)
    grad_outside_vectors = np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
