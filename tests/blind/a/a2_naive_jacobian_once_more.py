"""y_hat - y is taken for the derivative by y_hat and multiplied by the softmax Jacobian diag(y_hat) - y_hat y_hat^T once more, in both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    theta = outside_vectors @ center_vector
    y_hat = softmax(theta)
    y = np.identity(len(theta))[outside_index]
    loss = -(theta - np.logaddexp.reduce(theta))[outside_index]

    dJ_dyhat = y_hat - y
    dyhat_dtheta = np.diag(y_hat) - np.outer(y_hat, y_hat)
    dJ_dtheta = dyhat_dtheta @ dJ_dyhat

    return loss, outside_vectors.T @ dJ_dtheta, np.outer(dJ_dtheta, center_vector)
