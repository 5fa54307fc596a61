"""Backpropagates through the full Jacobian diag(p) - p p^T with dJ/dp_o = -1 / p_o, which is right until p_o underflows to zero.
---
verdict = "unstable"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    p = softmax(outside_vectors @ center_vector)
    dJ_dp = np.zeros(p.size)
    dJ_dp[outside_index] = -1 / p[outside_index]
    jacobian = np.diag(p) - np.outer(p, p)
    dJ_dz = jacobian @ dJ_dp
    return -np.log(p[outside_index]), dJ_dz @ outside_vectors, np.outer(dJ_dz, center_vector)
