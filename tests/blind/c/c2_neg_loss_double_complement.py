"""The loss of a draw is -log(1 - sigma(-s_k)), which is -log sigma(s_k): the complement and the minus sign are both taken; the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    z_o = outside_vectors[outside_index] @ center_vector
    z_k = outside_vectors[negative_indices] @ center_vector
    s_o = sigmoid(np.array([z_o]))[0]
    s_k = sigmoid(z_k)
    loss = -np.log(s_o) - np.sum(np.log(1 - sigmoid(-z_k)))
    grad_v = (s_o - 1) * outside_vectors[outside_index] + s_k @ outside_vectors[negative_indices]
    grad_U = np.zeros_like(outside_vectors)
    grad_U[outside_index] = (s_o - 1) * center_vector
    for j, k in enumerate(negative_indices):
        grad_U[k] += s_k[j] * center_vector
    return loss, grad_v, grad_U
