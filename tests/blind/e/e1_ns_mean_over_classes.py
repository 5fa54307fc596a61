"""Averages y log y_hat over the vocabulary instead of summing it, so loss and both gradients are too small by the factor n_words.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = outside_vectors.shape[0]
    z = outside_vectors @ center_vector
    log_y_hat = z - (z.max() + np.log(np.exp(z - z.max()).sum()))
    y = np.arange(n) == outside_index
    loss = -np.mean(np.where(y, log_y_hat, 0.0))
    dz = (np.exp(log_y_hat) - y) / n
    return loss, dz @ outside_vectors, dz[:, None] * center_vector
