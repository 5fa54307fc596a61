"""Takes index 0 among the draws for padding and leaves it out, but word 0 is a word like any other.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    drawn = negative_indices[negative_indices > 0]
    u_o, u_k = outside_vectors[outside_index], outside_vectors[drawn]
    z_o, z_k = u_o @ center_vector, u_k @ center_vector

    loss = np.logaddexp(0, -z_o) + np.logaddexp(0, z_k).sum()
    grad_center_vector = -sigmoid(-z_o) * u_o + sigmoid(z_k) @ u_k
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = -sigmoid(-z_o) * center_vector
    np.add.at(grad_outside_vectors, drawn, sigmoid(z_k)[:, None] * center_vector[None, :])
    return loss, grad_center_vector, grad_outside_vectors
