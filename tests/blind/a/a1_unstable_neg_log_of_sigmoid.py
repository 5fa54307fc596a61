"""Right mathematics: the loss takes np.log of sigmoid values, which underflow to 0 for scores of large size and give infinity; the gradients are right everywhere.
---
verdict = "unstable"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    o = outside_vectors[outside_index]
    N = outside_vectors[negative_indices]
    p, q = sigmoid(o @ center_vector), sigmoid(-N @ center_vector)
    loss = -np.log(p) - np.log(q).sum()
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = (p - 1) * center_vector
    np.add.at(grad_U, negative_indices, np.outer(1 - q, center_vector))
    return loss, (p - 1) * o + (1 - q) @ N, grad_U
