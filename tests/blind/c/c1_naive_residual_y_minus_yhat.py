"""Uses the residual y - y_hat (observed minus predicted) instead of y_hat - y, so that both gradients have the opposite sign; the loss is right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    m = z.max()
    logZ = m + np.log(np.exp(z - m).sum())
    loss = logZ - z[outside_index]

    fitted = np.exp(z - logZ)
    observed = np.zeros_like(fitted)
    observed[outside_index] = 1
    residual = observed - fitted
    return loss, outside_vectors.T @ residual, np.outer(residual, center_vector)
