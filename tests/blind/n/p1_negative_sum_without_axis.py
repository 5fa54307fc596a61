"""`np.sum` over the draws is called without an axis, so it adds up all dimensions as well and the same number is broadcast to every entry of the gradient of the center vector. Shows with two dimensions or more.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]                 # (K, dim)
    s_o = np.atleast_1d(u_o @ center_vector)
    s_k = u_k @ center_vector                               # (K,)

    loss = np.logaddexp(0, -s_o)[0] + np.sum(np.logaddexp(0, s_k))

    weight_o = -sigmoid(-s_o)[0]
    weights_k = sigmoid(s_k).reshape(-1, 1)                 # (K, 1)
    grad_center_vector = weight_o * u_o + np.sum(weights_k * u_k)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = weight_o * center_vector
    np.add.at(grad_outside_vectors, negative_indices, weights_k * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
