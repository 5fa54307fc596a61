"""Right mathematics, but -log sigma(x) is np.log(1 + np.exp(-x)), which is infinite for x below about -709.
---
verdict = "unstable"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    def softplus(x):
        return np.log(1 + np.exp(x))

    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_o, s_k = u_o @ center_vector, u_k @ center_vector
    loss = softplus(-s_o) + softplus(s_k).sum()
    grad_center = (sigmoid(s_o) - 1) * u_o + sigmoid(s_k) @ u_k
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = (sigmoid(s_o) - 1) * center_vector
    np.add.at(grad_outside, negative_indices, sigmoid(s_k)[:, None] * center_vector)
    return loss, grad_center, grad_outside
