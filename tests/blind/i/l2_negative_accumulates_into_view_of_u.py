"""The accumulator of the center gradient starts as a view of the row u_o and is scaled and added to in place, which overwrites that row of outside_vectors (the returned values are right at the first call).
---
verdict = "wrong"
function = "negative_sampling_loss_and_gradient"
outputs = "arguments"
"""

def negative_sampling_loss_and_gradient(
    center_vector, outside_index, outside_vectors, negative_indices
):
    """Negative sampling loss of one pair of words with K draws, and its gradients."""

    pos_score = outside_vectors[outside_index] @ center_vector
    neg_scores = outside_vectors[negative_indices] @ center_vector
    loss = np.logaddexp(0, -pos_score) + np.logaddexp(0, neg_scores).sum()

    grad_outside_vectors = np.zeros(outside_vectors.shape)
    factor = sigmoid(pos_score) - 1
    grad_center_vector = outside_vectors[outside_index]
    grad_center_vector *= factor
    grad_outside_vectors[outside_index] = factor * center_vector

    for k, score in zip(negative_indices, neg_scores):
        factor = sigmoid(score)
        grad_center_vector += factor * outside_vectors[k]
        grad_outside_vectors[k] += factor * center_vector

    return loss, grad_center_vector.copy(), grad_outside_vectors
