"""Returns the log likelihood log sigma(u_o.v_c) + sum_k log sigma(-u_k.v_c), to be maximised, and its gradients: all three have the opposite sign of the loss asked for.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def log_sigmoid(x):
    return np.minimum(x, 0) - np.log1p(np.exp(-np.abs(x)))


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    x, z = u_o @ center_vector, u_k @ center_vector
    J = log_sigmoid(x) + log_sigmoid(-z).sum()
    dv = (1 - sigmoid(x)) * u_o - (1 - sigmoid(-z)) @ u_k
    dU = np.zeros(outside_vectors.shape)
    dU[outside_index] = (1 - sigmoid(x)) * center_vector
    for i, k in enumerate(negative_indices):
        dU[k] -= (1 - sigmoid(-z[i])) * center_vector
    return J, dv, dU
