"""The draws are averaged as probabilities before the logarithm is taken: the loss has K times minus the logarithm of the mean of sigma(-u_k v) instead of the sum of the logarithms; right for one draw only.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = len(negative_indices)
    s_o = outside_vectors[outside_index] @ center_vector
    s_k = outside_vectors[negative_indices] @ center_vector

    log_rejection = -np.logaddexp(0, s_k)                     # log P(D = 0 | w_k, c)
    log_mean_rejection = np.logaddexp.reduce(log_rejection) - np.log(K)
    loss = np.logaddexp(0, -s_o) - K * log_mean_rejection     # Monte Carlo estimate

    grad_center_vector = -sigmoid(-s_o) * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = -sigmoid(-s_o) * center_vector
    for k, g in zip(negative_indices, sigmoid(s_k)):
        grad_center_vector = grad_center_vector + g * outside_vectors[k]
        grad_outside_vectors[k] += g * center_vector
    return loss, grad_center_vector, grad_outside_vectors
