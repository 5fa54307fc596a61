"""As with PyTorch's CrossEntropyLoss fed with probabilities, the softmax is applied twice: the loss is -log softmax(softmax(U v))_o and both gradients use that twice softmaxed vector minus y.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def cross_entropy(logits, target):
    """Like torch.nn.functional.cross_entropy: loss and d loss / d logits."""
    shifted = logits - logits.max()
    log_probabilities = shifted - np.log(np.exp(shifted).sum())
    grad = np.exp(log_probabilities)
    grad[target] -= 1
    return -log_probabilities[target], grad


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y_hat = softmax(outside_vectors @ center_vector)
    loss, dlogits = cross_entropy(y_hat, outside_index)
    return loss, dlogits @ outside_vectors, np.outer(dlogits, center_vector)
