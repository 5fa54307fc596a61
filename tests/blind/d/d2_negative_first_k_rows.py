"""Takes u_k as row k = 0, ..., K - 1 of U instead of as the row of the k-th draw, in the loss and in both gradients; negative_indices gives only its length.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    U_neg = outside_vectors[:K]
    s_o = outside_vectors[outside_index] @ center_vector
    s = U_neg @ center_vector
    loss = np.logaddexp(0, -s_o) + np.sum(np.logaddexp(0, s))
    grad_v = -sigmoid(-s_o) * outside_vectors[outside_index] + U_neg.T @ sigmoid(s)
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[:K] = np.outer(sigmoid(s), center_vector)
    grad_U[outside_index] -= sigmoid(-s_o) * center_vector
    return loss, grad_v, grad_U
