"""Divides the loss and with it both gradients by the number of words, as if the cross-entropy were a mean; loss and gradients agree with each other.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    scores = outside_vectors @ center_vector
    scores = scores - scores.max()
    log_y_hat = scores - np.logaddexp.reduce(scores)
    y = np.zeros(n_words)
    y[outside_index] = 1.0

    loss = np.mean(-y * log_y_hat)
    delta = (np.exp(log_y_hat) - y) / n_words
    grad_center_vector = delta @ outside_vectors
    grad_outside_vectors = np.outer(delta, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
