"""Adds up the drawn vectors before the sigmoid: one term -log sigma(-(sum_k u_k).v) instead of the sum of K terms, consistently in the gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_neg = outside_vectors[negative_indices].sum(axis=0)
    s_o = u_o @ center_vector
    s_neg = u_neg @ center_vector
    loss = np.logaddexp(0, -s_o) + np.logaddexp(0, s_neg)
    g_o, g_neg = sigmoid(s_o) - 1, sigmoid(s_neg)
    G = np.zeros(outside_vectors.shape)
    G[outside_index] = g_o * center_vector
    for k in negative_indices:
        G[k] = G[k] + g_neg * center_vector
    return loss, g_o * u_o + g_neg * u_neg, G
