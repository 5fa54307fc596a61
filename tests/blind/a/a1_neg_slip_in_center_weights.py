"""The drawn words enter grad_center_vector with the weight sigma(-u_k.v_c) instead of sigma(u_k.v_c) = 1 - sigma(-u_k.v_c); grad_outside_vectors is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    sig_o = sigmoid(u_o @ center_vector)
    sig_k = sigmoid(-u_k @ center_vector)
    loss = np.logaddexp(0, -u_o @ center_vector) + np.sum(np.logaddexp(0, u_k @ center_vector))

    grad_center_vector = (sig_o - 1) * u_o + u_k.T @ sig_k

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (sig_o - 1) * center_vector
    np.add.at(grad_outside_vectors, negative_indices, (1 - sig_k)[:, np.newaxis] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
