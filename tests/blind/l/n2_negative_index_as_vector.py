"""The numbers of the drawn words are multiplied with the center vector where their outside vectors should be.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v_c = center_vector
    u_o = outside_vectors[outside_index]
    u_k = np.array([negative_indices]).T          # the negatives, one per row

    z_o = sigmoid(np.dot(u_o, v_c))
    z_k = sigmoid(-u_k * v_c)

    loss = -np.log(z_o) - np.sum(np.log(z_k))
    grad_center_vector = (z_o - 1) * u_o - np.sum(u_k * (z_k - 1), axis=0)

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (z_o - 1) * v_c
    for i, k in enumerate(negative_indices):
        grad_outside_vectors[k] -= (z_k[i] - 1) * v_c
    return loss, grad_center_vector, grad_outside_vectors
