"""An einsum sums coefficients and drawn vectors over different letters, so dJ/dv_c holds (sum_k sigma(s_k)) (sum_j u_j) instead of sum_k sigma(s_k) u_k.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o, u_n = outside_vectors[outside_index], outside_vectors[negative_indices]
    s_o = np.einsum("d,d->", u_o, center_vector)
    s_n = np.einsum("kd,d->k", u_n, center_vector)
    loss = np.logaddexp(0, -s_o) + np.einsum("k->", np.logaddexp(0, s_n))
    g_o, g_n = sigmoid(s_o) - 1, sigmoid(s_n)
    grad_center = g_o * u_o + np.einsum("k,jd->d", g_n, u_n)
    grad_outside = np.zeros(outside_vectors.shape)
    np.add.at(grad_outside, outside_index, g_o * center_vector)
    np.add.at(grad_outside, negative_indices, np.einsum("k,d->kd", g_n, center_vector))
    return loss, grad_center, grad_outside
