"""The log-sum-exp leaves out one place of the maximum (by its index, so that ties are kept) and uses log1p for the rest; the gradient is built as expectation minus observation in two separate matrices.
---
verdict = "right"
function = "naive_softmax_loss_and_gradient"
outputs = ""
"""


def _log_partition(z):
    top = int(z.argmax())
    others = np.delete(z, top) - z[top]
    return z[top] + np.log1p(np.exp(others).sum())


def naive_softmax_loss_and_gradient(center_vector, outside_index, outside_vectors):
    z = (outside_vectors * center_vector).sum(axis=1)
    log_Z = _log_partition(z)
    p = np.exp(z - log_Z)

    observed = np.zeros_like(outside_vectors)
    observed[outside_index] = center_vector
    expected = np.einsum("w,d->wd", p, center_vector)

    grad_center = np.einsum("wd,w->d", outside_vectors, p) - outside_vectors[outside_index]
    return float(log_Z - z[outside_index]), grad_center, expected - observed
