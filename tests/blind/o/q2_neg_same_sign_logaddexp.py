"""The line of the loss was copied from the outside word to the draws with its minus, so the draws have log(1 + exp(-s_k)) instead of log(1 + exp(s_k)). Shows in the loss unless the scores of the draws add up to zero.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""
def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    U_o = outside_vectors[[outside_index]]           # (1, dim)
    U_n = outside_vectors[negative_indices]          # (K, dim)
    x_o = U_o @ center_vector
    x_n = U_n @ center_vector

    loss = np.logaddexp(0, -x_o).sum()
    loss += np.logaddexp(0, -x_n).sum()

    e_o = -sigmoid(-x_o)
    e_n = sigmoid(x_n)
    grad_center_vector = e_o @ U_o + e_n @ U_n
    grad_outside_vectors = np.zeros_like(outside_vectors)
    np.add.at(grad_outside_vectors, [outside_index], e_o[:, None] * center_vector)
    np.add.at(grad_outside_vectors, negative_indices, e_n[:, None] * center_vector)
    return loss, grad_center_vector, grad_outside_vectors
