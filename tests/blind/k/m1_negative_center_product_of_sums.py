"""The draws stand in the gradient of the center vector as (sum of the sigmoids) times (sum of the vectors) instead of a sum of products; right for one draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    s_o = sigmoid(u_o @ center_vector)
    s_k = sigmoid(u_k @ center_vector)
    loss = np.logaddexp(0, -u_o @ center_vector) + np.logaddexp(0, u_k @ center_vector).sum()

    grad_center_vector = (s_o - 1) * u_o + np.sum(s_k) * np.sum(u_k, axis=0)

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (s_o - 1) * center_vector
    for s, k in zip(s_k, negative_indices):
        grad_outside_vectors[k] += s * center_vector
    return loss, grad_center_vector, grad_outside_vectors
