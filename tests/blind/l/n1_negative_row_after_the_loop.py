"""The line that adds to the row of the draw stands behind the loop instead of in it, so only the last draw adds its gradient.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    u_o = outside_vectors[outside_index]
    sigma_o = sigmoid(u_o @ center_vector)
    loss = np.logaddexp(0, -(u_o @ center_vector))
    grad_center_vector = -(1 - sigma_o) * u_o
    grad_outside_vectors[outside_index] = -(1 - sigma_o) * center_vector

    for k in negative_indices:
        u_k = outside_vectors[k]
        loss = loss + np.logaddexp(0, u_k @ center_vector)
        sigma_k = sigmoid(u_k @ center_vector)
        grad_center_vector = grad_center_vector + sigma_k * u_k
    grad_outside_vectors[k] += sigma_k * center_vector
    return loss, grad_center_vector, grad_outside_vectors
