"""Sums the scores of the draws first and applies a single log sigma(-sum of s_k), instead of summing the log sigmas; the gradients follow.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_neg = np.sum(outside_vectors[negative_indices], axis=0)   # all the negatives at once
    a, b = u_o @ center_vector, u_neg @ center_vector
    loss = np.logaddexp(0, -a) + np.logaddexp(0, b)
    grad_c = (sigmoid(a) - 1) * u_o + sigmoid(b) * u_neg
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] += (sigmoid(a) - 1) * center_vector
    for k in negative_indices:
        grad_U[k] += sigmoid(b) * center_vector
    return loss, grad_c, grad_U
