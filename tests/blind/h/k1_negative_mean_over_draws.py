"""The draws are taken for a Monte Carlo estimate of an expectation: their terms are averaged over K instead of summed, in the loss and in the gradients.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    K = len(negative_indices)
    u_o = outside_vectors[outside_index]
    s_o = np.dot(u_o, center_vector)
    s_k = np.dot(outside_vectors[negative_indices], center_vector)

    loss = np.logaddexp(0, -s_o) + np.mean(np.logaddexp(0, s_k))

    g_o = -sigmoid(-s_o)
    g_k = sigmoid(s_k) / K
    grad_center_vector = g_o * u_o + g_k.dot(outside_vectors[negative_indices])
    grad_outside_vectors = np.zeros(np.shape(outside_vectors))
    grad_outside_vectors[outside_index] = g_o * center_vector
    for g, w in zip(g_k, negative_indices):
        grad_outside_vectors[w] += g * center_vector
    return loss, grad_center_vector, grad_outside_vectors
