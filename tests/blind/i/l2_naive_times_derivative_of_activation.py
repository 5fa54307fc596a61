"""Takes y_hat - y for the derivative by the probabilities and multiplies it once more by y_hat (1 - y_hat), the derivative of an activation as in backpropagation tutorials.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    # ---- forward pass ----
    logits = outside_vectors @ center_vector
    probs = softmax(logits)
    target = np.zeros(outside_vectors.shape[0])
    target[outside_index] = 1.0
    c = logits.max()
    loss = np.log(np.sum(np.exp(logits - c))) - (logits - c) @ target

    # ---- backward pass ----
    error = probs - target                      # output error
    d_logits = error * probs * (1.0 - probs)    # back through the activation
    grad_center_vector = outside_vectors.T @ d_logits
    grad_outside_vectors = np.outer(d_logits, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
