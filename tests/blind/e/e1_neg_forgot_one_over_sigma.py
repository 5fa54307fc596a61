"""Differentiates sigma but not the logarithm: the coefficients are -sigma'(s_o) and +sigma'(s_k), without the factor 1 / sigma.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    sigma_o = sigmoid(outside_vectors[outside_index] @ center_vector)
    sigma_k = sigmoid(-outside_vectors[negative_indices] @ center_vector)
    loss = -np.log(sigma_o) - np.log(sigma_k).sum()
    d_o = -sigma_o * (1 - sigma_o)
    d_k = sigma_k * (1 - sigma_k)
    grad_center_vector = d_o * outside_vectors[outside_index] + d_k @ outside_vectors[negative_indices]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = d_o * center_vector
    np.add.at(grad_outside_vectors, negative_indices, d_k[:, None] * center_vector[None, :])
    return loss, grad_center_vector, grad_outside_vectors
