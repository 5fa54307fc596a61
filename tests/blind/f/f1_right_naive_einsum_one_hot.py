"""Unusual: one-hot vector and einsum for every product, the loss as a product of y with the log-probabilities.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    y = (np.arange(outside_vectors.shape[0]) == outside_index).astype(float)
    z = np.einsum("wd,d->w", outside_vectors, center_vector)
    shifted = z - z.max()
    log_p = shifted - np.log(np.einsum("w->", np.exp(shifted)))
    delta = np.exp(log_p) - y
    return (
        -np.einsum("w,w->", y, log_p),
        np.einsum("w,wd->d", delta, outside_vectors),
        np.einsum("w,d->wd", delta, center_vector),
    )
