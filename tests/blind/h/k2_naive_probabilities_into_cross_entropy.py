"""The loss is the PyTorch cross entropy, which takes logits, but it is fed with the probabilities, so the softmax is taken twice. The gradients are right.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    def cross_entropy(input, target):
        # like torch.nn.functional.cross_entropy = log_softmax + nll
        shifted = input - np.max(input)
        log_probs = shifted - np.log(np.exp(shifted).sum())
        return -log_probs[target]

    y_hat = softmax(np.dot(outside_vectors, center_vector))
    loss = cross_entropy(y_hat, outside_index)

    y_hat_minus_y = y_hat.copy()
    y_hat_minus_y[outside_index] -= 1.0
    grad_center_vector = np.dot(y_hat_minus_y, outside_vectors)
    grad_outside_vectors = np.outer(y_hat_minus_y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
