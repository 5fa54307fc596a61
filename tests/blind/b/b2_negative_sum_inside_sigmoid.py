"""Draws the sum over k into the sigmoid, -log sigma(-(sum_k u_k).v_c), in the loss and consistently in the gradients, instead of summing the K logarithms.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_neg = outside_vectors[negative_indices].sum(axis=0)
    s = np.array([u_o @ center_vector, -(u_neg @ center_vector)])
    loss = np.logaddexp(0, -s).sum()
    g_o, g_neg = sigmoid(s) - 1
    grad_center_vector = g_o * u_o - g_neg * u_neg
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += g_o * center_vector
    np.add.at(grad_outside_vectors, negative_indices, -g_neg * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
