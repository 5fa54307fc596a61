"""The logarithm of the sigmoid itself: where sigmoid underflows to 0, the loss is inf instead of the score.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_o, s_k = sigmoid(u_o @ center_vector), sigmoid(u_k @ center_vector)
    loss = -np.log(s_o) - np.log(sigmoid(-(u_k @ center_vector))).sum()
    grad_v = (s_o - 1) * u_o + s_k @ u_k
    grad_u = np.zeros(outside_vectors.shape)
    grad_u[outside_index] = (s_o - 1) * center_vector
    np.add.at(grad_u, negative_indices, np.outer(s_k, center_vector))
    return loss, grad_v, grad_u
