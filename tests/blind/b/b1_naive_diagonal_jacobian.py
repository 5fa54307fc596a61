"""Treats the softmax like an elementwise activation with derivative y_hat (1 - y_hat), so that the off-diagonal terms of its Jacobian are lost and delta is zero for every word but o.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # forward
    z = outside_vectors @ center_vector
    a = softmax(z)
    m = np.max(z)
    loss = -(z[outside_index] - m - np.log(np.sum(np.exp(z - m))))
    # backward
    y = np.zeros(a.shape)
    y[outside_index] = 1.0
    # dL/da = -y / a and da/dz = a (1 - a), the a cancels
    dz = -y * (1 - a)
    return loss, outside_vectors.T @ dz, np.outer(dz, center_vector)
