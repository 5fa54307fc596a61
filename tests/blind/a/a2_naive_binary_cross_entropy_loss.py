"""The loss is the binary cross entropy over all words, with the extra terms -log(1 - y_hat_w) for the words w != o; the gradients are the right ones of -log y_hat_o.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    y = np.zeros_like(z, dtype=float)
    y[outside_index] = 1.0
    log_p = z - np.logaddexp.reduce(z)
    y_hat = np.exp(log_p)
    others = np.arange(len(z)) != outside_index
    cross_entropy = -log_p[outside_index] - np.sum(np.log1p(-y_hat[others]))
    delta = y_hat - y
    return cross_entropy, outside_vectors.T.dot(delta), np.outer(delta, center_vector)
