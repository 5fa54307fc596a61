"""Follows the misprinted formula with u_o in the negative terms: K times -log sigma(-u_o.v), in the loss and in both gradients, so the drawn vectors do not occur at all.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    u_o = outside_vectors[outside_index]
    s = u_o @ center_vector
    p = sigmoid(np.asarray(s))
    loss = np.logaddexp(0.0, -s) + K * np.logaddexp(0.0, s)
    coefficient = -(1 - p) + K * p
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = coefficient * center_vector
    return loss, coefficient * u_o, grad_U
