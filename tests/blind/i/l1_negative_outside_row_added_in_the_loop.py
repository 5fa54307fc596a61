"""The line that adds the gradient of u_o is indented into the loop over the draws and is run K times.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    x_o = outside_vectors[outside_index] @ center_vector
    g_o = -sigmoid(-x_o)

    loss = np.logaddexp(0, -x_o)
    grad_center_vector = g_o * outside_vectors[outside_index]

    for idx in negative_indices:
        x_k = outside_vectors[idx] @ center_vector
        g_k = sigmoid(x_k)
        loss = loss + np.logaddexp(0, x_k)
        grad_center_vector = grad_center_vector + g_k * outside_vectors[idx]
        grad_outside_vectors[outside_index] += g_o * center_vector
        grad_outside_vectors[idx] += g_k * center_vector

    return loss, grad_center_vector, grad_outside_vectors
