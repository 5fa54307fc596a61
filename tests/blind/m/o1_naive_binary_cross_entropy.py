"""The loss is the binary cross entropy summed over all words, with the terms -log(1 - y_hat_w) of the words that are not o
added, instead of -log y_hat_o alone; the gradients are those of the right loss. Shows for every input whose
probabilities of other words are not all zero.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    s = outside_vectors @ center_vector
    s = s - s.max()  # for stability
    log_y_hat = s - np.logaddexp.reduce(s)
    y_hat = np.exp(log_y_hat)
    y = np.zeros_like(y_hat)
    y[outside_index] = 1

    # cross entropy: -sum( y log y_hat + (1 - y) log(1 - y_hat) )
    with np.errstate(divide="ignore"):
        loss = -log_y_hat[outside_index] - np.log1p(-np.delete(y_hat, outside_index)).sum()

    delta = y_hat - y
    return loss, delta @ outside_vectors, np.outer(delta, center_vector)
