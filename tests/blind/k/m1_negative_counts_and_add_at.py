"""Multiplies the gradient of a draw with the number of its draws and adds it once for each draw as well, so a word drawn n times gets it n * n times.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    z_o = u_o @ center_vector
    z_k = u_k @ center_vector
    loss = np.logaddexp(0, -z_o) + np.logaddexp(0, z_k).sum()
    grad_center_vector = (sigmoid(z_o) - 1) * u_o + sigmoid(z_k) @ u_k

    counts = np.bincount(negative_indices, minlength=len(outside_vectors))
    weights = counts[negative_indices] * sigmoid(z_k)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sigmoid(z_o) - 1) * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(weights, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
