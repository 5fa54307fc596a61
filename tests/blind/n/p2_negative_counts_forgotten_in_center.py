"""Works with the different draws and their counts, but the counts are forgotten in the gradient of the center vector. It is wrong when a word is drawn more than once; loss and gradient of U are right.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    words, times = np.unique(negative_indices, return_counts=True)
    U_k = outside_vectors[words]
    u_o = outside_vectors[outside_index]
    z_k, z_o = U_k @ center_vector, u_o @ center_vector

    loss = np.logaddexp(0, -z_o) + times @ np.logaddexp(0, z_k)

    sig_k = sigmoid(z_k)
    miss_o = -np.exp(-np.logaddexp(0, z_o))       # sigma(z_o) - 1

    grad_center_vector = miss_o * u_o + sig_k @ U_k
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[words] = (times * sig_k)[:, None] * center_vector
    grad_outside_vectors[outside_index] = miss_o * center_vector
    return loss, grad_center_vector, grad_outside_vectors
