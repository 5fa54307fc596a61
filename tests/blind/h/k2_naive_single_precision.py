"""Everything is cast to float32, the default of PyTorch and Keras, so results carry errors of about 1e-7 and are useless where scores are small differences of large products.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    tensor = lambda a: np.array(a, dtype=np.float32)
    v, U = tensor(center_vector), tensor(outside_vectors)
    scores = U @ v
    log_probs = scores - scores.max()
    log_probs = log_probs - np.log(np.exp(log_probs).sum())
    delta = np.exp(log_probs)
    delta[outside_index] -= 1
    return float(-log_probs[outside_index]), U.T @ delta, np.outer(delta, v)
