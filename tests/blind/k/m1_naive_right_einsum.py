"""Every product is an einsum and the one-hot vector is a comparison of np.arange.
---
verdict = "right"
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y = (np.arange(outside_vectors.shape[0]) == outside_index).astype(float)
    z = np.einsum("wd,d->w", outside_vectors, center_vector)
    z = z - z.max()
    log_y_hat = z - np.logaddexp.reduce(z)
    loss = -np.einsum("w,w->", y, log_y_hat)
    delta = np.exp(log_y_hat) - y
    return loss, np.einsum("w,wd->d", delta, outside_vectors), np.einsum("w,d->wd", delta, center_vector)
