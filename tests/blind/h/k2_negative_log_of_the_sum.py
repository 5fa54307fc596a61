"""In the loss the logarithm stands outside the sum over the draws: minus log of the sum of sigma(-s_k) instead of minus the sum of the logs. One draw is right, and the gradients are.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    log_sigmoid = lambda x: -np.logaddexp(0, -x)
    u_o, U_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_o, s_k = u_o @ center_vector, U_k @ center_vector

    # log( sum_k sigma(-s_k) ), stable
    log_negatives = np.logaddexp.reduce(log_sigmoid(-s_k))
    loss = -log_sigmoid(s_o) - log_negatives

    g_o = sigmoid(np.atleast_1d(s_o))[0] - 1
    g_k = sigmoid(s_k)
    G = np.zeros(outside_vectors.shape)
    G[outside_index] = g_o * center_vector
    np.add.at(G, negative_indices, g_k[:, None] * center_vector)
    return loss, g_o * u_o + U_k.T @ g_k, G
