"""The scores are a column (n_words, 1), and softmax normalises along the last axis of length one, so every probability is 1 in both gradients.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    v = center_vector.reshape(-1, 1)                # (dim, 1)
    scores = outside_vectors @ v                    # (n_words, 1)
    y = np.zeros(scores.shape)
    y[outside_index, 0] = 1

    m = scores.max()
    loss = float(m - scores[outside_index, 0] + np.log(np.exp(scores - m).sum()))

    y_hat = softmax(scores)                         # (n_words, 1)
    delta = y_hat - y
    grad_center_vector = (outside_vectors.T @ delta).ravel()
    grad_outside_vectors = delta @ v.T
    return loss, grad_center_vector, grad_outside_vectors
