"""In the gradient of the center vector the inner derivative -u_k of a draw is taken as +u_k, so the draws have the wrong sign there.
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
    u_k = outside_vectors[negative_indices]
    z_o = u_o @ center_vector
    z_k = u_k @ center_vector
    loss = np.logaddexp(0, -z_o) + np.logaddexp(0, z_k).sum()

    grad_center_vector = -(1 - sigmoid(z_o)) * u_o - (1 - sigmoid(-z_k)) @ u_k

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = -(1 - sigmoid(z_o)) * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(1 - sigmoid(-z_k), center_vector))
    return loss, grad_center_vector, grad_outside_vectors
