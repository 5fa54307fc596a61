"""Moves the sum over the draws inside: one term -log sigma(-sum_k s_k) instead of -sum_k log sigma(-s_k), with consistent gradients (every draw weighted by sigma(sum_k s_k)).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s_o = outside_vectors[outside_index] @ center_vector
    s_neg = (outside_vectors[negative_indices] @ center_vector).sum()
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_neg)
    w_o, w_neg = sigmoid(np.array([s_o, s_neg]))
    w_o = w_o - 1
    grad_v = w_o * outside_vectors[outside_index] + w_neg * outside_vectors[negative_indices].sum(axis=0)
    grad_U = np.zeros_like(outside_vectors)
    grad_U[outside_index] = w_o * center_vector
    for k in negative_indices:
        grad_U[k] += w_neg * center_vector
    return loss, grad_v, grad_U
