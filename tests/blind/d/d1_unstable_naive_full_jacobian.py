"""Right mathematics with the full Jacobian of the softmax and -y / y_hat, which is infinite or 0 times infinity once y_hat_o underflows.
---
verdict = "unstable"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    p = softmax(outside_vectors @ center_vector)
    jacobian = np.diag(p) - np.outer(p, p)
    upstream = np.zeros(p.shape)
    upstream[outside_index] = -1 / p[outside_index]
    dz = jacobian @ upstream
    return -np.log(p[outside_index]), dz @ outside_vectors, np.outer(dz, center_vector)
