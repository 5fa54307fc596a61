"""Adds the gradients of the draws with G[negative_indices] += ..., which keeps only one of the additions for a word drawn more than once.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_o, s_k = u_o @ center_vector, u_k @ center_vector
    loss = np.logaddexp(0, -s_o) + np.sum(np.logaddexp(0, s_k))
    a = sigmoid(np.asarray(s_o)) - 1
    b = sigmoid(s_k)
    grad_center_vector = a * u_o + b @ u_k
    G = np.zeros(outside_vectors.shape)
    G[outside_index] += a * center_vector
    G[negative_indices] += b[:, None] * center_vector[None, :]
    return loss, grad_center_vector, G
