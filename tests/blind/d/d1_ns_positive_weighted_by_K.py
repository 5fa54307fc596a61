"""Multiplies the term of the outside word by K so that it balances the K draws, in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    loss = 0.0
    grad_v = np.zeros(center_vector.shape)
    grad_U = np.zeros(outside_vectors.shape)
    u_o = outside_vectors[outside_index]
    for k in negative_indices:  # one positive and one negative pair per draw
        u_k = outside_vectors[k]
        loss += np.logaddexp(0, -u_o @ center_vector) + np.logaddexp(0, u_k @ center_vector)
        p_o = 1 - sigmoid(u_o @ center_vector)
        p_k = 1 - sigmoid(-u_k @ center_vector)
        grad_v += -p_o * u_o + p_k * u_k
        grad_U[outside_index] -= p_o * center_vector
        grad_U[k] += p_k * center_vector
    return loss, grad_v, grad_U
