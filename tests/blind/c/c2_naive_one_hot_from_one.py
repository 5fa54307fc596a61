"""Builds y by comparing 1, ..., n_words with outside_index, so that the one stands at word o - 1 (and nowhere for o = 0); loss and gradients all use it.
---
verdict = "wrong"
function = "naive_softmax_loss_and_gradient"
outputs = "loss, grad_center_vector, grad_outside_vectors"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words, dim = outside_vectors.shape
    y = (np.arange(1, n_words + 1) == outside_index).astype(float)
    scores = outside_vectors @ center_vector
    log_y_hat = scores - np.logaddexp.reduce(scores)
    loss = -(y * log_y_hat).sum()
    delta = np.exp(log_y_hat) - y
    return loss, np.einsum("w,wd->d", delta, outside_vectors), np.einsum("w,d->wd", delta, center_vector)
