"""Casts everything to float32 as in a PyTorch script and computes there; scores that are small differences of large products lose all their digits.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def _tensor(a):
    return np.array(a, dtype=np.float32)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v = _tensor(center_vector)
    U = _tensor(outside_vectors)
    logits = U @ v
    logits = logits - logits.max()
    log_probs = logits - np.log(np.exp(logits).sum())
    loss = -float(log_probs[outside_index])
    d_logits = np.exp(log_probs)
    d_logits[outside_index] -= 1
    return loss, (U.T @ d_logits).astype(float), np.outer(d_logits, v).astype(float)
