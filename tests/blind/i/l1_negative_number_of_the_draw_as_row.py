"""Adds the gradient of the k-th draw to row k of the matrix instead of row negative_indices[k] (and runs over the end where there are more draws than words).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    u_k = outside_vectors[negative_indices]
    s_o = u_o.dot(center_vector)
    s_k = u_k.dot(center_vector)
    loss = np.logaddexp(0, -s_o) + np.sum(np.logaddexp(0, s_k))
    grad_center = -sigmoid(-s_o) * u_o + u_k.T.dot(sigmoid(s_k))

    grad_outside = np.zeros_like(outside_vectors)
    grad_outside[outside_index] = -sigmoid(-s_o) * center_vector
    for k in range(len(negative_indices)):
        grad_outside[k] += sigmoid(s_k[k]) * center_vector
    return loss, grad_center, grad_outside
