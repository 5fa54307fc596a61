"""Uses np.unique with return_counts, weighs every different word with its count, assigns the rows, and has einsum for the products.
---
verdict = "right"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    words, counts = np.unique(negative_indices, return_counts=True)
    U_k = outside_vectors[words]
    z_k = np.einsum("kd,d->k", U_k, center_vector)
    z_o = np.einsum("d,d->", outside_vectors[outside_index], center_vector)

    loss = np.einsum("k,k->", counts, np.logaddexp(0, z_k)) - (z_o - np.logaddexp(0, z_o))
    r_k = counts * sigmoid(z_k)
    r_o = -sigmoid(-z_o)
    grad_center_vector = np.einsum("k,kd->d", r_k, U_k) + r_o * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[words] = np.einsum("k,d->kd", r_k, center_vector)
    grad_outside_vectors[outside_index] = r_o * center_vector
    return loss, grad_center_vector, grad_outside_vectors
