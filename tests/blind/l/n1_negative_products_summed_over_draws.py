"""In the loss the products u_k * v_c are summed over the draws (axis 0) instead of over the dimensions (axis 1), so log sigma is taken of one number a dimension instead of one a draw.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""


def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    products = outside_vectors[negative_indices] * center_vector
    loss = np.logaddexp(0, -np.sum(u_o * center_vector))
    loss += np.logaddexp(0, products.sum(axis=0)).sum()

    g_o = -sigmoid(-(u_o @ center_vector))
    grad_center_vector = g_o * u_o
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = g_o * center_vector
    for w in negative_indices:
        g_w = sigmoid(outside_vectors[w] @ center_vector)
        grad_center_vector += g_w * outside_vectors[w]
        grad_outside_vectors[w] += g_w * center_vector
    return loss, grad_center_vector, grad_outside_vectors
