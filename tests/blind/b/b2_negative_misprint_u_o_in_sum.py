"""The sum in the loss has -log sigma(-u_o.v_c) for each of the K draws instead of -log sigma(-u_k.v_c) (a misprint of the source); the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    K = len(negative_indices)
    u_o = outside_vectors[outside_index]
    u_o_v = u_o @ center_vector
    loss = np.logaddexp(0, -u_o_v)
    for k in range(K):
        loss += np.logaddexp(0, u_o_v)

    grad_v = -(1 - sigmoid(np.array(u_o_v))) * u_o
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] += -(1 - sigmoid(np.array(u_o_v))) * center_vector
    for k in negative_indices:
        u_k = outside_vectors[k]
        g = 1 - sigmoid(np.array(-u_k @ center_vector))
        grad_v = grad_v - g * (-u_k)
        grad_U[k] += g * center_vector
    return loss, grad_v, grad_U
