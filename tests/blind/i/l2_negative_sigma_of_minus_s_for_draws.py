"""Reuses sigma(-u_k v_c) of the loss as the weight of the draws in both gradients, where 1 - sigma(-u_k v_c) is needed.
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    positive = sigmoid(outside_vectors[outside_index] @ center_vector)
    scores = outside_vectors[negative_indices] @ center_vector
    negatives = sigmoid(-scores)

    loss = np.logaddexp(0, -(outside_vectors[outside_index] @ center_vector))
    loss += np.sum(np.logaddexp(0, scores))

    grad_center_vector = (positive - 1) * outside_vectors[outside_index]
    grad_center_vector += negatives @ outside_vectors[negative_indices]

    grad_outside_vectors = np.zeros_like(outside_vectors)
    grad_outside_vectors[outside_index] = (positive - 1) * center_vector
    np.add.at(grad_outside_vectors, negative_indices, np.outer(negatives, center_vector))
    return loss, grad_center_vector, grad_outside_vectors
