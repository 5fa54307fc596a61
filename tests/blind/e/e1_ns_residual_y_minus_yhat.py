"""Uses the statistician's residual y - y_hat, so both gradients have the opposite sign.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    eta = outside_vectors.dot(center_vector)
    log_norm = eta.max() + np.log(np.sum(np.exp(eta - eta.max())))
    fitted = np.exp(eta - log_norm)
    observed = np.zeros(len(eta))
    observed[outside_index] = 1.0
    residual = observed - fitted
    # score equations of multinomial regression: X' (y - mu)
    return log_norm - eta[outside_index], residual @ outside_vectors, np.outer(residual, center_vector)
