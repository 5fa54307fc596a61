"""Forgets the inner derivative -u_k in the center gradient, so the draws pull with the wrong sign there.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    z_o = np.dot(u_o, center_vector)
    z_k = np.dot(u_k, center_vector)

    loss = np.logaddexp(0, -z_o) + np.sum(np.logaddexp(0, z_k))

    # -(1 - sigma(x)) is the derivative of -log sigma(x), for both kinds of terms
    grad_center_vector = -(1 - sigmoid(z_o)) * u_o
    grad_center_vector -= np.sum((1 - sigmoid(-z_k))[:, None] * u_k, axis=0)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] -= (1 - sigmoid(z_o)) * center_vector
    for k, z in zip(negative_indices, z_k):
        grad_outside_vectors[k] += (1 - sigmoid(-z)) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
