"""Compares the outside word with each draw: the loss is -sum_k log sigma((u_o - u_k).v_c), a ranking loss, instead of separate terms for u_o and u_k, and the gradients follow it.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    D = outside_vectors[outside_index] - outside_vectors[negative_indices]
    margins = D @ center_vector
    loss = np.logaddexp(0, -margins).sum()
    c = -sigmoid(-margins)
    grad_outside = np.zeros(outside_vectors.shape)
    grad_outside[outside_index] = c.sum() * center_vector
    np.subtract.at(grad_outside, negative_indices, np.outer(c, center_vector))
    return loss, c @ D, grad_outside
