"""In dJ/dv_c the sum of products, sum_k sigma(s_k) u_k, is computed as a product of sums, (sum_k sigma(s_k)) (sum_k u_k).
Shows whenever there is more than one draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    s_o = u_o @ center_vector
    s_k = u_k @ center_vector
    loss = np.logaddexp(0, -s_o) + np.sum(np.logaddexp(0, s_k))

    sig_o = np.exp(-np.logaddexp(0, -s_o))
    sig_k = sigmoid(s_k)
    grad_center = (sig_o - 1) * u_o
    grad_center = grad_center + np.sum(sig_k) * np.sum(u_k, axis=0)

    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[outside_index] = (sig_o - 1) * center_vector
    for i in range(len(negative_indices)):
        grad_outside[negative_indices[i]] += sig_k[i] * center_vector
    return loss, grad_center, grad_outside
