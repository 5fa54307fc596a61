"""Every draw adds the sum over all draws, sum_k sigma(u_k . v_c), times v_c to its row instead of its own sigma(u_k . v_c) v_c.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    U_k = outside_vectors[negative_indices]
    a = sigmoid(u_o @ center_vector)
    b = 1 - sigmoid(-(U_k @ center_vector))
    loss = np.logaddexp(0, -u_o @ center_vector) + np.logaddexp(0, U_k @ center_vector).sum()
    grad_center = (a - 1) * u_o + (b[:, None] * U_k).sum(axis=0)
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = (a - 1) * center_vector
    np.add.at(grad_outside, negative_indices, b.sum() * center_vector)
    return loss, grad_center, grad_outside
