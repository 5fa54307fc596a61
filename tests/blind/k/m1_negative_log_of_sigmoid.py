"""Takes the logarithm of a sigmoid that may have underflowed to zero, so the loss is infinite for large scores; right for small ones.
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
    u_k = outside_vectors[negative_indices]
    p_o = sigmoid(u_o @ center_vector)
    p_k = sigmoid(-(u_k @ center_vector))

    loss = -np.log(p_o) - np.sum(np.log(p_k))
    grad_center_vector = (p_o - 1) * u_o + (1 - p_k) @ u_k
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] = (p_o - 1) * center_vector
    for p, k in zip(p_k, negative_indices):
        grad_outside_vectors[k] += (1 - p) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
