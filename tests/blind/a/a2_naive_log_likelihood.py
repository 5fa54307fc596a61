"""It returns the log-likelihood log y_hat_o and its gradients, so loss and both gradients have the opposite sign.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = outside_vectors @ center_vector
    y_hat = softmax(scores)
    y = np.eye(outside_vectors.shape[0])[outside_index]
    J = scores[outside_index] - np.logaddexp.reduce(scores)
    return J, outside_vectors.T @ (y - y_hat), np.outer(y - y_hat, center_vector)
