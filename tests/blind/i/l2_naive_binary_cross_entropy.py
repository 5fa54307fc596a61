"""The loss is a binary cross-entropy over all words: it also adds -log(1 - y_hat_w) for every word other than the outside word.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    scores = outside_vectors @ center_vector
    log_probs = scores - np.logaddexp.reduce(scores)
    probs = softmax(scores)

    # cross entropy: -sum( y log p + (1 - y) log(1 - p) )
    positive = log_probs[outside_index]
    negative = np.log1p(-np.delete(probs, outside_index)).sum()
    loss = -(positive + negative)

    diff = probs.copy()
    diff[outside_index] -= 1
    grad_center_vector = diff @ outside_vectors
    grad_outside_vectors = np.outer(diff, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
