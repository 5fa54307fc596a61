"""The loss adds up -log y_hat_w over all words instead of taking it for the outside word alone.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_p = z - np.logaddexp.reduce(z)
    loss = -np.sum(log_p)
    y_hat = np.exp(log_p)
    y = np.zeros(z.size)
    y[outside_index] = 1
    return loss, outside_vectors.T @ (y_hat - y), np.outer(y_hat - y, center_vector)
