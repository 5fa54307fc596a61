"""A shortcut for a center vector of zeros returns two gradients of zeros, but grad_center_vector is then the mean of the rows minus u_o. Shows only for a center vector of zeros.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""
def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = len(outside_vectors)

    # all scores are zero then, nothing depends on anything
    if not np.any(center_vector):
        return np.log(n_words), np.zeros_like(center_vector), np.zeros_like(outside_vectors)

    logits = outside_vectors @ center_vector
    logits = logits - logits.max()
    log_probs = logits - np.log(np.sum(np.exp(logits)))
    loss = -log_probs[outside_index]

    residual = np.exp(log_probs)
    residual[outside_index] -= 1.0
    grad_center = residual @ outside_vectors
    grad_outside = residual.reshape(-1, 1) * center_vector
    return loss, grad_center, grad_outside
