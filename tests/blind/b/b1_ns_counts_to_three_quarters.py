"""A word drawn n times is weighted with n to the power 3/4 (the exponent of the noise distribution) instead of n, in loss and gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    words, n = np.unique(negative_indices, return_counts=True)
    weight = n**0.75          # Mikolov et al.: unigram distribution ^ 3/4
    s_o, s = outside_vectors[outside_index] @ center_vector, outside_vectors[words] @ center_vector
    loss = np.logaddexp(0, -s_o) + (weight * np.logaddexp(0, s)).sum()
    c_o, c = -sigmoid(-s_o), weight * sigmoid(s)
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[words] = c[:, None] * center_vector
    grad_U[outside_index] += c_o * center_vector
    return loss, c_o * outside_vectors[outside_index] + c @ outside_vectors[words], grad_U
