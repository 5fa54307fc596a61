"""In the sum over the draws the loss has the score of the outside word (K times) instead of the score of the k-th draw, as
a misprinted formula has it; the gradients are those of the right loss. Shows unless all drawn scores equal that of o.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_neg = outside_vectors[negative_indices]
    K = len(negative_indices)

    # J = -log sigma(u_o^T v_c) - sum_{k=1}^K log sigma(-u_o^T v_c)
    x = u_o @ center_vector
    loss = np.logaddexp(0, -x)
    for k in range(K):
        loss += np.logaddexp(0, x)

    g_o = sigmoid(np.array([x]))[0] - 1
    g_k = sigmoid(u_neg @ center_vector)
    grad_v = g_o * u_o + g_k @ u_neg
    grad_U = np.zeros_like(outside_vectors)
    grad_U[outside_index] = g_o * center_vector
    np.add.at(grad_U, negative_indices, np.outer(g_k, center_vector))
    return loss, grad_v, grad_U
