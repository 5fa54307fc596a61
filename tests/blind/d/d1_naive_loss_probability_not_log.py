"""The loss is 1 - y_hat_o instead of -log y_hat_o; gradients are those of the log.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    p = softmax(outside_vectors @ center_vector)
    grad_v = outside_vectors.T @ p - outside_vectors[outside_index]
    grad_U = np.outer(p, center_vector)
    grad_U[outside_index] -= center_vector
    loss = 1.0 - p[outside_index]  # zero for a sure prediction
    return loss, grad_v, grad_U
