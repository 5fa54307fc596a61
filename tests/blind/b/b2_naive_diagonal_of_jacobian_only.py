"""Differentiates the softmax entry by entry as y_hat (1 - y_hat), without the off-diagonal terms -y_hat_o y_hat_w of its Jacobian, so that only word o gets a gradient.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n = outside_vectors.shape[0]
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    m = z.max()
    loss = np.log(np.exp(z - m).sum()) + m - z[outside_index]
    # chain rule: dJ/dz = dJ/dy_hat * dy_hat/dz
    one_hot = np.eye(n)[outside_index]
    # -1/y_hat * y_hat * (1 - y_hat), the first two cancel
    dz = -one_hot * (1 - y_hat)
    return loss, dz @ outside_vectors, np.outer(dz, center_vector)
