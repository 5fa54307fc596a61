"""The loss has u_o instead of u_k in the sum over the draws, as a printed formula has it, while both gradients are right.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    score = u_o @ center_vector
    loss = np.logaddexp(0, -score)
    for k in range(len(negative_indices)):
        loss += np.logaddexp(0, u_o @ center_vector)

    u_k = outside_vectors[negative_indices]
    g_o = sigmoid(score) - 1
    g_k = sigmoid(u_k @ center_vector)
    grad_center_vector = g_o * u_o + g_k @ u_k
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = g_o * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(g_k, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
