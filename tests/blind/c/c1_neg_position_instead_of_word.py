"""Adds the gradient of the k-th draw to row k instead of to row negative_indices[k] (and raises where there are more draws than words).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def negative_sampling_loss_and_gradient(center_vector, outside_index, outside_vectors, negative_indices):
    x = outside_vectors[outside_index] @ center_vector
    U_k = outside_vectors[negative_indices]
    x_k = U_k @ center_vector
    loss = np.logaddexp(0, -x) + np.logaddexp(0, x_k).sum()
    g = -sigmoid(np.array([-x]))[0]
    g_k = sigmoid(x_k)
    grad = np.zeros(outside_vectors.shape)
    grad[outside_index] += g * center_vector
    for k, _ in enumerate(negative_indices):
        grad[k] += g_k[k] * center_vector
    return loss, g * outside_vectors[outside_index] + g_k @ U_k, grad
