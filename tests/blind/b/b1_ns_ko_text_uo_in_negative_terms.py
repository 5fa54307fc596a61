"""Follows a misprint: the K negative terms of the loss use u_o instead of u_k; the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    loss = np.logaddexp(0, -(u_o @ center_vector))
    grad_c = -(1 - sigmoid(u_o @ center_vector)) * u_o
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] += -(1 - sigmoid(u_o @ center_vector)) * center_vector
    for k in negative_indices:
        u_k = outside_vectors[k]
        loss += np.logaddexp(0, u_o @ center_vector)      # - log sigma(-u_o . v_c), eq. (5)
        grad_c = grad_c + (1 - sigmoid(-u_k @ center_vector)) * u_k
        grad_U[k] += (1 - sigmoid(-u_k @ center_vector)) * center_vector
    return loss, grad_c, grad_U
