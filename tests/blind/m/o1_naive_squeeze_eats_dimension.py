"""The row vector of dJ/dv_c is brought back to one axis by squeeze, which removes every axis of length one. For one
dimension the gradient has shape () instead of (1,); otherwise all is right.
---
verdict = "wrong"
kind = "shape"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.reshape(-1, 1)  # column
    z = (outside_vectors @ v).ravel()
    y_hat = softmax(z).reshape(1, -1)  # row
    y = np.zeros((1, len(z)))
    y[0, outside_index] = 1
    d = y_hat - y

    loss = np.logaddexp.reduce(z) - z[outside_index]
    grad_v = (d @ outside_vectors).squeeze()
    grad_U = d.T @ v.T
    return loss, grad_v, grad_U
