"""Rewrites sigma(-x) as 1 - sigma(x) but keeps the minus in the argument, so the loss of a draw is -log(1 - sigma(-u_k.v_c)) = -log sigma(u_k.v_c); the gradients are right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector
    pos = outside_vectors[outside_index] @ v
    neg = outside_vectors[negative_indices] @ v
    loss = -np.log(sigmoid(pos)) - np.sum(np.log(1 - sigmoid(-neg)))
    grad_v = (sigmoid(pos) - 1) * outside_vectors[outside_index]
    grad_v = grad_v + sigmoid(neg) @ outside_vectors[negative_indices]
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = (sigmoid(pos) - 1) * v
    for k, s in zip(negative_indices, neg):
        grad_U[k] += sigmoid(s) * v
    return loss, grad_v, grad_U
