"""A sanity check that came with the assistant's code asserts that the loss is above zero; it raises when the outside word's score leads by more than about 37, where the loss is 0 in float64.
---
verdict = "wrong"
kind = "crash"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Compute the naive softmax loss and its gradients.

    Args:
        center_vector: The embedding of the center word.
        outside_index: The index of the true outside word.
        outside_vectors: The embeddings of all outside words.

    Returns:
        A tuple (loss, grad_center_vector, grad_outside_vectors).
    """
    # Step 1: numerically stable log-softmax
    scores = np.dot(outside_vectors, center_vector)
    max_score = np.max(scores)
    log_normalizer = max_score + np.log(np.sum(np.exp(scores - max_score)))

    # Step 2: the loss
    loss = log_normalizer - scores[outside_index]
    assert np.isfinite(loss) and loss > 0, "Cross entropy must be finite and positive!"

    # Step 3: the gradients
    y_hat = np.exp(scores - log_normalizer)
    y_hat[outside_index] -= 1.0
    grad_center_vector = np.dot(outside_vectors.T, y_hat)
    grad_outside_vectors = np.outer(y_hat, center_vector)
    assert grad_center_vector.shape == center_vector.shape
    assert grad_outside_vectors.shape == outside_vectors.shape
    return loss, grad_center_vector, grad_outside_vectors
