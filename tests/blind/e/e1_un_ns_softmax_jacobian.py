"""Unstable: multiplies -y / y_hat with the full Jacobian of the softmax, which is right but divides by zero when y_hat_o underflows.
---
verdict = "unstable"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    p = softmax(outside_vectors @ center_vector)
    y = np.zeros(len(p))
    y[outside_index] = 1.0
    loss = -np.log(p[outside_index])
    dJ_dp = -y / p
    jacobian = np.diag(p) - np.outer(p, p)
    dz = jacobian.T @ dJ_dp
    return loss, dz @ outside_vectors, np.outer(dz, center_vector)
