"""A word that is drawn several times receives its gradient only once, because an indexed += writes every row once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    s_o, s_k = u_o @ center_vector, u_k @ center_vector

    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()

    e_o = -sigmoid(-s_o)
    e_k = sigmoid(s_k)
    grad_center_vector = e_o * u_o + e_k @ u_k

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] += e_o * center_vector
    grad_outside_vectors[negative_indices] += np.outer(e_k, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
