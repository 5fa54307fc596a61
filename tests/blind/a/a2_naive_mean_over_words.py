"""The cross entropy is averaged over the n_words entries of y instead of summed, so loss and both gradients are n_words times too small.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    log_y_hat = scores - np.logaddexp.reduce(scores)
    y = (np.arange(scores.size) == outside_index).astype(float)
    loss = np.mean(-y * log_y_hat)
    delta = (np.exp(log_y_hat) - y) / scores.size
    return loss, delta.dot(outside_vectors), delta[:, np.newaxis] * center_vector
