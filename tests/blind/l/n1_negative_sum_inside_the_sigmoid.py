"""The scores of the draws are added before log sigma is taken instead of after, so the loss is right only for a single draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    U_k = outside_vectors[negative_indices]
    u_o = outside_vectors[outside_index]
    z_o, z_k = u_o.dot(center_vector), U_k.dot(center_vector)
    loss = np.logaddexp(0, -z_o) + np.logaddexp(0, np.sum(z_k))
    grad_center_vector = -sigmoid(-z_o) * u_o + (sigmoid(z_k)[:, None] * U_k).sum(axis=0)
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside_vectors, negative_indices, sigmoid(z_k)[:, None] * center_vector)
    grad_outside_vectors[outside_index] -= sigmoid(-z_o) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
