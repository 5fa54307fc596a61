"""The loss takes log sigma(u_k v) of the draws and forgets the minus inside; the gradients are right.
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
    u_k = outside_vectors[negative_indices]
    s_o = u_o @ center_vector
    s_k = u_k @ center_vector

    loss = np.logaddexp(0, -s_o) + np.sum(np.logaddexp(0, -s_k))

    d_o = sigmoid(s_o) - 1
    d_k = sigmoid(s_k)
    grad_center_vector = d_o * u_o + d_k @ u_k
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = d_o * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(d_k, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
