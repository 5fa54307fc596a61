"""negative_indices.sort() sorts the argument itself (sorted or np.sort would copy); the returned numbers are right.
---
verdict = "wrong"
kind = "mutation"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    negative_indices.sort()
    u_o = outside_vectors[outside_index]
    z_o = u_o @ center_vector
    loss = np.logaddexp(0, -z_o)
    grad_center_vector = (sigmoid(z_o) - 1) * u_o
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sigmoid(z_o) - 1) * center_vector

    i = 0
    while i < len(negative_indices):
        k = negative_indices[i]
        n = 0
        while i < len(negative_indices) and negative_indices[i] == k:
            n += 1
            i += 1
        z = outside_vectors[k] @ center_vector
        loss += n * np.logaddexp(0, z)
        grad_center_vector += n * sigmoid(z) * outside_vectors[k]
        grad_outside_vectors[k] = n * sigmoid(z) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
