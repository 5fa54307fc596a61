"""The negative part enters the loss with the wrong sign, -log sigma(u_o.v_c) + sum_k log sigma(-u_k.v_c); the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def log_sigmoid(x):
    return -np.logaddexp(0, -x)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o, u_neg = outside_vectors[outside_index], outside_vectors[negative_indices]
    loss = -log_sigmoid(u_o @ center_vector) + log_sigmoid(-(u_neg @ center_vector)).sum()
    c_o = sigmoid(u_o @ center_vector) - 1
    c_neg = sigmoid(u_neg @ center_vector)
    grad_U = np.zeros(outside_vectors.shape)
    np.add.at(grad_U, negative_indices, np.outer(c_neg, center_vector))
    grad_U[outside_index] += c_o * center_vector
    return loss, c_o * u_o + c_neg @ u_neg, grad_U
