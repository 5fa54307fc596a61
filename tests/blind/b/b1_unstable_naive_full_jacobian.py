"""Right mathematics: chain rule through the full Jacobian of the softmax, but it divides by y_hat_o, which underflows to zero for very large scores.
---
verdict = "unstable"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    p = softmax(z)
    loss = np.logaddexp.reduce(z) - z[outside_index]
    dJ_dp = np.zeros(len(p))
    dJ_dp[outside_index] = -1 / p[outside_index]
    jacobian = np.diag(p) - p[:, None] * p[None, :]
    dJ_dz = jacobian.T @ dJ_dp
    return loss, outside_vectors.T @ dJ_dz, np.outer(dJ_dz, center_vector)
