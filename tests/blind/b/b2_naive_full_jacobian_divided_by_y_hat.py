"""Right mathematics through the full Jacobian diag(y_hat) - y_hat y_hat^T, but it divides by y_hat_o, which is 0 (0/0) for very large scores; the loss is stable.
---
verdict = "unstable"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    p = softmax(z)
    jacobian = np.diag(p) - np.outer(p, p)
    dJ_dp = np.zeros(len(p))
    with np.errstate(all="ignore"):
        dJ_dp[outside_index] = -1 / p[outside_index]
        dJ_dz = jacobian.T @ dJ_dp
        m = z.max()
        loss = m + np.log(np.exp(z - m).sum()) - z[outside_index]
        return loss, outside_vectors.T @ dJ_dz, np.outer(dJ_dz, center_vector)
