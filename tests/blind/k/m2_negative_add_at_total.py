"""The gradients of all draws are summed before np.add.at, so every drawn row gets the total of all draws instead of its own gradient.
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
    u_neg = outside_vectors[negative_indices]
    z_o = np.dot(u_o, center_vector)
    z_neg = np.dot(u_neg, center_vector)

    loss = np.logaddexp(0, -z_o) + np.sum(np.logaddexp(0, z_neg))
    grad_center_vector = (sigmoid(z_o) - 1) * u_o + np.sum(sigmoid(z_neg)[:, None] * u_neg, axis=0)

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (sigmoid(z_o) - 1) * center_vector
    grad_neg = np.sum(sigmoid(z_neg)[:, None] * center_vector, axis=0)
    np.add.at(grad_outside_vectors, negative_indices, grad_neg)
    return loss, grad_center_vector, grad_outside_vectors
