"""np.full(shape, 0) makes an array of integers, so every gradient that is assigned to a row loses its decimals.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):

    u_o = outside_vectors[outside_index]
    score = u_o @ center_vector
    loss = np.logaddexp(0, -score)
    grad_center_vector = -(1 - sigmoid(score)) * u_o
    grad_outside_vectors = np.full(outside_vectors.shape, 0)
    grad_outside_vectors[outside_index] = -(1 - sigmoid(score)) * center_vector

    for k in negative_indices:
        u_k = outside_vectors[k]
        score = u_k @ center_vector
        loss = loss + np.logaddexp(0, score)
        grad_center_vector = grad_center_vector + sigmoid(score) * u_k
        grad_outside_vectors[k] = grad_outside_vectors[k] + sigmoid(score) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
