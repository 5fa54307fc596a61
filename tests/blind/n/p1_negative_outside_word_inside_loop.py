"""The term of the outside word stands inside the loop over the draws, so it is counted K times in the gradient of the center vector. Shows with two draws or more.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    z = outside_vectors @ center_vector
    sigma = sigmoid(z)
    sigma_o = sigma[outside_index]
    u_o = outside_vectors[outside_index]

    loss = np.logaddexp(0, -z[outside_index]) + sum(np.logaddexp(0, z[k]) for k in negative_indices)

    grad_center_vector = np.zeros(center_vector.shape)
    for k in negative_indices:
        grad_center_vector += -(1 - sigma_o) * u_o + sigma[k] * outside_vectors[k]

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -(1 - sigma_o) * center_vector
    for k in negative_indices:
        grad_outside_vectors[k] += sigma[k] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
