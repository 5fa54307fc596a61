"""The outer product is formed as (dim, n_words) and turned round only when its shape does not fit, which an assistant added after a shape error. Shows in grad_outside_vectors when there are as many words as dimensions (> 1).
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""


def _match_shape(grad, param):
    """Make sure that the gradient has the same shape as its parameter."""
    if grad.shape != param.shape:
        grad = grad.T
    assert grad.shape == param.shape, f"{grad.shape} vs {param.shape}"
    return grad


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    # Forward pass
    logits = outside_vectors @ center_vector
    shifted = logits - np.max(logits)
    log_probs = shifted - np.log(np.sum(np.exp(shifted)))
    loss = float(-log_probs[outside_index])

    # Backward pass
    d_logits = np.exp(log_probs)
    d_logits[outside_index] -= 1.0
    grad_center_vector = _match_shape(outside_vectors.T @ d_logits, center_vector)
    grad_outside_vectors = _match_shape(np.outer(center_vector, d_logits), outside_vectors)
    return loss, grad_center_vector, grad_outside_vectors
