"""The center vector is made a batch of one row, and the gradient of the center vector keeps the batch axis: shape (1, dim).
---
verdict = "wrong"
kind = "shape"
function = "naive_softmax_loss_and_gradient"
outputs = "grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    V_batch = center_vector[np.newaxis, :]
    logits = V_batch @ outside_vectors.T
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -log_probs[0, outside_index]
    dlogits = np.exp(log_probs)
    dlogits[0, outside_index] -= 1
    grad_center_vector = dlogits @ outside_vectors
    grad_outside_vectors = dlogits.T @ V_batch
    return loss, grad_center_vector, grad_outside_vectors
