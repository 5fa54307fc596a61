"""Copies equation (5) of the text literally: the K negative terms of the loss have the outside vector u_o in place of u_k, K times -log sigma(-u_o.v_c); the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    x = u_o @ center_vector
    loss = np.logaddexp(0, -x)
    for k in range(len(negative_indices)):
        loss += np.logaddexp(0, x)          # - log sigma(-u_o^T v_c)

    grad_v = -(1 - sigmoid(x)) * u_o
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -(1 - sigmoid(x)) * center_vector
    for k in negative_indices:
        u_k = outside_vectors[k]
        grad_v = grad_v - (1 - sigmoid(-u_k @ center_vector)) * (-u_k)
        grad_U[k] += (1 - sigmoid(-u_k @ center_vector)) * center_vector
    return loss, grad_v, grad_U
