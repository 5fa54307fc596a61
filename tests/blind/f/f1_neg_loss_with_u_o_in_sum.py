"""Copies the misprint of equation (5): the sum over the draws in the loss has u_o where u_k belongs; the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    v_c = center_vector
    u_o = outside_vectors[outside_index]

    # 식 (5)
    loss = np.logaddexp(0, -u_o @ v_c)
    for k in negative_indices:
        loss += np.logaddexp(0, u_o @ v_c)

    # gradient
    grad_v = -sigmoid(np.array(-u_o @ v_c)) * u_o
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = -sigmoid(np.array(-u_o @ v_c)) * v_c
    for k in negative_indices:
        u_k = outside_vectors[k]
        g = sigmoid(np.array(u_k @ v_c))
        grad_v = grad_v + g * u_k
        grad_U[k] = grad_U[k] + g * v_c
    return loss, grad_v, grad_U
