"""The derivative of log sigma(x) is taken to be sigma'(x) = sigma(x)(1 - sigma(x)), without the division by sigma(x), in both gradients.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def dsigmoid(x):
        return sigmoid(x) * sigmoid(-x)

    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    x_o = u_o @ center_vector
    x_k = -(u_k @ center_vector)

    loss = np.logaddexp(0, -x_o) + np.logaddexp(0, -x_k).sum()

    grad_center_vector = -dsigmoid(x_o) * u_o + dsigmoid(x_k) @ u_k
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] -= dsigmoid(x_o) * center_vector
    np.add.at(grad_outside_vectors, negative_indices, dsigmoid(x_k)[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
