"""Adds the gradients of the draws with G[negative_indices] += ..., which counts a word that is drawn several times only once.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    U_k = outside_vectors[negative_indices]
    s_o = u_o @ center_vector
    s_k = U_k @ center_vector

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    grad_center_vector = -sigmoid(-s_o) * u_o + sigmoid(s_k) @ U_k

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = -sigmoid(-s_o) * center_vector
    grad_outside_vectors[negative_indices] += np.outer(sigmoid(s_k), center_vector)
    return loss, grad_center_vector, grad_outside_vectors
