"""Thinks of the gradient as the direction in which the vectors are to be moved, and so returns y - y_hat times the vectors, the negative of both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    log_y_hat = z - np.logaddexp.reduce(z)
    y = np.eye(len(z))[outside_index]
    error = y - np.exp(log_y_hat)       # target minus prediction
    # 경사 하강법: 오차만큼 움직인다
    return -log_y_hat[outside_index], outside_vectors.T @ error, np.outer(error, center_vector)
