"""The loss takes the logarithm of the sum over the draws, -log sum_k sigma(-u_k^T v_c), in place of the sum of the
logarithms; the gradients are right. Shows whenever there is more than one draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    u_o, u_k = outside_vectors[outside_index], outside_vectors[negative_indices]
    score_o, score_k = u_o @ center_vector, u_k @ center_vector

    log_sigma_o = -np.logaddexp(0, -score_o)
    log_sigma_k = -np.logaddexp(0, score_k)  # log sigma(-u_k . v_c)
    loss = -log_sigma_o - np.logaddexp.reduce(log_sigma_k)

    # 1 - sigma(x) = sigma(-x) = exp(log sigma(-x))
    c_o = -np.exp(-np.logaddexp(0, score_o))
    c_k = np.exp(-np.logaddexp(0, -score_k))
    grad_center_vector = c_o * u_o + np.einsum("k,kd->d", c_k, u_k)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = c_o * center_vector
    for word, c in zip(negative_indices, c_k):
        grad_outside_vectors[word] += c * center_vector
    return loss, grad_center_vector, grad_outside_vectors
