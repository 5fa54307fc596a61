"""Everything is cast to float32, the default of PyTorch and TensorFlow. Only about seven digits are right, and far fewer when scores are small differences of large products.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def to_tensor(a):
    return np.asarray(a, dtype=np.float32)


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    v, U = to_tensor(center_vector), to_tensor(outside_vectors)
    logits = U @ v
    shifted = logits - logits.max()
    log_probs = shifted - np.log(np.exp(shifted).sum())
    loss = -log_probs[outside_index]
    delta = np.exp(log_probs)
    delta[outside_index] -= 1
    return loss.astype(float), (U.T @ delta).astype(float), np.outer(delta, v).astype(float)
