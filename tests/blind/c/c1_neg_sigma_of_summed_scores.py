"""Pulls the sum over the draws inside the logarithm and the sigmoid: -log sigma(-sum_k u_k.v) instead of -sum_k log sigma(-u_k.v), with consistent gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_sum = outside_vectors[negative_indices].sum(axis=0)
    a, b = u_o @ center_vector, u_sum @ center_vector
    loss = np.logaddexp(0, -a) + np.logaddexp(0, b)
    s = sigmoid(np.array([-a, b]))
    grad_v = -s[0] * u_o + s[1] * u_sum
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -s[0] * center_vector
    np.add.at(grad_U, negative_indices, s[1] * center_vector)
    return loss, grad_v, grad_U
