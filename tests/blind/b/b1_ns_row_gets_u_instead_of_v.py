"""The rows of the gradient of U are multiples of u_o and u_k instead of v_c (copied from the gradient of v_c).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    s = outside_vectors @ center_vector
    g_o = sigmoid(s[outside_index]) - 1
    loss = np.logaddexp(0, -s[outside_index])
    grad_center_vector = g_o * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += g_o * outside_vectors[outside_index]
    for k in negative_indices:
        loss += np.logaddexp(0, s[k])
        g_k = sigmoid(s[k])
        grad_center_vector = grad_center_vector + g_k * outside_vectors[k]
        grad_outside_vectors[k] += g_k * outside_vectors[k]
    return loss, grad_center_vector, grad_outside_vectors
