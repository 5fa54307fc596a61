"""The center gradient is accumulated in place in outside_vectors[outside_index], a view, so that the argument outside_vectors is overwritten (the returned numbers are right).
---
verdict = "wrong"
kind = "mutation"
function = "negative_sampling_loss_and_gradient"
outputs = "outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    scores = outside_vectors @ center_vector
    probs = sigmoid(scores)
    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (probs[outside_index] - 1) * center_vector

    loss = np.logaddexp(0, -scores[outside_index])
    grad_center_vector = outside_vectors[outside_index]
    grad_center_vector *= probs[outside_index] - 1
    for k in negative_indices:
        loss += np.logaddexp(0, scores[k])
        grad_center_vector += probs[k] * outside_vectors[k]
        grad_outside_vectors[k] += probs[k] * center_vector
    return loss, grad_center_vector, grad_outside_vectors
