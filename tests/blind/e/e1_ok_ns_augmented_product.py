"""Right: forms dJ/dU first and gets dJ/dv_c from the same delta through a block of products with einsum; the loss is a zero-dimensional array.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = "-"
"""


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    n_words = outside_vectors.shape[0]
    onehot = np.equal(np.arange(n_words), outside_index).astype(np.float64)
    logits = np.einsum("wd,d->w", outside_vectors, center_vector)
    top = np.max(logits)
    shifted = logits - top
    log_probs = shifted - np.log(np.einsum("w->", np.exp(shifted)))
    loss = -np.einsum("w,w->", onehot, log_probs)
    delta = np.exp(log_probs) - onehot
    return (
        np.asarray(loss),
        np.einsum("w,wd->d", delta, outside_vectors),
        np.einsum("w,d->wd", delta, center_vector),
    )
