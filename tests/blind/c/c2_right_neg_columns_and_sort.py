"""Right: column vectors throughout, and repeated draws joined by sorting them and adding their runs with np.add.reduceat.
---
verdict = "right"
function = "negative_sampling_loss_and_gradient"
outputs = "-"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    v = center_vector.reshape(-1, 1)
    u_o = outside_vectors[outside_index].reshape(-1, 1)
    U_k = outside_vectors[negative_indices]
    s_o = u_o.T @ v  # (1, 1)
    s_k = U_k @ v  # (K, 1)
    loss = np.logaddexp(0, -s_o)[0, 0] + np.logaddexp(0, s_k).sum()
    a_o, a_k = -sigmoid(-s_o), sigmoid(s_k)
    grad_v = (u_o @ a_o + U_k.T @ a_k)[:, 0]
    order = np.argsort(negative_indices, kind="stable")
    words, starts = np.unique(negative_indices[order], return_index=True)
    grad_U = np.zeros(outside_vectors.shape)
    grad_U[words] = np.add.reduceat(a_k[order], starts, axis=0) @ v.T
    grad_U[outside_index] += (a_o * v)[:, 0]
    return loss, grad_v, grad_U
