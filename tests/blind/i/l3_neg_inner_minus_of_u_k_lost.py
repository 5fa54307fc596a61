"""In the gradient of v_c the inner derivative (-u_k) is written as u_k, so the minus before the sum is left and the terms of the draws have the wrong sign. The gradient of U is right.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    pos = np.sum(u_o * center_vector)
    neg = np.sum(u_k * center_vector, axis=1)

    loss = np.logaddexp(0, -pos) + np.sum(np.logaddexp(0, neg))

    first = -(1 - sigmoid(pos)) * u_o
    second = -np.sum((1 - sigmoid(-neg)).reshape(-1, 1) * u_k, axis=0)
    grad_center_vector = first + second

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = -(1 - sigmoid(pos)) * center_vector
    np.add.at(grad_outside_vectors, negative_indices,
              np.outer(1 - sigmoid(-neg), center_vector))
    return loss, grad_center_vector, grad_outside_vectors
