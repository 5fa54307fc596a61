"""The sigmoids are clipped to [1e-3, 1 - 1e-3] before the logarithm, so that no term passes 6.9.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_o = np.clip(sigmoid(u_o @ center_vector), 1e-3, 1 - 1e-3)
    s_k = np.clip(sigmoid(u_k @ center_vector), 1e-3, 1 - 1e-3)
    loss = -np.log(s_o) - np.sum(np.log(1 - s_k))
    grad_u = np.zeros(outside_vectors.shape)
    grad_u[outside_index] += (s_o - 1) * center_vector
    for s, k in zip(s_k, negative_indices):
        grad_u[k] += s * center_vector
    return loss, (s_o - 1) * u_o + s_k @ u_k, grad_u
