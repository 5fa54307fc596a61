"""A cross-entropy helper applies softmax to its input itself, and the student hands it probabilities instead of scores, so that softmax is taken twice.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def cross_entropy(logits, target):
    """-> loss, d loss / d logits"""
    shifted = logits - np.max(logits)
    log_p = shifted - np.log(np.sum(np.exp(shifted)))
    d = softmax(logits)
    d[target] -= 1
    return -log_p[target], d


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors.dot(center_vector))
    loss, d = cross_entropy(y_hat, outside_index)
    return loss, outside_vectors.T.dot(d), np.outer(d, center_vector)
