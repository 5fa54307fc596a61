"""The draws enter the loss as -log1p(sigma(-s_k)) = -log(1 + sigma(-s_k)) instead of -log sigma(-s_k).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_neg = outside_vectors[negative_indices]
    s_o = outside_vectors[outside_index] @ center_vector
    s_n = u_neg @ center_vector
    loss = np.log1p(np.exp(-s_o)) - np.log1p(sigmoid(-s_n)).sum()  # log1p is more exact
    a, b = sigmoid(s_o) - 1, sigmoid(s_n)
    G = np.zeros(outside_vectors.shape)
    G[outside_index] += a * center_vector
    np.add.at(G, negative_indices, np.multiply.outer(b, center_vector))
    return loss, a * outside_vectors[outside_index] + u_neg.T @ b, G
