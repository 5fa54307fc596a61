"""np.take without axis=0 reads one number of the flattened U instead of the row u_o; that number is broadcast in the loss and in the gradient of v_c.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    scores = np.einsum("wd,d->w", outside_vectors, center_vector)
    top = scores.max()
    log_partition = top + np.log(np.exp(scores - top).sum())
    u_o = np.take(outside_vectors, outside_index)

    loss = log_partition - np.sum(u_o * center_vector)

    y_hat = softmax(scores)
    grad_center_vector = np.einsum("w,wd->d", y_hat, outside_vectors) - u_o
    y = np.zeros_like(y_hat)
    y[outside_index] = 1
    grad_outside_vectors = np.einsum("w,d->wd", y_hat - y, center_vector)
    return loss, grad_center_vector, grad_outside_vectors
