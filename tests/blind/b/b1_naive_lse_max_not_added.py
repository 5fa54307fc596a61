"""Forgets to add the maximum m back in the log-sum-exp, so that the loss is too small by the largest score.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = np.max(z)
    log_Z = np.log(np.sum(np.exp(z - m)))
    loss = -z[outside_index] + log_Z
    y_hat = np.exp(z - m - log_Z)
    y = np.zeros(z.shape[0]); y[outside_index] = 1
    return loss, outside_vectors.T @ (y_hat - y), (y_hat - y)[:, np.newaxis] * center_vector
