"""Right: works with the scores less the score of o, so that the loss is their log-sum-exp and the center gradient is sum_x y_hat_x (u_x - u_o).
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = outside_vectors @ center_vector
    relative = z - z[outside_index]
    loss = np.logaddexp.reduce(relative)
    y_hat = np.exp(relative - loss)
    grad_v = y_hat @ (outside_vectors - outside_vectors[outside_index])
    grad_U = np.outer(y_hat, center_vector)
    grad_U[outside_index] -= center_vector
    return loss, grad_v, grad_U
