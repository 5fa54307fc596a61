"""Writes the minus of -u_k into the index, outside_vectors[-k], which in NumPy is the k-th row from the end (row 0 for k = 0), without a minus, so the negative terms use wrong vectors with the wrong sign.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    minus_u_k = outside_vectors[-negative_indices]
    x_o, x_k = u_o @ center_vector, minus_u_k @ center_vector
    loss = np.logaddexp(0, -x_o) + np.logaddexp(0, -x_k).sum()
    grad_center_vector = -sigmoid(-x_o) * u_o - sigmoid(-x_k) @ minus_u_k
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -sigmoid(-x_o) * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(sigmoid(-x_k), center_vector))
    return loss, grad_center_vector, grad_outside_vectors
