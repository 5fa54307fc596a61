"""The negative terms use the score of the outside word, -sum_k log sigma(-u_o . v_c), as the text prints it in (5); both gradients follow this loss, so no drawn row is touched.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    K = len(negative_indices)
    s = u_o @ center_vector
    loss = np.logaddexp(0, -s) + K * np.logaddexp(0, s)
    coefficient = -(1 - sigmoid(s)) + K * (1 - sigmoid(-s))
    grad_center = coefficient * u_o
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = coefficient * center_vector
    return loss, grad_center, grad_outside
