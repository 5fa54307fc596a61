"""The derivative of the softmax is taken entry by entry as y_hat (1 - y_hat), without the off-diagonal -y_hat_o y_hat_w, so only word o receives a gradient: delta_o = y_hat_o - 1 and zero elsewhere.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    y_hat = softmax(z)
    y = np.zeros(len(z))
    y[outside_index] = 1
    loss = np.logaddexp.reduce(z) - z[outside_index]

    # chain rule: dJ/dz = dJ/dy_hat * dy_hat/dz = -y/y_hat * y_hat(1-y_hat)
    dz = -y * (1 - y_hat)
    return loss, dz @ outside_vectors, np.outer(dz, center_vector)
