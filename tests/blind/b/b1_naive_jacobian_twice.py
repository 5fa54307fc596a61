"""Multiplies y_hat - y, which is already the derivative with respect to the scores, once more by the Jacobian of the softmax.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors.dot(center_vector)
    p = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    dL_dp = p.copy()
    dL_dp[outside_index] -= 1
    dp_dz = np.diag(p) - np.outer(p, p)
    dL_dz = dp_dz @ dL_dp
    grad_center_vector = dL_dz @ outside_vectors
    grad_outside_vectors = dL_dz.reshape(-1, 1) @ center_vector.reshape(1, -1)
    return loss, grad_center_vector, grad_outside_vectors
