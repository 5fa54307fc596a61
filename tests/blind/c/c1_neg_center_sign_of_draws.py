"""In dJ/dv_c the inner derivative -u_k of the draws loses its minus, so the terms sigma(u_k.v) u_k are subtracted instead of added.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    uo = outside_vectors[outside_index]
    uk = outside_vectors[negative_indices]
    so, sk = np.dot(uo, center_vector), np.dot(uk, center_vector)
    loss = np.logaddexp(0, -so) + np.logaddexp(0, sk).sum()
    grad_c = -(1 - sigmoid(np.array(so))) * uo - ((1 - sigmoid(-sk))[:, None] * uk).sum(axis=0)
    grad_U = np.zeros(outside_vectors.shape)
    np.add.at(grad_U, negative_indices, (1 - sigmoid(-sk))[:, None] * center_vector)
    grad_U[outside_index] -= (1 - sigmoid(np.array(so))) * center_vector
    return loss, grad_c, grad_U
