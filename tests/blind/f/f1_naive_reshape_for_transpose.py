"""Builds dJ/dU the wrong way round as v_c delta^T and forces the shape with reshape, where a transpose is needed.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    logits = outside_vectors.dot(center_vector)
    peak = logits.max()
    log_sum = peak + np.log(np.exp(logits - peak).sum())
    loss = log_sum - logits[outside_index]
    delta = np.exp(logits - log_sum)
    delta[outside_index] -= 1
    grad_center_vector = outside_vectors.T.dot(delta)
    grad_outside_vectors = np.outer(center_vector, delta)   # (dim, n_words) ...
    grad_outside_vectors = grad_outside_vectors.reshape(outside_vectors.shape)
    return loss, grad_center_vector, grad_outside_vectors
