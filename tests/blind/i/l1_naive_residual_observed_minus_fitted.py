"""Takes the residual as observed minus fitted (y - y_hat), as for the score function of a likelihood, so that both gradients have the wrong sign.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    eta = outside_vectors.dot(center_vector)
    fitted = softmax(eta)
    y = np.zeros(n_words)
    y[outside_index] = 1.0
    resid = y - fitted
    log_norm = eta.max() + np.log(np.exp(eta - eta.max()).sum())
    loglik = eta[outside_index] - log_norm
    return -loglik, resid.dot(outside_vectors), np.outer(resid, center_vector)
