"""The line that adds sigma(s_k) u_k to dJ/dv_c stands after the loop instead of in it, so only the last draw counts there.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    u = outside_vectors[outside_index]
    x = u @ center_vector
    loss = np.logaddexp(0, -x)
    g = sigmoid(x) - 1
    grad_center_vector = g * u
    grad_outside_vectors[outside_index] = g * center_vector
    for i in negative_indices:
        u = outside_vectors[i]
        x = u @ center_vector
        loss += np.logaddexp(0, x)
        g = sigmoid(x)
        grad_outside_vectors[i] += g * center_vector
    grad_center_vector = grad_center_vector + g * u
    return loss, grad_center_vector, grad_outside_vectors
