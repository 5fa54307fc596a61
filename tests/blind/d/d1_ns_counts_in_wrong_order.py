"""Pairs the distinct draws in order of first appearance with counts in sorted order, so multiplicities go to the wrong words.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    distinct = list(dict.fromkeys(negative_indices.tolist()))
    _, counts = np.unique(negative_indices, return_counts=True)

    u_o = outside_vectors[outside_index]
    u_n = outside_vectors[distinct]
    s_o = u_o @ center_vector
    s_n = u_n @ center_vector
    loss = np.logaddexp(0, -s_o) + counts @ np.logaddexp(0, s_n)
    c_o = -sigmoid(-s_o)
    c_n = counts * sigmoid(s_n)
    grad_v = c_o * u_o + c_n @ u_n
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[outside_index] = c_o * center_vector
    grad_U[distinct] = c_n[:, None] * center_vector
    return loss, grad_v, grad_U
