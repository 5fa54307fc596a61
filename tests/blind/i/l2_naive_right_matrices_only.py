"""Right: treats everything as matrices (a row of scores, a one-hot row from np.eye, a column v) and only flattens at the end; the loss is a trace-like product with the one-hot row.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""

def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    """Naive softmax loss of one pair of words, and its gradients."""

    n_words, dim = outside_vectors.shape
    v = np.reshape(center_vector, (dim, 1))
    Y = np.eye(n_words)[[outside_index]]               # (1, n_words)
    Z = (outside_vectors @ v).T                        # (1, n_words)
    Z = Z - Z.max(axis=1, keepdims=True)
    log_P = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))

    loss = -np.einsum("iw,iw->", Y, log_P)
    D = np.exp(log_P) - Y                              # (1, n_words)
    return float(loss), (D @ outside_vectors)[0], D.T @ v.T
