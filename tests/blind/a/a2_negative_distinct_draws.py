"""Repeated draws are thrown away first (np.unique), so a word that is drawn twice counts once in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    draws = np.unique(negative_indices)  # now fancy indexing is safe
    U_neg = outside_vectors[draws]
    z, z_neg = outside_vectors[outside_index] @ center_vector, U_neg @ center_vector
    loss = np.logaddexp(0, -z) + np.logaddexp(0, z_neg).sum()
    grad_center = -sigmoid(-z) * outside_vectors[outside_index] + sigmoid(z_neg) @ U_neg
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[draws] += np.outer(sigmoid(z_neg), center_vector)
    grad_outside[outside_index] -= sigmoid(-z) * center_vector
    return loss, grad_center, grad_outside
