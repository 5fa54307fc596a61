"""The gradient of the outside word's row is added inside the loop over the draws, so K times instead of once.
---
verdict = "wrong"
kind = "value"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    score = outside_vectors[outside_index] @ center_vector
    loss = np.logaddexp(0, -score)
    delta = sigmoid(score) - 1
    grad_center_vector = delta * outside_vectors[outside_index]
    grad_outside_vectors = np.zeros_like(outside_vectors)

    for k in negative_indices:
        score_k = outside_vectors[k] @ center_vector
        loss = loss + np.logaddexp(0, score_k)
        delta_k = sigmoid(score_k)
        grad_center_vector = grad_center_vector + delta_k * outside_vectors[k]
        grad_outside_vectors[outside_index] += delta * center_vector
        grad_outside_vectors[k] += delta_k * center_vector

    return loss, grad_center_vector, grad_outside_vectors
