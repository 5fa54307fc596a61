"""Draws are reduced to a set before anything is computed, so a word drawn twice counts once in the loss and both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    loss = np.logaddexp(0, -(outside_vectors[outside_index] @ center_vector))
    p = 1 / (1 + np.exp(-np.clip(outside_vectors @ center_vector, -700, 700)))
    grad_v = (p[outside_index] - 1) * outside_vectors[outside_index]
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = (p[outside_index] - 1) * center_vector
    for k in {int(i) for i in negative_indices}:
        loss = loss + np.logaddexp(0, outside_vectors[k] @ center_vector)
        grad_v = grad_v + p[k] * outside_vectors[k]
        grad_U[k] = p[k] * center_vector
    return loss, grad_v, grad_U
