"""Every term of the sum over draws uses u_o instead of u_k, so the loss is -log sigma(s_o) - K log sigma(-s_o), and both gradients follow.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    s = u_o @ center_vector
    K = len(negative_indices)
    loss = np.logaddexp(0, -s) + K * np.logaddexp(0, s)
    p = 0.5 * (1 + np.tanh(s / 2))
    g = -(1 - p) + K * p
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = g * center_vector
    return loss, g * u_o, grad_outside
