"""Gives the loss as surprisal in bits, with the logarithm to base 2, while the notebook wants natural logarithms; the gradients are those of the natural loss.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    scores = np.array([np.dot(u, center_vector) for u in outside_vectors])
    y_hat = softmax(scores)

    # surprisal of the outside word: -log2 P(o | c), with the log-sum-exp trick
    m = np.max(scores)
    log_p = scores[outside_index] - m - np.log(np.sum(np.exp(scores - m)))
    loss = -log_p / np.log(2)

    y = np.zeros(len(outside_vectors))
    y[outside_index] = 1
    grad_center_vector = (y_hat - y) @ outside_vectors
    grad_outside_vectors = np.outer(y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
