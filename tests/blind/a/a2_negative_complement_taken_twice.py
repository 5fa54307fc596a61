"""The negative terms are -log(1 - sigma(-u_k . v_c)) = -log sigma(u_k . v_c), the complement taken twice, so the drawn words are attracted like the outside word, in the loss and both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def log_sigmoid(x):
    return -np.logaddexp(0, -x)


def log_one_minus_sigmoid(x):
    return -np.logaddexp(0, x)


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    x_o = u_o @ center_vector
    x_k = u_k @ center_vector
    loss = -log_sigmoid(x_o) - np.sum(log_one_minus_sigmoid(-x_k))
    # d/dx -log(1 - sigma(-x)) = -sigma(-x)
    d_o, d_k = -sigmoid(-x_o), -sigmoid(-x_k)
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] += d_o * center_vector
    np.add.at(grad_outside, negative_indices, d_k[:, None] * center_vector)
    return loss, d_o * u_o + d_k @ u_k, grad_outside
