"""Moves the sum over draws inside: the scores of all draws are added up before the logistic function, one term -log sigma(-sum_k u_k.v_c), and the gradients follow this loss.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_neg = outside_vectors[negative_indices].sum(axis=0)
    a, b = u_o @ center_vector, u_neg @ center_vector
    loss = np.logaddexp(0, -a) + np.logaddexp(0, b)
    grad_center = (sigmoid(a) - 1) * u_o + sigmoid(b) * u_neg
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = (sigmoid(a) - 1) * center_vector
    np.add.at(grad_outside, negative_indices, sigmoid(b) * center_vector)
    return loss, grad_center, grad_outside
