"""Converts the vectors to float32 before the scores are computed (habit from deep learning frameworks), so only about seven digits are right.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = center_vector.astype(np.float32)
    U = outside_vectors.astype(np.float32)

    logits = U @ v
    logits = logits - logits.max()
    log_probs = logits - np.log(np.exp(logits).sum())
    loss = -log_probs[outside_index]

    delta = np.exp(log_probs)
    delta[outside_index] -= 1
    grad_center_vector = U.T @ delta
    grad_outside_vectors = np.outer(delta, v)
    return float(loss), grad_center_vector.astype(np.float64), grad_outside_vectors.astype(np.float64)
