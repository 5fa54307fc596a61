"""Returns the log likelihood log sigma(u_o.v) + sum log sigma(-u_k.v) and its gradients, all with the opposite sign of the loss asked for.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    eta = outside_vectors @ center_vector
    n = np.bincount(negative_indices, minlength=eta.size)      # failures
    y = np.zeros(eta.size)
    y[outside_index] = 1                                       # successes
    loglik = -(y * np.logaddexp(0, -eta)).sum() - (n * np.logaddexp(0, eta)).sum()
    score = y - (n + y) * sigmoid(eta)
    return loglik, outside_vectors.T @ score, np.outer(score, center_vector)
