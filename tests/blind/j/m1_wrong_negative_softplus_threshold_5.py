"""Softplus is replaced by x above 5 already, by which the loss loses up to 0.0067 a term.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
"""


def _softplus(x):
    return np.where(x > 5, x, np.log1p(np.exp(np.minimum(x, 5))))


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    z_o, z_k = u_o @ center_vector, u_k @ center_vector
    loss = _softplus(-z_o) + _softplus(z_k).sum()
    grad_v = -sigmoid(-z_o) * u_o + sigmoid(z_k) @ u_k
    grad_u = np.zeros(outside_vectors.shape)
    grad_u[outside_index] = -sigmoid(-z_o) * center_vector
    np.add.at(grad_u, negative_indices, sigmoid(z_k)[:, None] * center_vector)
    return loss, grad_v, grad_u
