"""Believes that the draws only push their own rows away, and that v_c is moved by the true outside word alone: the draws are missing in grad_center_vector.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    u_o = outside_vectors[outside_index]
    positive = sigmoid(u_o @ center_vector)
    loss = np.logaddexp(0.0, -(u_o @ center_vector))

    grad_center_vector = (positive - 1.0) * u_o

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    grad_outside_vectors[outside_index] += (positive - 1.0) * center_vector
    for w in negative_indices:
        score = outside_vectors[w] @ center_vector
        loss += np.logaddexp(0.0, score)
        grad_outside_vectors[w] += sigmoid(score) * center_vector
    return loss, grad_center_vector, grad_outside_vectors
