"""Divides the scores by the square root of the dimension, as in attention. That is another model: loss and gradients are wrong for all dimensions but one.
---
verdict = "wrong"
kind = "value"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    dim = center_vector.shape[0]
    # scaled dot products: keeps the softmax out of saturation for large dim
    logits = (outside_vectors @ center_vector) / np.sqrt(dim)
    logits_shifted = logits - logits.max()
    log_y_hat = logits_shifted - np.log(np.exp(logits_shifted).sum())
    loss = -log_y_hat[outside_index]

    dlogits = np.exp(log_y_hat)
    dlogits[outside_index] -= 1.0

    dscores = dlogits / np.sqrt(dim)
    grad_center_vector = dscores @ outside_vectors
    grad_outside_vectors = np.outer(dscores, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
