"""In dJ/dv_c the inner derivative -u_k of the negative terms is taken as +u_k, so the drawn words are subtracted instead of added.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector
    u_o = outside_vectors[outside_index]
    U_k = outside_vectors[negative_indices]
    loss = np.logaddexp(0, -(u_o @ v)) + np.sum(np.logaddexp(0, U_k @ v))
    grad_v = -(1 - sigmoid(u_o @ v)) * u_o - np.sum((1 - sigmoid(-U_k @ v))[:, None] * U_k, axis=0)
    grad_U = np.zeros_like(outside_vectors, dtype=float)
    grad_U[outside_index] -= (1 - sigmoid(u_o @ v)) * v
    for row, k in zip(U_k, negative_indices):
        grad_U[k] += (1 - sigmoid(-row @ v)) * v
    return loss, grad_v, grad_U
