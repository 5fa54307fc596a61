"""Draws of word 0 are skipped as if 0 were padding (`if k`), in the loss and in both gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    draws = np.array([k for k in negative_indices if k], dtype=int)
    s_o = outside_vectors[outside_index] @ center_vector
    s_k = outside_vectors[draws] @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_k).sum()
    e_o, e_k = sigmoid(np.array([s_o]))[0] - 1, sigmoid(s_k)
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = e_o * center_vector
    np.add.at(grad_U, draws, np.outer(e_k, center_vector))
    return loss, e_o * outside_vectors[outside_index] + e_k @ outside_vectors[draws], grad_U
