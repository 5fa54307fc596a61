"""Types equation (5) of the source as printed, with u_o also in the sum over the draws, so the loss has K times -log sigma(-u_o.v_c); the gradients come from the right lines.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "loss"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    K = len(negative_indices)

    # 식 (5)
    loss = np.logaddexp(0, -(u_o @ center_vector))
    for k in range(K):
        loss += np.logaddexp(0, u_o @ center_vector)

    # gradient
    grad_center_vector = -(1 - sigmoid(u_o @ center_vector)) * u_o
    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += -(1 - sigmoid(u_o @ center_vector)) * center_vector
    for k in range(K):
        u_k = outside_vectors[negative_indices[k]]
        g = 1 - sigmoid(-(u_k @ center_vector))
        grad_center_vector = grad_center_vector + g * u_k
        grad_outside_vectors[negative_indices[k]] += g * center_vector
    return loss, grad_center_vector, grad_outside_vectors
