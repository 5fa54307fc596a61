"""The student believes that log sigma(-x) = -log sigma(x) and turns the second sum into plus log sigma(u_k v_c). The gradients are those of the wrong loss, so a gradient check passes.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    def log_sigma(x):
        return -np.logaddexp(0, -x)

    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    # - sum log sigma(-s) = + sum log sigma(s)
    loss = -log_sigma(u_o @ center_vector) + log_sigma(u_k @ center_vector).sum()

    d_o = -sigmoid(-(u_o @ center_vector))
    d_k = sigmoid(-(u_k @ center_vector))
    grad_center_vector = d_o * u_o + d_k @ u_k
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] += d_o * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(d_k, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
