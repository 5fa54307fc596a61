"""Uses the pairwise ranking loss -sum_k log sigma(s_o - s_k), with its consistent gradients, instead of separate terms for the outside word and the draws.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    difference = outside_vectors[outside_index] - outside_vectors[negative_indices]
    margin = difference @ center_vector
    loss = np.logaddexp(0, -margin).sum()
    w = -sigmoid(-margin)
    grad_v = w @ difference
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = w.sum() * center_vector
    np.add.at(grad_U, negative_indices, -np.outer(w, center_vector))
    return loss, grad_v, grad_U
