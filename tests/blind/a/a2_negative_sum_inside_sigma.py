"""The drawn vectors are added up before the sigmoid, -log sigma(-(sum_k u_k) . v_c), in the loss and consistently in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_sum = outside_vectors[negative_indices].sum(axis=0)
    s_o, s_sum = u_o @ center_vector, u_sum @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_sum)
    grad_center = (sigmoid(s_o) - 1) * u_o + sigmoid(s_sum) * u_sum
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = (sigmoid(s_o) - 1) * center_vector
    np.add.at(grad_outside, negative_indices, sigmoid(s_sum) * center_vector)
    return loss, grad_center, grad_outside
